"""Names of things as schools type them: when two of them name one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import normalise_label

_LISTED_AS = re.compile(r"\s*\d{1,3}[.)]\s+(?=\D)")
"""«1. Буклет»: the number of the line."""
_DASH = re.compile(r"\s*-\s*")

Openings = tuple[tuple[str, str], ...]
"""Pairs: words with which a name may begin → what they say, nothing where it is but the kind."""


@lru_cache(maxsize=65_536)
def thing_key(name: str, openings: Openings = ()) -> str:
    """Give what two ways to write one name have in common.

    Quotes, dashes, spaces, case, «№» and a full stop make no other thing; neither does the word
    that says what kind of thing it is, if something else is left of the name.

    >>> {thing_key(n, (("проект", ""),)) for n in ("Проект «Рост».", '"рост"', "1. Проект Рост")}
    {'рост'}
    >>> thing_key("Школа — молодым") == thing_key("«Школа-молодым»"), thing_key("Проект")
    (True, 'проект')
    >>> thing_key("Районное методическое объединение химиков", (("районное методическое "
    ... "объединение", "рмо"),)) == thing_key("РМО «Химиков»")
    True
    """
    key = _DASH.sub("-", normalise_label(_LISTED_AS.sub("", name, count=1)))
    for opening, said in openings:
        rest = key.removeprefix(f"{opening} ")
        if rest != key:
            return f"{said} {rest}" if said else rest
    return key
