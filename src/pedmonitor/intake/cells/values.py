"""Pure cell functions: a cell in, its state and value out; a fault is a code, not an exception."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.model.cell import ERROR_TEXTS, UNCALCULATED, CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = str | float | bool | dt.date | tuple[str, ...] | tuple[dt.date, dt.date] | None


class Parsed(NamedTuple):
    """What a cell means.

    Attributes:
        state: One of the six states.
        value: The value; None unless the state is VALUE or ZERO.
        fault: Code of the fault, or None.
    """

    state: CellState
    value: Value = None
    fault: IssueCode | None = None


BLANK = Parsed(CellState.BLANK)
UNREADABLE_FROM = 1e20
"""Numbers from here on are damage, whatever they stand for; smaller ones are judged by meaning."""


def codes_of(values: Iterable[Value]) -> set[str]:
    """Gather the codes that stand in a dictionary column, one or several to a cell.

    >>> sorted(codes_of(["deficits", None, ("burnout", "deficits")]))
    ['burnout', 'deficits']
    """
    found: set[str] = set()
    for value in set(values):
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, tuple):
            found.update(code for code in value if isinstance(code, str))
    return found


_NOT_APPLICABLE = Parsed(CellState.NOT_APPLICABLE)
_SUPPRESSED = Parsed(CellState.SUPPRESSED)
_BLANK_TEXTS = frozenset(
    {"", "-", "--", "---", "…", "...", "н/д", "нет данных", "нд", "не указано", "б/н", "_", "?"}
)
_YES = frozenset(
    [
        "да",
        "+",
        "v",
        "y",
        "yes",
        "true",
        "истина",
        "1",
        "✓",
        "✔",
        "√",
        "☑",
        "✅",
        "есть",
        "имеется",
        "имеет",
        "прошел",
        "прошла",
        "пройдено",
        "пройдена",
        "участвовал",
        "участвовала",
        "участие",
        "принял",
        "приняла",
        "выполнено",
        "завершено",
        "завершена",
        "завершил",
        "завершила",
        "д",
        "ок",
        "ok",
        "сдан",
        "сдана",
        "сдал",
        "сдала",
        "зачтено",
        "прошли",
        "пройден",
        "утверждена",
        "утвержден",
        "является",
    ]
)
_NO = frozenset(
    [
        "нет",
        "-",
        "n",
        "no",
        "false",
        "ложь",
        "0",
        "не",
        "н",
        "отсутствует",
        "отказ",
        "неявка",
        "☐",
        "⬜",
    ]
)
_NO_START = (
    *("не ", "нет ", "нет,", "без ", "отказ", "отсутств", "в процесс", "план", "заплан"),
    *("пройдет", "пройдут", "будет", "перенос", "перенес", "отмен", "отложен", "аннулир", "декрет"),
    *("утверждает", "утверждаем"),
    *("боле", "больничн", "б/л", "уволен", "уволил", "выбыл", "освобожден", "участие не "),
)
"""Also what is yet to be, and why somebody was not there."""
_NOT_KNOWN = frozenset(
    {
        *("?", "??", "???", "нет данных", "нет сведений", "нет информации", "данных нет"),
        *("сведений нет", "неизвестно", "не известно", "н/д", "нд", "данные отсутствуют"),
    }
)
"""Under a mark it is no «нет»: somebody says that he does not know."""
_BARE = {
    **dict.fromkeys(_YES, Parsed(CellState.VALUE, value=True)),
    **dict.fromkeys(_NO, Parsed(CellState.VALUE, value=False)),
    **dict.fromkeys(_NOT_KNOWN, Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)),
}
_UNSURE = ("не помн", "не зна", "не увер", "не могу")
_YES_START = (
    *("да ", "да,", "прош", "пройд", "участв", "принял", "утвержд", "утв.", "утв ", "заверш"),
    *("выполн", "сда", "зач", "проведен", "с отрыв", "входит", "включен", "соотв", "реализует"),
    "проходил",
)
_REQUISITE = re.compile(
    r"(?:приказ|распоряж|протокол|пр\.|№)[^\d]*\d"
    r"|(?:сертификат|удостоверение|диплом|свидетельство)\s*(?:№|n|от)?\s*[\w-]*\d"
)
_NUMBER = re.compile(r"[-+]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|[-+]?\d+(?:[.,]\d+)?")
_UNIT = re.compile(
    r"\s*(%|процент\w*|час\w*|ч\.?|чел\w*\.?|ед\w*\.?|лет|год\w*|г\.?|шт\w*\.?|балл\w*|мест\w*|слушател\w*|ак\.?\s?ч\w*\.?|академ\w*\s+час\w*|ст\w*\.?)?\.?"
)
_YEARS = re.compile(
    r"(\d{1,4})\s*(?:лет|года?|л|г)\.?(?:\s*(?:и\s*)?(\d{1,4})\s*(?:мес(?:яц\w*)?|м)\.?)?(?:\s*\d+\s*д\w*\.?)?"
)
_MONTHS_ONLY = re.compile(r"(\d{1,4})\s*мес(?:яц\w*)?\.?")
_BRACKETS = re.compile(r"\s*\([^()\d]*\)$")
_SUM = re.compile(r"^\d+(?:[.,]\d+)?(?:\s*\+\s*\d+(?:[.,]\d+)?)+")
_UNDER_A_YEAR = re.compile(r"(?:менее|меньше|до)\s*(?:1|одного)?\s*года")


def special(cell: Cell) -> Parsed | None:
    """Recognise the states that are not values; None when the cell holds something.

    >>> [special(t).state.name for t in ("  ", "Х", "*", "#ДЕЛ/0!")], special("7")
    (['BLANK', 'NOT_APPLICABLE', 'SUPPRESSED', 'ERROR'], None)
    """
    return _special(cell.strip()) if isinstance(cell, str) else None


@lru_cache(maxsize=16_384)
def _special(text: str) -> Parsed | None:
    """Recognise a state in words: they repeat from row to row."""
    if text.startswith(("#", "Err:")):
        return error_state(text)
    if len(text) > 16:  # noqa: PLR2004 - every special text is shorter
        return None
    folded = fold(text)
    if folded in _BLANK_TEXTS:
        return BLANK
    if folded in {"x", "х"}:
        return _NOT_APPLICABLE
    return _SUPPRESSED if folded == "*" else None


def error_state(text: str) -> Parsed | None:
    """Recognise the texts of error cells."""
    if text == UNCALCULATED:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_UNCALCULATED)
    if text.upper() in ERROR_TEXTS or re.fullmatch(r"Err:\d+", text):
        return Parsed(CellState.ERROR, None, IssueCode.CELL_ERROR)
    return None


def parse_text(cell: Cell) -> Parsed:
    """Keep text as it is; a bare dash is a blank."""
    found = special(cell)
    if found is not None and found.state is not CellState.NOT_APPLICABLE:
        return found
    return Parsed(CellState.VALUE, as_text(cell).strip())


def parse_number(cell: Cell) -> Parsed:
    """Read a number as people type it; «2 года 5 мес.» is in years.

    >>> [parse_number(t).value for t in ("12,5", "1 054,50", "85 %", "72 часа", "2 года 6 мес.")]
    [12.5, 1054.5, 85.0, 72.0, 2.5]
    >>> [parse_number(t).value for t in ("6 мест", "6 мес.", "16+36 ч.", "менее года")]
    [6.0, 0.5, 52.0, 0.0]
    >>> parse_number("0").state.name, parse_number("много").fault.name
    ('ZERO', 'CELL_NUMBER')
    >>> [parse_number(cell).fault.name for cell in ("9" * 400, "9" * 400 + " лет", 1e300)]
    ['CELL_NUMBER', 'CELL_NUMBER', 'CELL_NUMBER']
    """
    if isinstance(cell, bool | int | float):
        return _numeric(float(cell))
    found = special(cell)
    if found is not None:
        return found
    if not isinstance(cell, str):
        return Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
    text = fold(cell).replace("\u00a0", " ")
    years = _years_of(text)
    if years is not None:
        return _numeric(years)
    if "(" in text:  # «72 (дистанционно)»
        text = _BRACKETS.sub("", text).strip() or text
    if "+" in text:  # «16+36 ч.»: the classes and the distance part
        text = _SUM.sub(_added, text, count=1)
    number = _NUMBER.match(text)
    if number is None or not _UNIT.fullmatch(text, number.end()):
        return Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
    return _numeric(float(number[0].replace(" ", "").replace("'", "").replace(",", ".")))


def is_bare_answer(cell: Cell) -> bool:
    """Say whether a cell answers yes or no and tells nothing else.

    >>> is_bare_answer("Да"), is_bare_answer("-"), is_bare_answer("да, в марте")
    (True, True, False)
    """
    text = fold(as_text(cell)).rstrip(".!")
    return text in _YES or text in _NO


def _years_of(text: str) -> float | None:
    """Read a length of service; None when the text is none."""
    if text in {"нет", "без стажа", "ноль"} or _UNDER_A_YEAR.fullmatch(text):
        return 0.0
    if (years := _YEARS.fullmatch(text)) and "г" not in text[-2:-1]:
        return int(years[1]) + int(years[2] or 0) / 12
    months = _MONTHS_ONLY.fullmatch(text)
    return int(months[1]) / 12 if months else None


def _added(found: re.Match[str]) -> str:
    return f"{sum(float(part.replace(',', '.')) for part in found[0].split('+')):g}"


def _numeric(number: float) -> Parsed:
    if not abs(number) < UNREADABLE_FROM:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
    return Parsed(CellState.VALUE if number else CellState.ZERO, number)


def parse_yes_no(cell: Cell) -> Parsed:
    """Read a mark: да, нет, +, v, 1, a date or an order (it happened), «не прошёл».

    >>> [parse_yes_no(t).value for t in ("Да", "+", "V", 1.0, "прошёл", "12.03.2022")]
    [True, True, True, True, True, True]
    >>> [parse_yes_no(t).value for t in ("нет", "-", 0.0, "не прошёл")]
    [False, False, False, False]
    >>> [parse_yes_no(t).value for t in ("пройдёт в 2023", "перенос", "декрет", "пройдена")]
    [False, False, False, True]
    >>> parse_yes_no("Приказ № 31 от 05.09.2022").value
    True
    >>> parse_yes_no("").state.name, parse_yes_no("может быть").fault.name
    ('BLANK', 'CELL_YES_NO')
    >>> [parse_yes_no(text).fault.name for text in ("не помню", "?", "нет данных")]
    ['CELL_YES_NO', 'CELL_YES_NO', 'CELL_YES_NO']
    """
    if isinstance(cell, dt.date):
        return Parsed(CellState.VALUE, value=True)
    text = fold(as_text(cell)).rstrip(".!")
    if len(text) > 1:  # «да*»: a footnote
        text = text.rstrip("*")
    if text in _BARE:
        return _BARE[text]
    found = special(cell)
    if found is not None:
        return found
    if text.startswith(_NO_START) and not text.startswith(_UNSURE):
        return Parsed(CellState.VALUE, value=False)
    dated = re.match(r"\d{1,2}\.\d{1,2}\.\d{2,4}", text) or _REQUISITE.match(text)
    if text.startswith(_YES_START) or dated:
        return Parsed(CellState.VALUE, value=True)
    return Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)
