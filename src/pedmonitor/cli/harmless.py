"""Foreign text on a terminal: signs that move the cursor or turn the writing are shown as �."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def harmless(text: str) -> str:
    r"""Replace what a terminal would obey instead of showing.

    >>> harmless("СОШ\x1b[2J № \u202e1"), harmless("строка\nи\tещё")
    ('СОШ�[2J № �1', 'строка\nи\tещё')
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
