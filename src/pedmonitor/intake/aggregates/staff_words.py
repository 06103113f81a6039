"""Captions of the whole staff: «Численность педагогических работников на 20.09.2022»."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import normalise_label

_BRACKETS = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(r"(?i)^\([^()]*(?:совместит|чел|физ|списоч|на\s+\d)[^()]*\)$")
_PEDAGOGUES = re.compile(r"педагог\w*(?:ических)?(?: работник\w*| состав\w*)?|пед\.? ?работник\w*")
_WHOLE = re.compile(r"\b(?:всего|общ(?:ее|ая|его|ей)|численность|от|из)\b")
_FRAME = re.compile(
    r"\b(?:всего|общ(?:ее|ая|его|ей)|численност[ьи]|количеств[оа]|кол-во|числ[оа]|сколько|от|из|них|"
    r"в|на|по|состоянию|вашей|вашем|организаци[ия]|учреждени[ия]|школе|оо|доу|оу|чел|человек|"
    r"штатных|списочная|год|года|году|г|работает|физических|лиц|\d[\d./-]*)(?![\w-])"
)


@lru_cache(maxsize=4096)
def names_pedagogues(caption: str) -> bool:
    """Say whether a caption names the pedagogues and says nothing else of them.

    >>> names_pedagogues("Число педагогических работников"), names_pedagogues("Молодых педагогов")
    (True, False)
    """
    if any(not _ASIDE.match(aside) for aside in _BRACKETS.findall(caption)):
        return False
    text = normalise_label(_BRACKETS.sub(" ", caption.replace("?", " ")))
    bare, found = _PEDAGOGUES.subn(" ", text)
    return found == 1 and not _FRAME.sub(" ", bare).replace(",", " ").strip()


@lru_cache(maxsize=4096)
def names_all_pedagogues(caption: str) -> bool:
    """Say whether a caption names them as the whole that others are a part of.

    >>> names_all_pedagogues("Численность педагогических работников на 20.09.2022")
    True
    >>> names_all_pedagogues("Сколько всего педагогов в Вашей организации (без совместителей)?")
    True
    >>> names_all_pedagogues("Число педагогических работников")
    False
    """
    return names_pedagogues(caption) and bool(_WHOLE.search(normalise_label(caption)))
