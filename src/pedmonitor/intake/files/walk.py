"""Which files of a folder are looked at; light, so that an unchanged folder is told at once."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NoReturn

from pedmonitor.model.own_output import BEFORE_RESTORE

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

ARCHIVE = ".zip"
"""What is looked into; schools pack their tables for the post."""

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
        folders[:] = sorted(name for name in folders if not _is_other_folder(name))
        base = folder.__class__(root)
        yield from (base / name for name in sorted(files) if not _is_other_file(name))


def is_passed_by(member: str) -> bool:
    """Say whether a file of an archive is hidden or ours: in a folder it would not be seen.

    >>> [is_passed_by(name) for name in ("Кадры.xlsx", "СОШ 1/.скрыт.csv", "__MACOSX/Кадры.xlsx")]
    [False, True, True]
    """
    *folders, name = PurePosixPath(member).parts or ("",)
    return not name or any(map(_is_other_folder, folders)) or _is_other_file(name)


def _is_other_folder(name: str) -> bool:
    return name.lower() in _OUR_FOLDERS or name[0] in ".~" or name.startswith(BEFORE_RESTORE)


def _is_other_file(name: str) -> bool:
    return name.lower() in _OURS or (name.startswith(".") and not is_lock(name))


def _refuse(error: OSError) -> NoReturn:
    """Let no folder be left out in silence: what it holds would be missing from the figures."""
    raise error


def is_no_file(path: Path) -> bool:
    """Say whether it is a link, a pipe or a device; what cannot be looked at is left to reading."""
    with suppress(OSError):
        return not stat.S_ISREG(path.lstat().st_mode)
    return False


def is_lock(name: str) -> bool:
    """Say whether it is a temporary file of an open book."""
    return PurePosixPath(name).name.startswith(LOCKS)


def is_table(name: str) -> bool:
    """Say whether a file of this name is read; the others are only named."""
    return PurePosixPath(name).suffix.lower() in SPREADSHEET_SUFFIXES and not is_lock(name)


def is_return(path: Path) -> bool:
    """Say whether a file is read."""
    return is_table(path.name) and not is_no_file(path)


def is_archive(path: Path) -> bool:
    """Say whether tables are looked for inside a file."""
    return path.suffix.lower() == ARCHIVE and not is_lock(path.name) and not is_no_file(path)
