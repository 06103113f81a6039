"""Whether a text means a whole municipality and no organisation of it."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.model.text import normalise_label

_KIND = r"(?:район[а-я]*|улус[а-я]*|округ[а-я]*|муниципалитет[а-я]*)"
_OF = r"(?:муниципальн[а-я]+|городск[а-я]+|административн[а-я]+|сельск[а-я]+)"
_TERRITORY = re.compile(
    rf"(?:(?:мр|мо|го)\s+)?(?:[а-я-]+(?:(?:ск|цк)[а-я]+|[ыи]й|ой|[ое]го|[ое]му)\s+)?(?:{_OF}\s+)*"
    rf"{_KIND}(?:\s+{_KIND})?|"
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
_NO_NAME = rf"(?!(?i:{_OF}|федер|автон|образов|избир|учебн|наш|сво|кажд)\w*\s)"
_ADJECTIVE = r"(?<![А-ЯЁа-яё-])[А-ЯЁ][А-ЯЁа-яё-]+(?:ск|цк|[ыи]й|ой|[ое]го|[ое]му?|[ыи]м)[а-яё]*"
_IN_LINE = re.compile(
    rf"(?P<name>{_NO_NAME}{_ADJECTIVE}\s+(?:(?i:{_OF})\s+)*(?i:{_KIND})\b|"
    rf"(?i:муниципальн\w+\s+образовани\w+|{_OF}\s+{_KIND}|{_KIND})\s+"
    r"[«\"„“]?[А-ЯЁ][а-яё-]+[»\"“”]?)(?:\s*\([а-яё]+\))?"
    r"(?:\s+[А-ЯЁ][а-яё-]+\s+(?:кра[йяею]|област[ьиею]+)|"
    r"\s+Республики\s+[А-ЯЁ][а-яё-]+(?:\s+\([^()]*\))?)?"
)
"""A municipality named in a line, in any case, with its region behind it."""
_OFFICE = re.compile(
    r"(?i)\b(?:администраци\w+|(?:управлени|отдел|комитет)\w*\s+(?:по\s+)?образовани\w*)\s*$"
)


def municipalities_in(line: str) -> list[str]:
    """List the municipalities that a line names, without their regions.

    >>> municipalities_in("Диагностика педагогов Амурского муниципального района Хабаровского края")
    ['Амурского муниципального района']
    >>> municipalities_in("Свод по улусу"), municipalities_in("Городской округ «Корсаков», 2022")
    ([], ['Городской округ «Корсаков»'])
    >>> municipalities_in("Северо-Ленский район"), municipalities_in("Северный федеральный округ")
    (['Северо-Ленский район'], [])
    """
    return [found["name"] for found in _IN_LINE.finditer(line)]


@lru_cache(maxsize=4096)
def without_municipality(line: str) -> str:
    """Take the municipality out of a title, and the office of it that signs the title.

    >>> without_municipality("Диагностика педагогов Амурского района за 2022 год")
    'Диагностика педагогов за 2022 год'
    >>> without_municipality("Администрация Амурского района")
    ''
    """
    parts: list[str] = []
    end = 0
    for found in _IN_LINE.finditer(line):
        parts.append(_OFFICE.sub("", line[end : found.start()]))
        end = found.end()
    return " ".join(f"{''.join(parts)}{line[end:]}".split()) if parts else line


def names_municipality(text: str) -> bool:
    """Say whether a name is a municipality's: no school, no department.

    >>> names_municipality("Вилюйский улус"), names_municipality("МР «Вилюйский улус (район)»")
    (True, True)
    >>> names_municipality("Амурский муниципальный район"), names_municipality("СОШ района")
    (True, False)
    >>> names_municipality("Солнечный район"), names_municipality("Детский сад «Район»")
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
