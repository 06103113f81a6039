"""Form cells as a frame, without files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.form_cells import index_cells
from pedmonitor.model import form_columns as f
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.definitions.state_form import StateForm

DAY = dt.date(2022, 9, 20)
Typed = Mapping[tuple[str, str, str], float | str | None]
"""(section, row, graph) → a number, None for a blank, «X»."""


def frame(
    edition: StateForm, typed: Typed, *, owner: str = "СОШ № 1", day: dt.date = DAY
) -> pd.DataFrame:
    """Make the frame of one return."""
    rows = []
    for at, ((section, line, graph), value) in enumerate(typed.items()):
        state = CellState.VALUE
        number = value if isinstance(value, float | int) else None
        if isinstance(value, str):
            state = CellState.NOT_APPLICABLE
        elif not value:
            state = CellState.BLANK if value is None else CellState.ZERO
        cell = (section, line, graph, int(state), number, day, "форма.xlsx", section, at, 2)
        rows.append((owner, edition.form, edition.id, *cell))
    return pd.DataFrame(rows, columns=list(f.COLUMNS))


def index(*frames: pd.DataFrame) -> FormCells:
    """Index frames of several returns together."""
    return index_cells(pd.concat(frames, ignore_index=True))
