"""Cut one organisation's own part out of a file: for the copy that goes back to it.

Whatever is not plainly the organisation's stays out: titles, captions, totals, signatures, sheets
that were not recognised and rows that nobody owns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.recognise import recognise
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.intake.wording.sheet_names import shown_names
from pedmonitor.model.correction import SheetCopy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

UNNAMED = "Данные"
"""Name of the sheet of a text file, which has none."""
Spot = tuple[str, int, int | None]
"""Sheet, row and column; None for the whole row."""


@dataclass(slots=True)
class OwnPart:
    """What of a file is one organisation's.

    Attributes:
        sheets: Its rows under one heading a table, written together.
        spots: Row of the original, by sheet → row of the copy.
        columns: Column of the original, by sheet and row of the original → column of the copy.
    """

    sheets: list[SheetCopy] = field(default_factory=list)
    spots: dict[tuple[str, int], int] = field(default_factory=dict)
    columns: dict[tuple[str, int], list[int]] = field(default_factory=dict)

    def moved(self, sheet: str, row: int, column: int | None) -> Spot | None:
        """Tell where a cell of the original stands in the copy; None when it is not there."""
        at = self.spots.get((sheet, row))
        if at is None:
            return None
        columns = self.columns[sheet, row]
        moved = columns.index(column) if column in columns else None
        return sheet or UNNAMED, at, moved


def is_sole_owner(
    name: str, tables: Iterable[OwnedTable], sheets: list[RawSheet], index: OrganisationIndex
) -> bool:
    """Say whether everything that was recognised in a file is one organisation's.

    Args:
        name: Short name of the organisation.
        tables: Recognised tables of the file.
        sheets: Its sheets as they stand: every cell under «ОО» must name the organisation, those of
            rows that were left out too.
        index: Tells which organisation a text means.
    """
    by_name = dict(zip(shown_names(sheets), sheets, strict=True))
    for owned in tables:
        owners = (*owned.owners, *owned.refused)
        if any(owner != name for owner in owners) or owned.base not in {"", name}:
            return False
        column = owned.table.positions.get("organisation")
        sheet = by_name.get(owned.table.place.sheet)
        if column is None or sheet is None or not owned.table.rows:
            continue
        below = sheet.rows[owned.table.rows[0] :]
        texts = {str(row[column]).strip() for row in below if column < len(row)} - {""}
        if any(index.find(text).name != name for text in texts):
            return False
    return True


def own_part(
    name: str, tables: Iterable[OwnedTable], sheets: list[RawSheet], plan: ReadingPlan
) -> OwnPart:
    """Cut out the rows of an organisation, table by table, each under its heading.

    Args:
        name: Short name of the organisation.
        tables: Recognised tables of the file.
        sheets: Its sheets as they stand.
        plan: The reading plan, to find the tables again.
    """
    owned_rows = _owned_rows(name, tables)
    part = OwnPart()
    for sheet, title in zip(sheets, shown_names(sheets), strict=True):
        wanted = owned_rows.get(title, set())
        if not wanted:
            continue
        copy = SheetCopy(title or UNNAMED)
        found = find_tables(
            Grid(sheet, plan.vocabulary),
            is_wanted=lambda table: recognise(table, file="", plan=plan).best is not None,
        )
        for table in found:
            _add_table(part, copy, table, wanted, source=title)
        if copy.rows:
            part.sheets.append(copy)
    return part


def _owned_rows(name: str, tables: Iterable[OwnedTable]) -> Mapping[str, set[int]]:
    rows: dict[str, set[int]] = {}
    for owned in tables:
        pairs = zip(owned.table.rows, owned.owners, strict=True)
        refused = zip(owned.table.refused, owned.refused, strict=True)
        mine = {row for row, owner in pairs if owner == name}
        mine |= {aside.row for aside, owner in refused if owner == name and aside.organisation}
        rows.setdefault(owned.table.place.sheet, set()).update(mine)
    return rows


def _add_table(
    part: OwnPart, copy: SheetCopy, table: RawTable, wanted: set[int], *, source: str
) -> None:
    own = [at for at, (row, _) in enumerate(table.rows) if row in wanted]
    if not own:
        return
    if copy.rows:
        copy.rows.append([])
    copy.rows.append(list(table.header))
    for at in own:
        row = table.rows[at][0]
        part.spots[source, row] = len(copy.rows)
        part.columns[source, row] = table.columns
        copy.rows.append(list(table.cells[at]))
