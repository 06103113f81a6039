"""Choose the edition of a state form that a file is: graphs first, then codes of rows, the year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.state_forms.matching import How, match_row, plain_number
from pedmonitor.intake.state_forms.sections import FoundTable, best_reading

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pedmonitor.definitions.state_form import FormSection, StateForm
    from pedmonitor.intake.sheets.grid import Grid


class TableOnSheet(NamedTuple):
    """A table of a form and the sheet where it stands."""

    grid: Grid
    table: FoundTable


def choose_edition(
    tables: Sequence[TableOnSheet], editions: Sequence[StateForm], years: Collection[int]
) -> tuple[StateForm, float]:
    """Choose the edition that fits the tables best, and say how well its graphs do.

    Editions whose graphs fit equally are told apart by their rows: an edition may move rows alone.
    Where rows tell nothing either, the latest edition that the year allows is meant.

    Args:
        tables: The tables of a file.
        editions: Editions of one form, at least one.
        years: Years that the file names; of «2024/2025» the form counts in the first.
    """
    fits = [round(_fit(tables, edition), 6) for edition in editions]
    best = max(fits)
    left = [edition for edition, fit in zip(editions, fits, strict=True) if fit == best]
    if len(left) == 1:
        return left[0], best

    def rate(edition: StateForm) -> tuple[float, bool, int]:
        covers = bool(years) and edition.covers(min(years))
        since = edition.since if covers else None
        return round(_rows_that_agree(tables, edition), 6), covers, since or 0

    return max(left, key=rate), best


def _fit(tables: Sequence[TableOnSheet], edition: StateForm) -> float:
    """Say how well the columns fit an edition."""
    found = (best_reading(t.table, edition.sections, t.grid.sheet.name) for t in tables)
    return sum(reading.score for reading in found if reading is not None)


def _rows_that_agree(tables: Sequence[TableOnSheet], edition: StateForm) -> float:
    """Give the share of the rows with a code whose label the edition has under that very code."""
    agreed: list[bool] = []
    for on in tables:
        reading = best_reading(on.table, edition.sections, on.grid.sheet.name)
        if reading is not None:
            agreed += agreements(on, reading.section)
    return sum(agreed) / len(agreed) if agreed else 0.0


def agreements(on: TableOnSheet, section: FormSection) -> list[bool]:
    """Say of every row with a code whether code and label mean one row of a section.

    Args:
        on: The table.
        section: The section.
    """
    grid, table = on
    if table.code is None:
        return []
    agreed = []
    for row in range(table.first, table.end):
        code = as_text(grid.cell(row, table.code)).strip()
        if plain_number(code):
            label = as_text(grid.cell(row, table.label)).strip()
            agreed.append(match_row(label, code, section.rows, -1).how is How.SURE)
    return agreed
