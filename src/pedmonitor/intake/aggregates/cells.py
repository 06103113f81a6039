"""Cells of aggregate returns: «6 (18 %)», «57 чел. (78 %)», «4 – 17%», 0,18 under «доля»."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.bracketed import before_brackets
from pedmonitor.intake.cells.spelled import without_words
from pedmonitor.intake.cells.values import UNREADABLE_FROM, special
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.model.issue_codes import IssueCode

_NUMBER = r"[-−]?\d+(?:[  ]\d{3})*(?:[.,]\d+)?"
_WORDS = r"(?:чел\w*|пед\w*|учител\w*|работник\w*|ед\w*|шт\w*)?\.?"
_COUNT_AND_SHARE = re.compile(
    rf"({_NUMBER})\s*{_WORDS}\s*(?:[(\[/;,–—-]|\s)\s*({_NUMBER})\s*%\s*[)\]]?", re.IGNORECASE
)
_SHARE_AND_COUNT = re.compile(
    rf"({_NUMBER})\s*%\s*(?:[(\[/;,–—-]|\s)\s*({_NUMBER})\s*{_WORDS}\s*[)\]]?", re.IGNORECASE
)
_SHARE = re.compile(rf"({_NUMBER})\s*%")
_COUNT = re.compile(rf"({_NUMBER})\s*({_WORDS})", re.IGNORECASE)
_OUT_OF = re.compile(
    rf"({_NUMBER})\s*{_WORDS}\s*из\s*({_NUMBER})\s*{_WORDS}"
    rf"(?:\s*[(\[/;,–—-]?\s*({_NUMBER})\s*%\s*[)\]]?)?",
    re.IGNORECASE,
)
_SHARE_OUT_OF = re.compile(
    rf"({_NUMBER})\s*%\s*[(\[/;,–—-]?\s*({_NUMBER})\s*{_WORDS}\s*из\s*({_NUMBER})\s*{_WORDS}"
    r"\s*[)\]]?",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"({_NUMBER})\s*{_WORDS}\s*[(\[/\\;|]\s*({_NUMBER})\s*{_WORDS}\s*[)\]]?")
_SLASHED = re.compile(rf"({_NUMBER})\s*{_WORDS}\s*[/\\]\s*({_NUMBER})\s*{_WORDS}")
_PERCENT_WORD = re.compile(r"(?i)проц(?:ент\w*|\.|\b)")
_SPACES = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_BARE = re.compile(_NUMBER)
NO_DATA = frozenset({Decimal(9999), Decimal(99999), Decimal(999999)})
"""Numbers that forms of collection put for «нет данных»."""


class Second(Enum):
    """What the second number of «5 (25)» or «15/30» is, by the caption of its column."""

    UNTOLD = auto()
    PERCENT = auto()
    BASE = auto()
    COUNT = auto()


class Figure(NamedTuple):
    """What a cell says.

    Attributes:
        state: `VALUE` when it says something that can be read.
        number: Persons or units, as written.
        base: Out of how many, when the cell says so itself.
        percent: The printed percentage, with the decimals that were printed.
        is_unsure: Whether it cannot be told which percentage is written: «1» is 1 % or 100 %.
        stands_for_none: Whether it is 9999, which some forms write for «нет данных».
        fault: What is wrong with the cell, where that is known.
        is_bracketed: Whether some of the number stands in brackets behind it.
        is_either: Whether it cannot be told if people are written or a percentage.
        pair: Two numbers, the second of them a base if another cell says so: «12/25».
        is_all: Whether all of its base are meant: «все».
        is_bare: Whether a percentage stands without its sign: only a caption says that it is one.
    """

    state: CellState
    number: Decimal | None = None
    base: Decimal | None = None
    percent: Decimal | None = None
    is_unsure: bool = False
    stands_for_none: bool = False
    fault: IssueCode | None = None
    is_bracketed: bool = False
    is_either: bool = False
    pair: tuple[Decimal, Decimal] | None = None
    is_all: bool = False
    is_bare: bool = False


UNSURE = Figure(CellState.VALUE, is_unsure=True)
ALL = Figure(CellState.ERROR, is_all=True)
EITHER = Figure(CellState.VALUE, is_unsure=True, is_either=True)


def bare_number(cell: Cell) -> Decimal | None:
    """Read a cell that holds a number and nothing else.

    >>> bare_number(0.5), bare_number("0,5"), bare_number("50 %")
    (Decimal('0.5'), Decimal('0.5'), None)
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Decimal(str(cell))
    found = _BARE.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return _decimal(found[0]) if found else None


def read_figure(cell: Cell, *, is_share: bool, second: Second = Second.UNTOLD) -> Figure:
    """Read a cell.

    Args:
        cell: The cell.
        is_share: Whether the column holds percentages: a bare number is then no count.
        second: What the second of two bare numbers is.

    >>> read_figure("6 (18 %)", is_share=False)[1:4]
    (Decimal('6'), None, Decimal('18'))
    >>> read_figure("57 чел. (78,5%)", is_share=False)[1:4]
    (Decimal('57'), None, Decimal('78.5'))
    >>> read_figure("4 – 17%", is_share=False)[1:4], read_figure("6 из 33", is_share=False)[1:3]
    ((Decimal('4'), None, Decimal('17')), (Decimal('6'), Decimal('33')))
    >>> read_figure("10 из 40 (25%)", is_share=False)[1:4]
    (Decimal('10'), Decimal('40'), Decimal('25'))
    >>> read_figure("15/30", is_share=False, second=Second.BASE)[1:3]
    (Decimal('15'), Decimal('30'))
    >>> read_figure("30 / 15", is_share=False, second=Second.COUNT)[1:3]
    (Decimal('15'), Decimal('30'))
    >>> read_figure(0.18, is_share=True)[3], read_figure("18,2", is_share=True)[3]
    (Decimal('18.00'), Decimal('18.2'))
    >>> read_figure("30 (тридцать)", is_share=False).number
    Decimal('30')
    >>> read_figure("Х", is_share=False).state.name, read_figure("много", is_share=False).state.name
    ('NOT_APPLICABLE', 'ERROR')
    >>> {read_figure(cell, is_share=True).state.name for cell in (1e300, "9" * 40, "1 " + "9" * 40)}
    {'ERROR'}
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(cell, is_share=is_share)
    if isinstance(cell, str) and not is_share and cell.strip().lower() == "нет":
        return Figure(CellState.ZERO, number=Decimal(0))
    known = special(cell)
    if known is not None:
        return Figure(known.state, fault=known.fault)
    if not isinstance(cell, str) or _TOO_LONG.search(cell):
        return Figure(CellState.ERROR)
    plain = _SPACES.sub(" ", cell).strip().rstrip("*;").lstrip("'")
    text = _PERCENT_WORD.sub("%", without_words(plain))
    if not is_share and text.lower() in {"все", "всё"}:
        return ALL
    for pattern, places in (*_WRITTEN, *_PAIRS[second]):
        if found := pattern.fullmatch(text):
            told = dict(zip(places, found.groups(), strict=True))
            number, base, percent = (
                _decimal(part) if (part := told.get(name)) else None
                for name in ("number", "base", "percent")
            )
            return Figure(CellState.VALUE, number, base, percent)
    return _of_words(text, is_share=is_share)


def _of_words(text: str, *, is_share: bool) -> Figure:
    """Read a number with words behind it: «6 чел.», «28 (в т. ч. 2 совместителя)»."""
    if found := _COUNT.fullmatch(text):
        written = _decimal(found[1])
        if is_share and not found[2].strip("."):
            return Figure(CellState.VALUE, percent=written, is_bare=True)
        return _count(written)
    if not is_share and (found := _SLASHED.fullmatch(text)):
        return Figure(CellState.ERROR, pair=(_decimal(found[1]), _decimal(found[2])))
    whole = "" if is_share else before_brackets(text)
    if whole:
        return Figure(CellState.VALUE, _decimal(whole), is_bracketed=True)
    return Figure(CellState.ERROR)


_TOO_LONG = re.compile(r"\d{21}")
_WRITTEN = (
    (_SHARE, ("percent",)),
    (_OUT_OF, ("number", "base", "percent")),
    (_SHARE_OUT_OF, ("percent", "number", "base")),
    (_COUNT_AND_SHARE, ("number", "percent")),
    (_SHARE_AND_COUNT, ("percent", "number")),
)
_PAIRS: dict[Second, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    Second.UNTOLD: (),
    Second.PERCENT: ((_PAIR, ("number", "percent")),),
    Second.BASE: ((_PAIR, ("number", "base")),),
    Second.COUNT: ((_PAIR, ("base", "number")),),
}


def _of_number(cell: float, *, is_share: bool) -> Figure:
    if not abs(cell) < UNREADABLE_FROM:
        return Figure(CellState.ERROR)
    exact = Decimal(str(cell))
    if not is_share:
        return _count(exact)
    percent = exact * 100 if 0 < exact < 1 else _trim(exact)
    return Figure(CellState.VALUE, percent=percent, is_bare=percent == exact)


def _count(number: Decimal) -> Figure:
    if number in NO_DATA:
        return Figure(CellState.BLANK, stands_for_none=True)
    return Figure(CellState.VALUE if number else CellState.ZERO, number=number)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace("−", "-").replace(",", "."))


def _trim(number: Decimal) -> Decimal:
    """Drop the «.0» that a workbook gives to whole numbers."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def is_confirmed(numerator: int, denominator: int, percent: Decimal) -> bool:
    """Say whether a printed percentage is the share, rounded or cut at the decimals printed.

    >>> is_confirmed(31, 52, Decimal("59.6")), is_confirmed(31, 52, Decimal("59"))
    (True, True)
    >>> is_confirmed(31, 52, Decimal("61")), is_confirmed(0, 0, Decimal(0))
    (False, True)
    """
    if not denominator:
        return not percent
    step = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    exact = Decimal(100 * numerator) / Decimal(denominator)
    return abs(exact - percent) <= step / 2 or 0 <= exact - percent < step
