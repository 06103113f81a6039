"""Whether a text means a whole municipality and no organisation of it."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.model.text import normalise_label

_KIND = r"(?:район[а-я]*|улус[а-я]*|округ[а-я]*|муниципалитет[а-я]*)"
_OF = r"(?:муниципальн[а-я]+|городск[а-я]+|административн[а-я]+|сельск[а-я]+)"
_TERRITORY = re.compile(
    rf"(?:(?:мр|мо|го)\s+)?(?:[а-я-]+(?:ск|цк)[а-я]+\s+)?(?:{_OF}\s+)*{_KIND}(?:\s+{_KIND})?|"
    rf"(?:(?:{_OF}\s+)?(?:{_KIND}|муниципальное образование)|мо(?=\s+г(?:ород)?\b))\s+"
    rf"(?:город[а-я]*\s+|г\s+)?[а-я-]+(?:\s+{_KIND})?"
)
_SETTLED = (
    r"(?:город|гор|г|село|с|поселок|пос|п|пгт|рп|(?:рабочий|городской|сельский) поселок|деревня|"
    r"дер|д|станица|ст|хутор|х|аул)"
)
_NAME = r"[а-я]{3,}(?:-[а-я-]+)?(?: [а-я]{4,})?"
_SETTLEMENT = re.compile(
    rf"{_SETTLED} {_NAME}|"
    rf"(?:сельское|городское) поселение {_NAME}|{_NAME} (?:сельское|городское) поселение|"
    rf"(?:наслег {_NAME}|{_NAME} наслег)"
)
_QUOTES = re.compile(r"[«»„“”\"]")
_SUMMARY = re.compile(
    rf"\bсвод(?:н[а-я]+|ка)?\b|\b(?:итог|итого)\b|\b(?:по|весь|все[мй]?)\s+(?:[а-я]+\s+)?{_KIND}\b|"
    rf"^{_KIND}\b|\b(?:все|всех|всем)\s+(?:школ|оо\b|оу\b|организац|учрежден)"
)


def names_municipality(text: str) -> bool:
    """Say whether a name is a municipality's: no school, no department.

    >>> names_municipality("Вилюйский улус"), names_municipality("МР «Вилюйский улус (район)»")
    (True, True)
    >>> names_municipality("Амурский муниципальный район"), names_municipality("СОШ района")
    (True, False)
    >>> names_municipality("городской округ Корсаков"), names_municipality("Районная гимназия")
    (True, False)
    """
    if is_school_like(text):
        return False
    return bool(_TERRITORY.fullmatch(_QUOTES.sub("", normalise_label(text)).strip()))


@lru_cache(maxsize=8192)
def names_settlement(text: str) -> bool:
    """Say whether a name is a settlement's and tells of no school in it.

    >>> [names_settlement(text) for text in ("г. Амурск", "с.Усть-Нюра", "пгт Лесной")]
    [True, True, True]
    >>> names_settlement("Тасагарский наслег"), names_settlement("СОШ с. Болонь")
    (True, False)
    >>> names_settlement("Дом творчества"), names_settlement("с 01.09")
    (False, False)
    """
    if not text or is_school_like(text):
        return False
    return bool(_SETTLEMENT.fullmatch(_QUOTES.sub("", normalise_label(text)).strip()))


def says_summary(text: str) -> bool:
    """Say whether a title or the name of a file tells of all organisations together.

    >>> says_summary("Сводная ОО-1"), says_summary("ОО-1 свод по району 2022"), says_summary("ОО-1")
    (True, True, False)
    """
    return bool(_SUMMARY.search(normalise_label(text.replace("_", " "))))
