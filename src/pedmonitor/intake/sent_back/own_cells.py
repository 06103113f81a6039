"""Take one organisation's cells out of a digest of state forms: for the copy that goes back to it.

A digest cannot be cut apart like a list, so its cells are written one under another: section, row,
graph, what stands there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.sheet_names import shown_names
from pedmonitor.model.correction import SheetCopy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.cells.raw import Cell, RawSheet
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.sent_back.own_rows import Spot

_HEADER: list[Cell] = ["Раздел", "Строка", "Наименование показателя", "Графа", "Значение"]
_VALUE = len(_HEADER) - 1
_Spot = tuple[str, int, int | None]


@dataclass(slots=True)
class OwnCells:
    """An organisation's cells of a digest.

    Attributes:
        sheets: One sheet a form.
        spots: Cell of the original → sheet and row of the copy.
    """

    sheets: list[SheetCopy] = field(default_factory=list)
    spots: dict[_Spot, tuple[str, int]] = field(default_factory=dict)

    def moved(self, sheet: str, row: int, column: int | None) -> Spot | None:
        """Tell where a cell of the original stands in the copy; None when it is not there."""
        found = self.spots.get((sheet, row, column))
        return None if found is None else (*found, _VALUE)


def own_cells(
    returns: Iterable[FormReturn], editions: Iterable[StateForm], sheets: list[RawSheet]
) -> OwnCells:
    """Write out the cells of an organisation.

    Args:
        returns: Its returns in one file.
        editions: Editions of state forms.
        sheets: The sheets of the file as they stand.
    """
    known = {edition.id: edition for edition in editions}
    raw = dict(zip(shown_names(sheets), sheets, strict=True))
    own, copies = OwnCells(), dict[str, SheetCopy]()
    for given in returns:
        name = f"Форма № {known[given.edition].number}"
        copy = copies.setdefault(name, SheetCopy(name, [list(_HEADER)]))
        for at, (row, column) in enumerate(given.spots):
            sheet, code = given.sheets[at], given.rows[at]
            own.spots[sheet, row, column] = copy.name, len(copy.rows)
            label = _label(known[given.edition], given.sections[at], code)
            stands = _stands(raw.get(sheet), row, column)
            copy.rows.append([given.sections[at], code, label, given.graphs[at], stands])
    own.sheets = list(copies.values())
    return own


def _label(edition: StateForm, section: str, code: str) -> str:
    found = edition.section(section)
    return next((row.label for row in found.rows if row.code == code), "") if found else ""


def _stands(sheet: RawSheet | None, row: int, column: int | None) -> Cell:
    """Give what stands in a cell of the original; blank where nothing does."""
    if sheet is None or column is None or row >= len(sheet.rows):
        return ""
    line = sheet.rows[row]
    return line[column] if column < len(line) else ""
