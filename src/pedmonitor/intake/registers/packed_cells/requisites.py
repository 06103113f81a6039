"""Requisites of a document in one cell: «приказ № 5 от 01.09.2022» is its number and its day."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_DAY = re.compile(
    r"(?<![\d.])(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![\d.]*\d)"
    r"|[«\"]?\d{1,2}[»\"]?\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?\s+\d{4})",
    re.IGNORECASE,
)
_TELLING = frozenset({"text", "yes_no"})
"""Columns in which requisites stand: their own, and those that ask whether a document exists."""
_SIGNED = re.compile(r"(?i)\bподпис|\bотв|\bисп|\bсогласов|\bутв\w* [А-ЯЁ]")
_OF_ORDER = re.compile(r"(?i)(?:[а-яё-]+\s+){0,3}(?:№|#)\s*[\w/.-]*\d[\w/-]*")
_MONTH_OR_YEAR = re.compile(
    r"(?i)(?<![\w№/.-])(?<!№ )(?<!до )(?<!на )(?<!по )"
    r"(?:(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?\s+20\d\d"
    r"|(?:0?[1-9]|1[0-2])\.20\d\d|20\d\d(?=\s*(?:г\b|год|$)))(?![\d/-])"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBER = re.compile(r"(?:№|N|#)\s*[\w/-]*\d|\d", re.IGNORECASE)


def spread_requisites(sheaf: Sheaf) -> None:
    """Give the number and the day that a cell of requisites tells to fields that have none.

    Args:
        sheaf: Columns that have been read; it is widened.
    """
    for item in sheaf.form.fields:
        if item.type in _TELLING and item.gives is not None and item.id in sheaf.raw:
            _spread(sheaf, item, item.gives)


def _spread(sheaf: Sheaf, item: FormField, gives: tuple[str, str]) -> None:
    number, day = gives
    said = zip(sheaf.raw[item.id], sheaf.parsed[item.id], strict=True)
    roughly = sheaf.form.timing.dateless
    told = [
        ("", None)
        if is_blank(cell) or (item.type != "text" and not answer.value)
        else _tell(cell, roughly=roughly)
        for cell, answer in said
    ]
    if number == item.id:
        sheaf.parsed[number] = [
            BLANK if _is_day_alone(cell) else _without_people(cell) for cell in sheaf.parsed[number]
        ]
    else:
        numbers = [Parsed(CellState.VALUE, text) if text else BLANK for text, _ in told]
        _fill(sheaf, number, numbers)
    _fill(sheaf, day, [Parsed(CellState.VALUE, one) if one else BLANK for _, one in told])


def _is_day_alone(cell: Parsed) -> bool:
    """Say whether requisites tell a day and no number: «приказ от 01.05.2022»."""
    if not isinstance(cell.value, str) or not _DAY.search(cell.value):
        return False
    return not _NUMBER.search(_DAY.sub("", cell.value))


def _without_people(cell: Parsed) -> Parsed:
    """Requisites are printed in lists: who answers for the order is nobody's business."""
    return cell._replace(value=_masked(cell.value)) if isinstance(cell.value, str) else cell


@lru_cache(maxsize=16_384)
def _masked(text: str) -> str:
    """Leave people out; of words that tell who has signed only the order and its number stay."""
    order = _OF_ORDER.search(text) if _SIGNED.search(text) else None
    return mask_people(order[0] if order else text)


def _fill(sheaf: Sheaf, name: str, given: list[Parsed]) -> None:
    own = sheaf.parsed.get(name)
    if own is None and all(cell is BLANK for cell in given):
        return  # nothing tells it: the table does not speak of it
    if own is None:
        sheaf.told.add(name)
    sheaf.parsed[name] = (
        given
        if own is None
        else [a if a.state is not CellState.BLANK else b for a, b in zip(own, given, strict=True)]
    )


def _tell(cell: Cell, *, roughly: bool) -> tuple[str, dt.date | None]:
    """Tell the number and the day; a date by itself is the day, whatever its cell looks like."""
    if isinstance(cell, dt.datetime):
        return "", cell.date()
    if isinstance(cell, dt.date):
        return "", cell
    number, day = tell(as_text(cell))
    return number, day or (earliest(as_text(cell)) if roughly else None)


@lru_cache(maxsize=16_384)
def earliest(text: str) -> dt.date | None:
    """Tell since when at the earliest a document may be that names its month or its year alone.

    What counts with or without a day must not count before the year that it does name.

    >>> earliest("Приказ 2023 г."), earliest("январь 2023"), earliest("протокол № 3, 02.2023")
    (datetime.date(2023, 1, 1), datetime.date(2023, 1, 1), datetime.date(2023, 2, 1))
    >>> [earliest(text) for text in ("№ 45-2023", "на 2023 год", "2021-2024", "2022/2023 уч. год")]
    [None, None, None, None]
    """
    years = set(_YEAR.findall(text))
    named = _MONTH_OR_YEAR.search(text) if len(years) == 1 and not _DAY.search(text) else None
    span = parse_span(named[0]).value if named else None
    return span[0] if isinstance(span, tuple) and isinstance(span[0], dt.date) else None


@lru_cache(maxsize=16_384)
def tell(text: str) -> tuple[str, dt.date | None]:
    """Tell the number and the day of a document; of two days none, for one is not its own.

    >>> tell("№ 31-ОД от 05.09.2022"), tell("от 28 октября 2022 года")
    (('№ 31-ОД от', datetime.date(2022, 9, 5)), ('', datetime.date(2022, 10, 28)))
    >>> tell("Приказ № 5 от 01.04.2022, отв. Соколовская А.Ф.")[0]
    'Приказ № 5'
    >>> tell("утверждён"), tell("05.09.2022")
    (('', None), ('', datetime.date(2022, 9, 5)))
    """
    days = _DAY.findall(text)
    rest = _DAY.sub("", text).strip()
    number = _masked(rest) if _NUMBER.search(rest) else ""
    span = parse_span(days[0]).value if len(days) == 1 else None
    return number, span[1] if isinstance(span, tuple) and not isinstance(span[1], str) else None
