"""Whether the numbers of a row are people or per cent, where the columns alone do not say.

«Доля педагогов, прошедших диагностику | 36» beside «Всего педагогов | 50» is 36 %, not 36 people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import EITHER, Figure, Second, bare_number, read_figure
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.layout import family_above
from pedmonitor.intake.aggregates.units import Unit, counts_people, is_in_percent, unit_of
from pedmonitor.intake.wording.caption_words import OF_THEM

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.wording.family_names import FamilyNames

_MOST = 100
_GOES_ON = re.compile(r"\s*(?:[-–—•*]|[а-яё])")


def says_in_percent(table: RawTable, layout: Layout, names: FamilyNames) -> bool:
    """Say whether a line over a table tells its numbers to be per cent: «(в процентах)».

    A line that names an indicator repeats the words of a document, and columns of shares tell
    themselves what the others are.

    Args:
        table: The table.
        layout: What its columns say.
        names: Captions of the indicators.
    """
    if any(figure.part is Part.SHARE for figure in layout.figures):
        return False
    lines = [line for line in (*table.titles, table.sheet) if is_in_percent(line)]
    return any(not family_above([line], "", names)[0] for line in lines)


def goes_on(caption: str) -> bool:
    """Say whether the indicator of a row goes on with the one above: «- в том числе в ИРО».

    >>> goes_on("- в ГАУ ДПО ИРО"), goes_on("из них в ИРО"), goes_on("Прошли диагностику")
    (True, True, False)
    """
    return bool(_GOES_ON.match(caption) or OF_THEM.match(caption))


def taken_as(
    column: FigureColumn, said: Unit, beside: Collection[Part], *, in_percent: bool
) -> Unit:
    """Tell what the numbers of a column are in a row.

    Args:
        column: The column.
        said: What the row says of its numbers: by its unit, its indicator, or the title of it.
        beside: What the other columns of the same indicator hold.
        in_percent: Whether a line over the whole table says that its numbers are per cent.
    """
    own = unit_of(column.caption)
    if Part.SHARE in beside or said is Unit.PEOPLE:
        return Unit.PEOPLE
    if in_percent and said is Unit.UNSAID and own is Unit.UNSAID:
        return Unit.PERCENT
    if said is Unit.UNSAID or column.family or counts_people(column.caption):
        return Unit.PEOPLE
    counted = own is Unit.PEOPLE and Part.DENOMINATOR in beside  # «Всего | Количество»
    return Unit.PEOPLE if counted else said


def read_as(cell: Cell, unit: Unit, second: Second) -> Figure:
    """Read a cell of a row whose numbers are people, per cent, or what one cannot tell.

    Args:
        cell: The cell.
        unit: What the numbers are.
        second: What the second of two bare numbers is.

    >>> read_as(36, Unit.PERCENT, Second.UNTOLD).percent
    Decimal('36')
    >>> read_as("36 чел.", Unit.PERCENT, Second.UNTOLD).number
    Decimal('36')
    >>> read_as(36, Unit.BOTH, Second.UNTOLD).is_either
    True
    >>> read_as("12/48", Unit.BOTH, Second.UNTOLD)[1:4]
    (Decimal('12'), None, Decimal('48'))
    """
    if unit is not Unit.BOTH:
        return read_figure(cell, is_share=unit is Unit.PERCENT, second=second)
    number = bare_number(cell)
    if number is None or not 0 < number <= _MOST:
        either = Second.PERCENT if second is Second.UNTOLD else second
        return read_figure(cell, is_share=False, second=either)
    if number != int(number):
        return read_figure(cell, is_share=True)
    return EITHER
