"""Build the one DataFrame of form cells; the only construction site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.model import form_columns as f

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.state_forms.settling import FormPart

_INTEGERS = frozenset({f.STATE, f.AT_ROW, f.AT_COLUMN})


def build_form_frame(parts: Iterable[FormPart]) -> pd.DataFrame:
    """Put the cells into one frame with the columns of `pedmonitor.model.form_columns`."""
    data: dict[str, list[object]] = {name: [] for name in f.COLUMNS}
    for part in parts:
        given, size = part.owned.given, len(part.cells)
        data[f.ORGANISATION].extend([part.owned.owner] * size)
        data[f.FORM].extend([given.form] * size)
        data[f.EDITION].extend([given.edition] * size)
        data[f.AS_OF].extend([part.as_of] * size)
        data[f.FILE].extend([given.file] * size)
        for at in part.cells:
            row, column = given.spots[at]
            data[f.SECTION].append(given.sections[at])
            data[f.LINE].append(given.rows[at])
            data[f.GRAPH].append(given.graphs[at])
            data[f.STATE].append(given.states[at])
            data[f.VALUE].append(given.numbers[at])
            data[f.SHEET].append(given.sheets[at])
            data[f.AT_ROW].append(row)
            data[f.AT_COLUMN].append(-1 if column is None else column)
    typed = {
        name: pd.Series(
            values,
            dtype="int64" if name in _INTEGERS else "float64" if name == f.VALUE else "object",
        )
        for name, values in data.items()
    }
    return pd.DataFrame(typed)
