"""A form cell that a run remembers, so that next year's form can be compared with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class FormFact:
    """One cell; the fields stand in the order of `pedmonitor.model.form_columns.COLUMNS`."""

    organisation: str
    form: str
    edition: str
    section: str
    line: str
    graph: str
    state: int
    value: float | None
    as_of: dt.date
    file: str
    sheet: str
    at_row: int
    at_column: int
