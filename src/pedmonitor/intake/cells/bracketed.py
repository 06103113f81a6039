"""A count with some of it in brackets behind it: «28 (в т. ч. 2 совместителя)»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

_WHOLE_AND_PART = re.compile(
    r"(?P<whole>\d+(?:[.,]\d+)?)\s*(?:чел\w*\.?)?,?\s*"
    r"\(\s*(?P<before>[^()%\d]*)(?P<part>\d+(?:[.,]\d+)?)(?P<after>[^()%\d]*)(?P<share>%\s*)?\)",
    re.IGNORECASE,
)
_NOT_SOME = re.compile(
    r"(?i)\bиз\s+(?!ни|котор)|всего|итого|план|плюс|кроме|сверх|был|\+|проц|дол[яи]"
)


def before_brackets(cell: Cell, *, bare: bool = False) -> str:
    """Give the number before brackets that name some of it; empty where anything else is meant.

    Args:
        cell: The cell.
        bare: Whether a number alone in the brackets will do too, or a share.

    >>> before_brackets("28 (в т. ч. 2)"), before_brackets("28 чел. (из них 2 совместителя)")
    ('28', '28')
    >>> before_brackets("28 (2)"), before_brackets("28 (2)", bare=True)
    ('', '28')
    >>> before_brackets("2 (из 28)"), before_brackets("5 (25)", bare=True)
    ('', '')
    >>> before_brackets("28 (кроме того 2)"), before_brackets("5 (25 %)", bare=True)
    ('', '5')
    """
    found = _WHOLE_AND_PART.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return ""
    words = f"{found['before']} {found['after']}"
    if _NOT_SOME.search(words) or not (bare or any(map(str.isalpha, words))):
        return ""
    if found["share"]:
        return found["whole"] if bare else ""
    whole, part = (float(found[name].replace(",", ".")) for name in ("whole", "part"))
    return found["whole"] if part <= whole else ""
