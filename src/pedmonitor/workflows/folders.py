"""The folder that a command is told to read: there, or refused with the nearest of its siblings."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def demand_folder(folder: Path) -> None:
    """Let a slip in the name of a folder be told as one.

    Raises:
        UsageError: There is no such folder, or it is a file.
    """
    if folder.is_dir():
        return
    if folder.exists():
        raise UsageError(f"«{folder}» — файл. Укажите папку, в которой лежат файлы организаций.")
    near = _nearest(folder)
    if near is not None:
        raise UsageError(f"Нет папки «{folder}». Может быть, «{near}»?")
    raise UsageError(
        f"Нет папки «{folder}». Укажите папку с файлами организаций; "
        "если она на сетевом диске, проверьте, что он подключён."
    )


def _nearest(folder: Path) -> Path | None:
    import difflib  # noqa: PLC0415 - only a slip pays for it

    beside: dict[str, Path] = {}
    with suppress(OSError):
        beside = {
            path.name.lower(): path
            for path in sorted(folder.parent.iterdir())
            if path.is_dir() and not path.name.startswith(".")
        }
    near = difflib.get_close_matches(folder.name.lower(), beside, n=1, cutoff=0.6)
    return beside[near[0]] if near else None


def is_address(text: str) -> bool:
    """Say whether a text names an address and no folder of this computer.

    >>> is_address("s3://bucket/returns"), is_address("C:/returns"), is_address("returns/2022")
    (True, False, False)
    """
    return bool(_ADDRESS.match(text))
