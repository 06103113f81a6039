"""The mark of what the program itself writes and nobody sends back: in a folder it is no return.

Empty forms and copies that go back to be mended bear none: they are meant to come in again.
"""

from __future__ import annotations

import re

MARK = "pedmonitor.output/1"
"""Stands among the keywords of a workbook and as the generator of a page; office programs keep it
when they save."""
BACKUP = "pedmonitor.backup/"
"""Begins the format that the list of an archive of `pedmonitor backup` names."""
BACKUP_LIST = "manifest.json"
"""The list of such an archive."""
BEFORE_RESTORE = "before-restore-"
"""Begins the name of a folder with what a workspace was before it came back to a copy."""
_SHEETS = re.compile(re.escape(MARK) + r"(?: (\d+))?")


def mark_of(sheets: int) -> str:
    """Write the mark of a workbook.

    >>> mark_of(3)
    'pedmonitor.output/1 3'
    """
    return f"{MARK} {sheets}"


def read_mark(text: str) -> int | None:
    """Read how many sheets the program has written; None where a text bears no mark.

    >>> read_mark("<cp:keywords>pedmonitor.output/1 3</cp:keywords>"), read_mark("кадры")
    (3, None)
    """
    found = _SHEETS.search(text)
    return None if found is None else int(found[1] or 0)
