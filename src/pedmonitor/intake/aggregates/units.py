"""People or per cent: what a caption says its numbers are."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache


class Unit(Enum):
    """What the numbers under a caption are, as far as it says."""

    UNSAID = auto()
    PEOPLE = auto()
    PERCENT = auto()
    BOTH = auto()


_PERCENT = re.compile(r"(?i)%|\bпроц(?:ент\w*|\b)")
_PEOPLE = re.compile(r"(?i)\bчел(?:овек\w*|\b)|\bфиз\w*\.?\s+лиц|\bабс(?:\b|ол\w*)|\bединиц|\bед\.")
_SHARE = re.compile(r"(?i)\bдол[яиюей]\b|\bудельн\w+\s+вес|\bуд\.\s*вес")
_SHARE_FIRST = re.compile(r"(?i)\W*(?:[\d.]\S*\s+)?(?:укомплектованност|обеспеченност|охват\b)")
_COUNT = re.compile(
    r"(?i)\W*(?:[\d.]\S*\s+)?(?:в\s+том\s+числе\W+|в\s*т\.?\s*ч\W+|из\s+них\W+)?"
    r"(?:общ\w+\s+)?(?:количеств|кол-?во|численност|число\b|сколько)"
)
_COUNT_BESIDE = re.compile(r"(?i)\(\s*(?:количество|кол-?во|число)\b")
_IN_PERCENT = re.compile(
    r"(?i)[(,;:–—-]\s*(?:в\s+)?(?:%|процент\w*)\s*\)?\W*$|\bв\s+(?:%|процентах)"
)
_OF_PEOPLE = re.compile(
    r"(?i)педаг|учител|работник|участник|прош[лe]|прошед|принял|принявш|участв|охвач|числит|из них"
)
_GENERIC = re.compile(r"(?i)\W*(?:количеств\w*|кол-?во|число|численность|значени\w*|факт\w*)?\W*")


@lru_cache(maxsize=4096)
def unit_of(caption: str) -> Unit:
    """Tell what a caption says its numbers are.

    >>> unit_of("Доля педагогов, прошедших диагностику, от общего количества педагогов").name
    'PERCENT'
    >>> unit_of("Доля педагогов, прошедших диагностику, чел.").name, unit_of("Всего").name
    ('PEOPLE', 'UNSAID')
    >>> unit_of("Прошли диагностику (%)").name, unit_of("Количество (доля) педагогов").name
    ('PERCENT', 'BOTH')
    """
    percent, people = bool(_PERCENT.search(caption)), bool(_PEOPLE.search(caption))
    share = bool(_SHARE.search(caption) or _SHARE_FIRST.match(caption))
    counts = bool(_COUNT.match(caption) or _COUNT_BESIDE.search(caption))
    if people:
        return Unit.BOTH if percent else Unit.PEOPLE
    if percent or share:
        return Unit.BOTH if counts else Unit.PERCENT
    return Unit.PEOPLE if counts else Unit.UNSAID


@lru_cache(maxsize=1024)
def is_in_percent(title: str) -> bool:
    """Say whether a line over a table says that its numbers are per cent.

    >>> is_in_percent("Показатели за 2022 год (в процентах)"), is_in_percent("Доли, %")
    (True, True)
    >>> is_in_percent("Выполнение плана на 50 %"), is_in_percent("Показатели, чел. и %")
    (False, False)
    """
    return bool(_IN_PERCENT.search(title)) and not _PEOPLE.search(title)


def counts_people(caption: str) -> bool:
    """Say whether the caption of a column speaks of people, whatever its rows are called.

    >>> counts_people("чел."), counts_people("Из них прошли"), counts_people("Количество")
    (True, True, False)
    """
    return bool(_PEOPLE.search(caption) or _OF_PEOPLE.search(caption))


def is_generic(caption: str) -> bool:
    """Say whether a caption says no more than that numbers stand under it.

    >>> is_generic("Значение"), is_generic("Кол-во"), is_generic("Кол-во педагогов")
    (True, True, False)
    """
    return bool(_GENERIC.fullmatch(caption))
