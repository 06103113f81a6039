"""Names of people that the methodist has typed into the register of recommendations.

The register is her own and keeps them; a letter, a digest or a report names nobody (design.md §6):
dots stand there instead, and the cell is told, for a sentence with dots is no sentence to send.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from pedmonitor.intake.wording.naming import mask_names
from pedmonitor.model.recommendation import State
from pedmonitor.reporting.workbooks.recommendations_xlsx import COLUMNS, EVIDENCE, TEXT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pedmonitor.model.recommendation import RegisterRow

_FIRST = 2
"""The row of the sheet under its header."""


def without_people(
    rows: Sequence[RegisterRow], organisations: Collection[str]
) -> tuple[list[RegisterRow], tuple[str, ...]]:
    """Put dots in the place of people's names in what the methodist has written.

    Args:
        rows: All rows of the register, in its order.
        organisations: Names of organisations; one that is called after somebody is no person.

    Returns:
        The rows, and the cells of the register where a name stands.
    """
    found: list[RegisterRow] = []
    cells: list[str] = []
    for at, row in enumerate(rows, start=_FIRST):
        masked = _without(row, organisations)
        found.append(masked)
        cells += [
            f"{get_column_letter(COLUMNS.index(name) + 1)}{at}" for name in _changed(row, masked)
        ]
    return found, tuple(cells)


def _without(row: RegisterRow, organisations: Collection[str]) -> RegisterRow:
    """Mask what is hers: what the program has written names organisations alone."""

    def mask(text: str) -> str:
        return text if text in organisations else mask_names(text, besides=organisations)

    marks = {name: mask(text) if name == EVIDENCE else text for name, text in row.marks.items()}
    if row.is_edited or row.state is State.OWN:
        row = replace(row, text=mask(row.text))
    if row.state is State.OWN:
        row = replace(row, given={name: mask(text) for name, text in row.given.items()})
    return replace(row, marks=marks)


def _changed(row: RegisterRow, masked: RegisterRow) -> list[str]:
    """List the columns in which a row has changed, as they stand."""
    pairs = {
        TEXT: (row.text, masked.text),
        EVIDENCE: (row.marks.get(EVIDENCE), masked.marks.get(EVIDENCE)),
        **{name: (text, masked.given[name]) for name, text in row.given.items()},
    }
    return [name for name in COLUMNS if name in pairs and pairs[name][0] != pairs[name][1]]
