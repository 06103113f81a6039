"""Which files of a folder are looked at; light, so that an unchanged folder is told at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

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

_OURS = frozenset(
    {
        "pedmonitor.toml",
        "pedmonitor.db",
        "pedmonitor.key",
        "pedmonitor.log",
        "thumbs.db",
        "desktop.ini",
    }
)
_OUR_FOLDERS = frozenset({"out", ".venv", "__macosx"})


def walk(folder: Path) -> Iterator[Path]:
    """Go through files by name, never through links out of the folder."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if name.lower() not in _OUR_FOLDERS and name[0] not in ".~"
        )
        base = folder.__class__(root)
        for name in sorted(files):
            path = base / name
            hidden = name.startswith(".") and not name.startswith(".~lock")
            if name.lower() not in _OURS and not hidden and not path.is_symlink():
                yield path
