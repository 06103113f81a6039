"""Length of service as bands and in words: «от 3 до 5», «свыше 20 лет», «менее 5 лет», «б/с»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed, parse_number
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

_YEARS = r"\s*(?:полных\s*)?(?:лет|года?|л\.?|г\.?)?"
_BAND = re.compile(rf"(?:от |с )?(\d{{1,2}}){_YEARS}\s*(?:-|до|по)\s*(\d{{1,2}}){_YEARS}")
_FROM = re.compile(
    rf"(?:более|больше|свыше|от|не менее|не меньше|>)\s*(?:чем )?(\d{{1,2}}){_YEARS}"
    rf"|(\d{{1,2}}){_YEARS}\s*(?:\+|и (?:более|больше|выше|свыше))"
)
_UNDER = re.compile(rf"(?:менее|меньше|до|не более|<)\s*(?:чем )?(\d{{1,2}}){_YEARS}")
_MONTHS = re.compile(r"(\d{1,2})\s*м(?:-?ц(?:а|ев)?|-?ся?ц\w*)\.?")
_NONE = frozenset({"б/с", "бс", "нет стажа", "стажа нет", "без опыта", "1-й год", "первый год"})
_LONGEST_UNDER = 5
"""Documents count whoever has less than five years; of «до 10 лет» nobody can tell."""


def parse_service(cell: Cell) -> Parsed:
    """Read years of service; a band tells its lower bound, for no document cuts one in two.

    >>> [parse_service(t).value for t in ("от 3 до 5", "5-10 лет", "свыше 20 лет", "менее 5 лет")]
    [3.0, 5.0, 20.0, 0.0]
    >>> [parse_service(t).value for t in ("б/с", "12", "20 и более", "первый год", "2 м-ца")]
    [0.0, 12.0, 20.0, 0.0, 0.16666666666666666]
    >>> [parse_service(t).fault.name for t in ("до 10 лет", "от 3 до 10", "12/3", "04-11-20")]
    ['CELL_NUMBER', 'CELL_NUMBER', 'CELL_NUMBER', 'CELL_NUMBER']
    """
    found = parse_number(cell)
    if found.fault is None or not isinstance(cell, str):
        return found
    text = fold(cell).rstrip(" .")
    years = 0.0 if text in _NONE else _years_of(text)
    if years is None:
        return found
    return Parsed(CellState.VALUE if years else CellState.ZERO, years)


def _years_of(text: str) -> float | None:
    if months := _MONTHS.fullmatch(text):
        return int(months[1]) / 12
    if band := _BAND.fullmatch(text):
        low, high = int(band[1]), int(band[2])
        is_cut = low < _LONGEST_UNDER < high
        return float(low) if low < high and not is_cut else None
    if least := _FROM.fullmatch(text):
        low = int(least[1] or least[2])
        return float(low) if low >= _LONGEST_UNDER else None
    under = _UNDER.fullmatch(text)
    return 0.0 if under and int(under[1]) <= _LONGEST_UNDER else None
