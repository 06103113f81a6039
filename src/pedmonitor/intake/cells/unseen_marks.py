"""Marks that nobody sees in a cell: they come from web pages, messengers, PDF and a Mac's keyboard.

A soft hyphen in «мате-матика» or a letter й written as two signs makes a different word of it for a
program and the same one for a person. What nobody sees is taken out before anything is compared.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_UNSEEN = re.compile(f"[{_INVISIBLE}\u00ad\u0306\u0308]")
_INVISIBLE_SIGN = re.compile(f"[{_INVISIBLE}]")
_BROKEN_WORD = re.compile(r"\u00ad\s*\n\s*")
_DOUBLE_NAME = re.compile(r"(?<=[а-яё])\u00ad(?=[А-ЯЁ])")


def has_unseen(text: str) -> bool:
    r"""Say whether a text holds signs that nobody sees.

    >>> has_unseen("физика\u200b"), has_unseen("физи\u00adка"), has_unseen("физика")
    (True, True, False)
    """
    return _UNSEEN.search(text) is not None


def without_unseen(cell: Cell) -> Cell:
    r"""Give a cell as a person reads it; letters of two signs become one, soft hyphens go.

    >>> without_unseen("\ufeffмузы\u00adка и\u0306о\u0434"), without_unseen(7.0)
    ('музыка йод', 7.0)
    >>> without_unseen("Иванова\u00adПетрова"), without_unseen("педаго\u00ad\nгов")
    ('Иванова-Петрова', 'педагогов')
    """
    if not isinstance(cell, str) or not has_unseen(cell):
        return cell
    seen = _DOUBLE_NAME.sub("-", _BROKEN_WORD.sub("", _INVISIBLE_SIGN.sub("", cell)))
    return unicodedata.normalize("NFC", seen.replace("\u00ad", ""))
