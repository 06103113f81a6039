"""What the lines around a plan's table say: title, order, term, orientations, conditions."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.plan import ConditionKind

_TITLE = re.compile(
    r"(?:перспективный |календарный |комплексный |годовой )?"
    r"(?:план(?:-график)?|дорожная карта|циклограмма|план-сетка)\b",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"(?:раздел|пояснительн|цель|задачи|таблица|утвержд|приложение|приказ|согласован|исполнител|"
    r"составител|ответственн|подготовил|срок)|.*(?:_{3}|\bтел(?:ефон)?\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d+|[IVX]+)[.)]\s*[А-ЯЁ]")
"""A line that begins a section or a list: no title goes on so."""
_CAPTION = re.compile(
    r"(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]?",
    re.IGNORECASE,
)
_LONGEST_TITLE = 5
_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_DAY = re.compile(
    r"«?\s*(\d{1,2})\s*»?\s*(?:[./](\d{1,2})[./]|\s(янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)"
    r"[а-я]*\s)\s*(20\d\d)",
)
_YEAR_WORD = re.compile(r"\s*(?:г\.|года)")
_ORDER = re.compile(r"№\s*([\w\-/.]*\d[\w\-/.]*)")
_YEARS = re.compile(r"(20\d\d)\s*(?:г\.?)?\s*[-–—/]\s*(20\d\d|\d\d(?=\s*у))\s*(уч|у\.\s?г)?")
_ONE_YEAR = re.compile(r"(?:на|в|:)\s+(20\d\d)\s*(?:-?м\s*)?(?:год|г\.|г$|$)")
_TERM_WORDS = re.compile(
    r"срок\w* (?:реализации|действия|исполнения)|(?:^|\s)(?:на|в) 20\d\d", re.IGNORECASE
)
_MUNICIPALITY = re.compile(
    r"[А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)*(?:ий|ый|ого|его|ом|ем)\s+(?:(?:муниципальн|городск)[а-я]+\s+)?"
    r"(?:район|округ|улус)[а-я]*"
)
_ORIENTATIONS = re.compile(r"содержательн\w+ ориентир", re.IGNORECASE)
_DIRECTIONS = re.compile(
    r"направлени\w+ (?:планирования|работы|деятельности|плана)|основные направления", re.IGNORECASE
)
_CONDITIONS = re.compile(r"условия реализации", re.IGNORECASE)
_CONDITIONS_INLINE = re.compile(r"условия реализации[^:]{0,40}:\s*(\S.+)", re.IGNORECASE)
_STOP = re.compile(
    r"(?:лист согласования|приложение|раздел|таблица|целев\w+ показател\w*)\b|.*_{5}",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-–—•·*]|\d+[.)])\s*")
_KINDS: tuple[tuple[ConditionKind, str], ...] = (
    ("finance", r"финанс|бюджет|смет"),
    ("material", r"материальн|оборудован|помещени|технически\w+ (?:баз|оснащ|обеспеч)"),
    ("staff", r"кадров\w+ (?:обеспеч|ресурс|услов|состав)|укомплектован|штат"),
    ("participants", r"участву|участник"),
)


class Term(NamedTuple):
    """The days of a plan, and the words that say so."""

    start: dt.date
    end: dt.date
    text: str


class Approved(NamedTuple):
    """The order that has put a plan into force."""

    date: dt.date
    order: str
    text: str


def title_of(lines: Sequence[str]) -> str:
    """Join the lines of the title: from «План …» to the next part of the document.

    >>> title_of(["Приказ № 1", "План мероприятий", "на 2022 год", "Раздел 1"])
    'План мероприятий на 2022 год'
    """
    for at, line in enumerate(lines):
        if _TITLE.match(line.strip()):
            parts = [line.strip()]
            for following in lines[at + 1 : at + _LONGEST_TITLE]:
                if _CAPTION.fullmatch(following.strip()):
                    break
                if _BLOCK.match(following.strip()) or _NUMBERED.match(following.strip()):
                    break
                if following.strip().endswith((".", ":")):
                    break
                parts.append(following.strip())
            return " ".join(parts)
    return ""


def approval_of(lines: Sequence[str]) -> Approved | None:
    """Find the order: a day beside the word «приказ» or «утверждено».

    >>> approval_of(["УТВЕРЖДАЮ", "Приказ № 36", "от «09» февраля 2022 г."]).date.isoformat()
    '2022-02-09'
    >>> approval_of(["Приложение к приказу УО от 05.09.2022 № 117", "Дорожная карта"]).text
    'Приложение к приказу УО от 05.09.2022 № 117'
    """
    for at, line in enumerate(lines):
        if not re.search(r"приказ|распоряжен|постановлен", line, re.IGNORECASE):
            continue
        near = " ".join(lines[at : at + 5])
        day = _DAY.search(near.lower())
        if day is None:
            continue
        month = int(day[2]) if day[2] else _MONTHS.index(day[3]) + 1
        number = _ORDER.search(near)
        try:
            date = dt.date(int(day[4]), month, int(day[1]))
        except ValueError:
            continue
        order = number[1].rstrip(".") if number else ""
        end = max(day.end(), number.end() if number else 0)
        said = near[:end] + (_YEAR_WORD.match(near[end:]) or [""])[0]
        return Approved(date, order, mask_people(" ".join(said.split())))
    return None


def term_of(lines: Sequence[str]) -> Term | None:
    """Find the days that a plan is made for.

    >>> [str(day) for day in term_of(["План на 2021-2022 г.г."])[:2]]
    ['2021-01-01', '2022-12-31']
    >>> [str(day) for day in term_of(["План на 2022/2023 учебный год"])[:2]]
    ['2022-09-01', '2023-08-31']
    >>> term_of(["План на 2022/23 уч. год"]).text
    '2022/2023 учебный год'
    """
    for line in lines:
        if not _TERM_WORDS.search(line):
            continue
        if found := _YEARS.search(line):
            first, last = int(found[1]), int(found[1][:-2] + found[2][-2:])
            if found[3] and last == first + 1:
                text = f"{first}/{last} учебный год"
                return Term(dt.date(first, 9, 1), dt.date(last, 8, 31), text)
            if first <= last:
                return Term(dt.date(first, 1, 1), dt.date(last, 12, 31), found[0])
        if found := _ONE_YEAR.search(line):
            year = int(found[1])
            return Term(dt.date(year, 1, 1), dt.date(year, 12, 31), found[0])
    return None


def municipality_of(lines: Sequence[str]) -> str:
    """Find the municipality, in the case in which the document names it.

    >>> municipality_of(["План работы", "Здешнего муниципального района на 2022 год"])
    'Здешнего муниципального района'
    """
    found = (_MUNICIPALITY.search(line) for line in lines)
    return next((match[0] for match in found if match), "")


def orientations_of(lines: Sequence[str]) -> tuple[str, ...]:
    """List the content orientations that the document declares."""
    return _listed(lines, _ORIENTATIONS)


def directions_of(lines: Sequence[str]) -> tuple[str, ...]:
    """List the directions that the document declares."""
    return _listed(lines, _DIRECTIONS)


def _listed(lines: Sequence[str], caption: re.Pattern[str]) -> tuple[str, ...]:
    """Take the list under a caption that ends with a colon; a broken item is joined again."""
    for at, line in enumerate(lines[:-1]):
        if caption.search(line) and line.rstrip().endswith(":"):
            bulleted = bool(_BULLET.match(lines[at + 1]))
            items: list[str] = []
            for following in lines[at + 1 :]:
                text = following.strip()
                if text.endswith(":") or _STOP.match(text):
                    break
                if items and text[:1].islower():
                    items[-1] += f" {text}"
                elif bulleted == bool(_BULLET.match(text)):
                    items.append(_BULLET.sub("", text, count=1))
                else:
                    break
                if not bulleted and text.endswith(".") and lines[at + 1].rstrip().endswith(";"):
                    break
            return tuple(item.strip(" ;.") for item in items)
    return ()


def conditions_of(lines: Sequence[str]) -> tuple[tuple[ConditionKind, str], ...]:
    """Read the part «Условия реализации», each sentence with what it speaks of."""
    for at, line in enumerate(lines):
        if inline := _CONDITIONS_INLINE.match(line.strip()):
            parts = (part.strip(" .") for part in inline[1].split(";"))
            return tuple((_kind_of(part), mask_people(part)) for part in parts if part)
        if not (_CONDITIONS.search(line) and len(line) < 60):  # noqa: PLR2004 - a heading is short
            continue
        found = []
        for following in lines[at + 1 :]:
            if _STOP.match(following):
                break
            found.append((_kind_of(following), mask_people(following)))
        return tuple(found)
    return ()


def _kind_of(sentence: str) -> ConditionKind:
    folded = fold(sentence)
    return next((kind for kind, words in _KINDS if re.search(words, folded)), "other")
