"""«Возраст» of the staff where no cell gives a birth date: years told, not a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed, parse_number
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_OF_OWN_DAY = re.compile(
    r"\bна\s+(?:\d|нач|кон|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)"
)
AGE, AGE_ON_DAY = "age_told", "age_on_day"
"""The second is told for a day that the heading names: «Возраст на 1 сентября»."""


def take_ages(sheaf: Sheaf, headings: dict[str, str]) -> None:
    """Read the ages of those whose birth date is blank; what is no number of years tells none.

    Args:
        sheaf: Columns of the staff that have been read; it is widened.
        headings: Field → its heading.
    """
    for item in sheaf.form.fields:
        if not item.stand_in or item.stand_in not in sheaf.raw:
            continue
        days = sheaf.parsed.get(item.id)
        ages = [
            _age(cell) if days is None or days[at] is BLANK else BLANK
            for at, cell in enumerate(sheaf.raw[item.stand_in])
        ]
        if all(age is BLANK for age in ages):
            continue
        own_day = _OF_OWN_DAY.search(headings.get(item.stand_in, "").lower())
        sheaf.parsed[AGE_ON_DAY if own_day else AGE] = ages
        sheaf.parsed.setdefault(item.id, [BLANK] * len(ages))


def _age(cell: Cell) -> Parsed:
    """Read full years.

    >>> _age("28 лет").value, _age(34.0).value, _age("34 года 5 мес.").value, _age("б/д").value
    (28.0, 34.0, 34.0, None)
    """
    found = parse_number(cell).value
    return Parsed(CellState.VALUE, float(int(found))) if isinstance(found, float) else BLANK
