"""Texts as a sheet can hold them: nothing that no XML file may hold, nothing longer than a cell."""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST_TEXT = 32_767
_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=4096)
def fitting_text(text: str) -> str:
    """Clean and cut a text; wordings, organisations and states repeat on thousands of rows."""
    return cut_text(clean_text(text), longest=_LONGEST_TEXT)


def clean_text(text: str) -> str:
    """Replace what no XML file may hold, so that one odd character cannot spoil a workbook.

    >>> clean_text("а" + chr(0xFFFE) + "б") == "а" + chr(0xFFFD) + "б"
    True
    """
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def cut_text(text: str, *, longest: int) -> str:
    """Cut a text to a length in UTF-16 units, which is how Excel measures it.

    >>> cut_text("абв", longest=2), cut_text(chr(0x10000) * 3, longest=3) == chr(0x10000)
    ('аб', True)
    """
    if 2 * len(text) <= longest:
        return text
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")
