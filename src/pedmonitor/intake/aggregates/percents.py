"""Fractions that a sheet shows as percentages: Excel keeps 50 % as 0.5 and 100 % as 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.readers.percents import percent_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.raw_table import RawTable


def show_percents(table: RawTable) -> None:
    """Write a share that the sheet shows as per cent as it shows it: 1 under «Кол-во» is «100 %».

    A whole number over one was typed before the format was set: it stays what it is.
    """
    shown = table.percents() if table.percents is not None else ()
    if not shown:
        return
    for (row, _), cells in zip(table.rows, table.cells, strict=True):
        for at, column in enumerate(table.columns):
            number = bare_number(cells[at]) if (row, column) in shown else None
            if number is not None and 0 < number <= 1:
                cells[at] = percent_text(float(number))


def write_percents(cells: list[list[Cell]], layout: Layout) -> frozenset[tuple[int, int]]:
    """Turn columns of fractions into the percentages that the sheet shows.

    A column of shares where only 0 and 1 stand is read as its neighbours are; without such
    neighbours «1» may be 1 % or 100 %. So may a fraction among numbers over one.

    Args:
        cells: The rows of the table; those of fractions are written anew.
        layout: What its columns say.

    Returns:
        Row and column of every cell whose percentage cannot be told.
    """
    columns = {f.at: [bare_number(row[f.at]) for row in cells] for f in layout.figures}
    shares = {f.at for f in layout.figures if f.part is Part.SHARE}
    fractions = {at for at, numbers in columns.items() if _are_fractions(numbers)}
    whole = {at for at in shares if all(n is None or n in {0, 1} for n in columns[at])}
    plain = shares - fractions - whole
    if shares & fractions and not plain:
        fractions |= whole
        whole = set()
    elif plain:
        whole = set()
    for at in fractions:
        for row, number in zip(cells, columns[at], strict=True):
            if number is not None:
                row[at] = f"{(number * 100).normalize():f} %"
    mixed = {at for at in plain if any(n is not None and 0 < n < 1 for n in columns[at])}
    return frozenset(
        (row, at)
        for at in whole | mixed
        for row, number in enumerate(columns[at])
        if number is not None and 0 < number <= 1
    )


def _are_fractions(numbers: Sequence[Decimal | None]) -> bool:
    told = [number for number in numbers if number is not None]
    return all(0 <= n <= 1 for n in told) and any(0 < n < 1 for n in told)
