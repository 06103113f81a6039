"""Cells of aggregate returns: «6 (18 %)», «57 чел. (78 %)», «4 – 17%», 0,18 under «доля»."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.values import special
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.raw import Cell

_NUMBER = r"[-−]?\d+(?:[  ]\d{3})*(?:[.,]\d+)?"
_WORDS = r"(?:чел\w*|педагог\w*|учител\w*|работник\w*|ед\w*|шт\w*)?\.?"
_COUNT_AND_SHARE = re.compile(
    rf"({_NUMBER})\s*{_WORDS}\s*(?:[(\[/;,–—-]|\s)\s*({_NUMBER})\s*%\s*[)\]]?", re.IGNORECASE
)
_SHARE_AND_COUNT = re.compile(
    rf"({_NUMBER})\s*%\s*(?:[(\[/;,–—-]|\s)\s*({_NUMBER})\s*{_WORDS}\s*[)\]]?", re.IGNORECASE
)
_SHARE = re.compile(rf"({_NUMBER})\s*%")
_COUNT = re.compile(rf"({_NUMBER})\s*{_WORDS}", re.IGNORECASE)
_OUT_OF = re.compile(rf"({_NUMBER})\s*{_WORDS}\s*из\s*({_NUMBER})\s*{_WORDS}", re.IGNORECASE)
NO_DATA = frozenset({Decimal(9999), Decimal(99999), Decimal(999999)})
"""Numbers that forms of collection put for «нет данных»."""


class Figure(NamedTuple):
    """What a cell says.

    Attributes:
        state: `VALUE` when it says something that can be read.
        number: Persons or units, as written.
        base: Out of how many, when the cell says so itself.
        percent: The printed percentage, with the decimals that were printed.
    """

    state: CellState
    number: Decimal | None = None
    base: Decimal | None = None
    percent: Decimal | None = None


_BLANK = Figure(CellState.BLANK)


def holds_fractions(cells: Iterable[Cell]) -> bool:
    """Say whether a column was typed in percent format: Excel keeps 50 % as 0.5 and 100 % as 1.

    >>> holds_fractions([1.0, 0.5, "нет"]), holds_fractions([1.0, 2.0]), holds_fractions([1.0, 0.0])
    (True, False, False)
    """
    numbers = [cell for cell in cells if isinstance(cell, int | float)]
    return all(0 <= n <= 1 for n in numbers) and any(0 < n < 1 for n in numbers)


def as_percent(cell: Cell) -> Cell:
    """Write the fraction of a percent-formatted cell as the percentage that the school sees."""
    number = Decimal(str(cell)) * 100 if isinstance(cell, int | float) else None
    return cell if number is None else f"{number.normalize():f} %"


def read_figure(cell: Cell, *, is_share: bool) -> Figure:
    """Read a cell.

    Args:
        cell: The cell.
        is_share: Whether the column holds percentages: a bare number is then no count.

    >>> read_figure("6 (18 %)", is_share=False)[1:]
    (Decimal('6'), None, Decimal('18'))
    >>> read_figure("57 чел. (78,5%)", is_share=False)[1:]
    (Decimal('57'), None, Decimal('78.5'))
    >>> read_figure("4 – 17%", is_share=False)[1:], read_figure("6 из 33", is_share=False)[1:3]
    ((Decimal('4'), None, Decimal('17')), (Decimal('6'), Decimal('33')))
    >>> read_figure(0.18, is_share=True)[3], read_figure("18,2", is_share=True)[3]
    (Decimal('18.00'), Decimal('18.2'))
    >>> read_figure("Х", is_share=False).state.name, read_figure("много", is_share=False).state.name
    ('NOT_APPLICABLE', 'ERROR')
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = Decimal(str(cell))
        if not is_share:
            return _count(number)
        return Figure(CellState.VALUE, percent=number * 100 if 0 < number < 1 else _trim(number))
    known = special(cell)
    if known is not None:
        return Figure(known.state)
    if not isinstance(cell, str):
        return Figure(CellState.ERROR)
    text = cell.strip().replace("\u00a0", " ")
    for pattern, places in (
        (_SHARE, ("percent",)),
        (_OUT_OF, ("number", "base")),
        (_COUNT_AND_SHARE, ("number", "percent")),
        (_SHARE_AND_COUNT, ("percent", "number")),
    ):
        if found := pattern.fullmatch(text):
            numbers = dict(zip(places, map(_decimal, found.groups()), strict=True))
            return Figure(CellState.VALUE, **numbers)
    if found := _COUNT.fullmatch(text):
        number = _decimal(found[1])
        return Figure(CellState.VALUE, percent=number) if is_share else _count(number)
    return Figure(CellState.ERROR)


def _count(number: Decimal) -> Figure:
    if number in NO_DATA:
        return _BLANK
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
