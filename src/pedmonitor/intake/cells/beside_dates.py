"""What people write beside a day: a place, hours, the document that shows it, an arrow."""

from __future__ import annotations

import re

_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|➔|➜)\s*")
_PLACE = re.compile(
    r"(?<=[\d.г]),\s*(?:(?:г|с|п|пос|пгт|дер|д|ст|х)\.\s*[а-я]|онлайн|дистанц|заочно|очно)[^\d]*$"
)
_HOURS = re.compile(r"(?<=[\d.])[\s,;(]+\d{1,4}\s*(?:ч|час|часа|часов|ак\.?\s?ч\w*)\.?\)?$")
_DOCUMENT = re.compile(
    r"^([^№]*\d)\s*(?:г\.?)?[\s,;]+"
    r"(?:приказ|пр\.|распоряж|протокол|постановл|удост|диплом|сертиф|свид)[а-я]*\.?\s*(?:№|от\s).*$"
)
_MONTHS_APART = re.compile(r"(?<=20\d\d)\s*/\s*(?=[а-я])")
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH = re.compile(r"^(\d{1,2})\s?[ .]([ivxх]{1,4})[ .]\s?(?=20\d\d)")
_LONGEST_DAY = 10
"""«12.03.2022» has nothing beside it."""


def without_company(text: str) -> str:
    """Leave out of a folded text what stands beside a time and is none of it.

    >>> without_company("15.03.2022 г., г. вилюйск"), without_company("ноябрь 2022 г. 72 ч.")
    ('15.03.2022 г.', 'ноябрь 2022 г.')
    >>> without_company("25.10.2022, удост. № 55 от 26.10.2022"), without_company("25.х.2022")
    ('25.10.2022', '25.10.2022')
    >>> without_company("10.10.2022 → 25.10.2022"), without_company("октябрь 2022/ноябрь 2022")
    ('10.10.2022 - 25.10.2022', 'октябрь 2022 - ноябрь 2022')
    """
    if len(text) <= _LONGEST_DAY and text.isascii():
        return text
    text = _ARROW.sub(" - ", text)
    text = _PLACE.sub("", _HOURS.sub("", _DOCUMENT.sub(r"\1", text)))
    return _ROMAN_MONTH.sub(_numbered, _MONTHS_APART.sub(" - ", text))


def _numbered(found: re.Match[str]) -> str:
    word = found[2].replace("х", "x")
    if word not in _ROMAN_MONTHS:
        return found[0]
    return f"{found[1]}.{_ROMAN_MONTHS.index(word) + 1}."
