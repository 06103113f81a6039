"""Former surnames in brackets: «Абрамова (Котова) Анна Петровна» is found as Котова too."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.persons.pseudonyms import name_keys, split_name
from pedmonitor.model.text import fold

_ASIDE = re.compile(
    r"\((?P<inside>[^()]*[А-ЯЁ][^()]*)\)"
    r"|,\s*(?P<behind>(?:урожд|дев|до замуж|до брака|в дев|ранее|раньше|по дев)[^,;()]*)$"
)
_SURNAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_TELLING = re.compile(
    r"(?:до|в|по|с|г|и|она|он|же|ее|ранее|раньше|замуж\w*|брак\w*|дев|девичь\w*|девичеств\w*"
    r"|урожд\w*|бывш\w*|прежн\w*|стар\w*|добрачн\w*|смен\w*|измен\w*|фам|фамил\w*)"
)
"""The only words that may stand beside it: «вместо Котовой» tells of somebody else."""
_PARTS = 3
Keys = tuple[int, int]
"""A name in full, and by surname and initials."""


@lru_cache(maxsize=16_384)
def former_name(cell: str) -> str:
    """Give the name that somebody bore before, as words in brackets tell it; empty for none.

    >>> former_name("Абрамова (Котова) Анна Петровна")
    'Котова Анна Петровна'
    >>> former_name("Абрамова Анна Петровна (до замужества Котова)")
    'Котова Анна Петровна'
    >>> former_name("Абрамова А.П., урожд. Котова"), former_name("Абрамова (ранее Котова) А.П.")
    ('Котова А П', 'Котова А П')
    >>> former_name("Абрамова Анна Петровна (вместо Котовой)"), former_name("Абрамова А.П. (ПК)")
    ('', '')
    """
    found = _ASIDE.search(cell)
    if found is None:
        return ""
    aside = found["inside"] or found["behind"]
    surnames = _SURNAME.findall(aside)
    rest = re.findall(r"\w+", fold(_SURNAME.sub(" ", aside)))
    words = split_name(cell[: found.start()] + " " + cell[found.end() :])
    if len(words) != _PARTS or not all(map(_may_stand_beside, rest)):
        return ""
    if len(surnames) == _PARTS and [fold(one) for one in surnames[1:]] == [*words[1:]]:
        surnames = surnames[:1]
    if len(surnames) != 1 or fold(surnames[0]) in words:
        return ""
    return " ".join([surnames[0], *map(str.capitalize, words[1:])])


def _may_stand_beside(word: str) -> bool:
    return word.isdigit() or _TELLING.fullmatch(word) is not None


def former_keys(cell: str, secret: bytes) -> Keys:
    """Key the former name of somebody whom a cell names; noughts where it tells none."""
    name = former_name(cell)
    return name_keys(split_name(name), secret=secret) if name else (0, 0)
