"""Days in plan periods: «до 20.05.2022», «15–20 марта», «20.05.2022 / 10.06.2022»."""

from __future__ import annotations

import re

from pedmonitor.model.plan import Deadline, DeadlineKind
from pedmonitor.model.text import fold

_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
MONTH = r"(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
"""A month in any case, as it stands in folded text."""
YEAR = r"(?:19|20)\d\d"
YEAR_END = r"\s*(?:г{1,2}\.?\s*г?\.?|год[а-я]*)?\.?"
BY = r"(?:до|к|не позднее|не позже|в срок до)\s+"
_SEVERAL = 2
_BETWEEN_DAYS = re.compile(
    r"\s+/\s+|(?<=\d\d\d\d)\s*/\s*|\s*[;,]\s*|\s+и\s+|(?<=\d\d\d\d)\s+(?=\d)"
)


def month_number(word: str) -> int:
    """Number a month by its word in any case.

    >>> month_number("августовская"), month_number("мая"), month_number("март")
    (8, 5, 3)
    """
    lowered = fold(word)
    if lowered.startswith("мар"):
        return 3
    return next(at for at, stem in enumerate(_STEMS, 1) if lowered.startswith(stem))


def read_date(text: str) -> Deadline | None:
    """Read a day or a stretch of days; «до» before it changes nothing: it is the last day."""
    stripped = re.sub(rf"^(?:декада\W+)?(?:{BY})?", "", text)
    if one := _day(stripped):
        return Deadline("", DeadlineKind.BY_DATE, *one)
    for cut in re.finditer(r"\s*(?:-|\bпо\b|\bдо\b)\s*", stripped):
        last = _day(stripped[cut.end() :])
        if last is None:
            continue
        start = re.sub(r"^[сc]\s+", "", stripped[: cut.start()])
        first = _day(start) or _borrowed(start, last)
        if first is not None:
            years = (*first[0], *last[0]) if first[0] and last[0] else last[0]
            return Deadline(
                "", DeadlineKind.BY_DATE, years, (*first[1], *last[1]), (*first[2], *last[2])
            )
    return None


_Day = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def read_dates(text: str) -> Deadline | None:
    """Read several days, by each of which it is due: «20.05.2022 / 10.06.2022», «20.05, 10.06».

    A year holds for the days before it that have none.
    """
    parts = _BETWEEN_DAYS.split(text)
    listed = [_day(re.sub(rf"^{BY}", "", part)) for part in parts if part]
    days = [one for one in listed if one is not None]
    if len(days) < _SEVERAL or len(days) < len(listed) or len(set(days)) < len(days):
        return None
    years: list[int] = []
    for told, _, _ in reversed(days):
        if told:
            years.append(told[0])
        elif years:
            years.append(years[-1])
    if years and len(years) < len(days):
        return None
    months, numbers = (tuple(day[at][0] for day in days) for at in (1, 2))
    return Deadline("", DeadlineKind.DAYS, tuple(reversed(years)), months, numbers)


def _day(text: str) -> _Day | None:
    if found := re.fullmatch(rf"(\d{{1,2}})[./](\d{{1,2}})[./]({YEAR}|\d\d){YEAR_END}", text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)  # noqa: PLR2004 - two digits
        return (year,), (int(found[2]),), (int(found[1]),)
    if found := re.fullmatch(rf"({YEAR})-(\d\d)-(\d\d)(?:[t ].*)?", text):
        return (int(found[1]),), (int(found[2]),), (int(found[3]),)
    if found := re.fullmatch(rf"[«\"]?(\d{{1,2}})[»\"]?\s*({MONTH})\s*({YEAR})?{YEAR_END}", text):
        years = (int(found[3]),) if found[3] else ()
        return years, (month_number(found[2]),), (int(found[1]),)
    if found := re.fullmatch(r"(\d\d?)\.(\d\d)\.?", text):
        return (), (int(found[2]),), (int(found[1]),)
    return None


def _borrowed(text: str, last: _Day) -> _Day | None:
    """Complete «15» of «15–20 марта 2022» from the end of the stretch."""
    return (last[0], last[1], (int(text),)) if re.fullmatch(r"\d{1,2}", text) else None
