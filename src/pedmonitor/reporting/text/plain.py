"""Any text made safe to print: no layout of its own, no character that a format forbids."""

from __future__ import annotations

import re

from markupsafe import Markup

_SPACES = re.compile(r"[\t\n\r\v\f]+")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Replace the characters that XML forbids and that no font shows.

    >>> printable("а" + chr(0) + "б" + chr(10)) == "а" + chr(0xFFFD) + "б" + chr(10)
    True
    """
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def plain(value: object) -> object:
    """Make any printed text one run of letters; markup and numbers stay what they are.

    >>> plain("а" + chr(10) + "б" + chr(12)), plain(5)
    ('а б ', 5)
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return printable(_SPACES.sub(" ", value))
    return value
