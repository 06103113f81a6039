"""Sections of a form that nobody has named: title, graphs and rows together tell which it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.sheets.tables import caption_paths
from pedmonitor.intake.state_forms.editions import TableOnSheet, agreements, choose_edition
from pedmonitor.intake.state_forms.number_rows import graph_numbers
from pedmonitor.intake.state_forms.sections import best_reading, find_form_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.sheets.grid import Grid

_LABELS = re.compile(r"(?i)наименование показател")
_CERTAIN = 0.8
_FEWEST_ROWS = 2


class Told(NamedTuple):
    """The form that tables without its name are, and the sheet of the first one."""

    form: str
    number: str
    sheet: str


def form_of_tables(grids: Sequence[Grid], editions: Sequence[StateForm]) -> Told | None:
    """Tell the one form of which tables are sections: titled so, with its graphs and its rows.

    Args:
        grids: The sheets of a file that names no form.
        editions: Editions of all forms.
    """
    tables = [found for grid in grids for found in _tables_of(grid)]
    if not tables:
        return None
    forms = dict.fromkeys(edition.form for edition in editions)
    found = {
        form: told
        for form in forms
        if (told := _fitting(tables, [one for one in editions if one.form == form])) is not None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _tables_of(grid: Grid) -> Iterable[TableOnSheet]:
    """Find the tables with a row of graph numbers whose rows bear names and codes."""
    if not any(graph_numbers(grid, row) for row in grid.numbering):
        return
    for table in find_form_tables(grid, ()):
        if table.code is not None and table.top <= table.header:
            path = caption_paths(grid, table.top, table.header, [table.label])[0]
            if _LABELS.search(" ".join(path)):
                yield TableOnSheet(grid, table)


def _fitting(tables: Sequence[TableOnSheet], editions: Sequence[StateForm]) -> Told | None:
    edition, _ = choose_edition(tables, editions, ())
    for on in tables:
        reading = best_reading(on.table, edition.sections, on.grid.sheet.name)
        if reading is None or not reading.titled or reading.quality < _CERTAIN:
            continue
        agreed = agreements(on, reading.section)
        if sum(agreed) >= max(_FEWEST_ROWS, _CERTAIN * len(agreed)):
            return Told(edition.form, edition.number, on.grid.sheet.name)
    return None
