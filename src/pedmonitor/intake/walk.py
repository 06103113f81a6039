"""Which files of a folder are looked at; light, so that an unchanged folder is told at once."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPREADSHEET_SUFFIXES = frozenset(
    {
        *(".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"),
        *(".csv", ".tsv", ".txt", ".htm", ".html", ".xml"),
    }
)
"""What is read; files of other kinds are only named."""

LOCKS = ("~$", ".~lock")
"""How names of temporary files of an open book begin."""

_OURS = frozenset(
    {
        "pedmonitor.toml",
        "pedmonitor.db",
        "pedmonitor.key",
        "pedmonitor.log",
        *(f"pedmonitor.log.{number}" for number in (1, 2, 3, 4)),
        "thumbs.db",
        "desktop.ini",
    }
)
_OUR_FOLDERS = frozenset({"out", ".venv", "__macosx"})


def walk(folder: Path) -> Iterator[Path]:
    """Go through files by name, never through links out of the folder.

    Raises:
        OSError: A folder cannot be listed.
    """
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(
            name for name in folders if name.lower() not in _OUR_FOLDERS and name[0] not in ".~"
        )
        base = folder.__class__(root)
        for name in sorted(files):
            path = base / name
            hidden = name.startswith(".") and not name.startswith(LOCKS)
            if name.lower() not in _OURS and not hidden:
                yield path


def _refuse(error: OSError) -> NoReturn:
    """Let no folder be left out in silence: what it holds would be missing from the figures."""
    raise error


def is_no_file(path: Path) -> bool:
    """Say whether it is a link, a pipe or a device; what cannot be looked at is left to reading."""
    with suppress(OSError):
        return not stat.S_ISREG(path.lstat().st_mode)
    return False


def is_return(path: Path) -> bool:
    """Say whether a file is read; the others are only named."""
    temporary = path.name.startswith(LOCKS)
    return not temporary and path.suffix.lower() in SPREADSHEET_SUFFIXES and not is_no_file(path)
