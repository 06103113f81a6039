"""Captions that are beside the fact: plans, parts of a year, some of the pedagogues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.staff_words import names_all_pedagogues, names_pedagogues
from pedmonitor.intake.wording.caption_words import OF_THEM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.wording.family_names import FamilyNames

_NOT_THE_FACT = re.compile(
    r"(?:%|процент)\s*выполнени|выполнени\w*\s+плана|отклонени|\(план|^\s*план\s*$|,\s*план\b|"
    r"\bплан\s+(?:на|год)|плановое|прогноз|(?:целев|планов)\w+ значени|"
    r"прошл(?:ый|ого|ом) год|предыдущ\w+ (?:год|период)|полугоди|квартал|\bкв\b|"
    r"^\s*(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w{0,2}\s*$",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    r"(?i)полугоди|квартал|\bкв\b|"
    r"^\s*(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w{0,2}\b"
)
_WHOLE_YEAR = re.compile(
    r"(?i)\s*(?:за\s+)?(?:(?:весь|отч[её]тный)\s+)?(?:20\d\d\s+)?год(?:\s+в\s+целом)?\s*|"
    r"\s*итого\s*(?:\(?\s*за\s+год\s*\)?)?\s*"
)
_PART_OF = re.compile(r"(?i)в\s*т\.?\s*ч|в том числе|по уровням")
_OF_SOME = re.compile(
    r"(?i)\W*(?:руководящ\w+|руководител\w+|администраци\w+|административн\w+)"
    r"(?:\s+(?:работник\w*|кадр\w*|состав\w*|персонал\w*|педагог\w*|специалист\w*))?\W*"
)
"""A caption over columns that are of some alone."""
_SOME = re.compile(r"(?i)женщин|мужчин|молод|руковод|администр|совместит|сельск|городск")
_PEDAGOGUES = re.compile(r"(?i)(?:всего\s+)?педагог(?:ическ(?:их|ие)|ов|и)(?:\s+работник\w+)?\W*$")
"""Not «в том числе педагогическим», which is said of an education."""
_YEAR_SUM = re.compile(r"(?i)\s*(?:всего|итого)\s+за\s+(?:20\d\d\s+)?год\b")


def sums_year(caption: str) -> bool:
    """Say whether a caption sums up the columns of months: «Итого за 2022 год»."""
    return bool(_YEAR_SUM.match(caption))


def parts_year(path: Sequence[str]) -> bool:
    """Say whether the captions over a column tell of a part of a year.

    >>> parts_year(["I полугодие"]), parts_year(["3 кв."]), parts_year(["Год"])
    (True, True, False)
    """
    return any(map(_PART_OF_YEAR.search, path))


def names_year(caption: str) -> bool:
    """Say whether a caption beside parts of a year means all of it: «Год», «Итого за год».

    >>> names_year("За год"), names_year("Итого"), names_year("Всего педагогов")
    (True, True, False)
    """
    return bool(_WHOLE_YEAR.fullmatch(caption) or sums_year(caption))


def says_so(caption: str, above: str, names: FamilyNames) -> bool:
    """Say whether a caption repeats in short what the title says, or sums up its months."""
    return names.goes_on(caption, above) or names.says_done(caption) or sums_year(caption)


def is_aside(path: Sequence[str]) -> bool:
    """Say whether the captions over a column tell of a plan, a part of a year, or some people.

    >>> is_aside(["Прошли диагностику", "план"]), is_aside(["Руководящие работники", "всего"])
    (True, True)
    >>> is_aside(["Прошли диагностику", "факт"]), is_aside(["% выполнения"])
    (False, True)
    """
    return any(map(_NOT_THE_FACT.search, path)) or any(map(_OF_SOME.fullmatch, path[:-1]))


def is_whole(leaf: str, captions: Sequence[str]) -> bool:
    """Say whether a caption names all pedagogues: alone, or as a part of all who work there."""
    if names_all_pedagogues(leaf):
        return True
    bare = OF_THEM.sub("", leaf)
    return len(captions) == 1 and bare != leaf and bool(_PEDAGOGUES.match(bare))


def is_part(text: str, names: FamilyNames) -> bool:
    """Say whether a caption under that of an indicator counts some of those who have done it."""
    if _PART_OF.search(text) or _SOME.search(text):
        return True
    bare = OF_THEM.sub("", text)
    is_all = not bare or names.says_done(bare) or names_pedagogues(bare)
    return bare != text and not is_all
