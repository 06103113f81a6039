"""The columns of one table between their cells and the typed table."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import lacks_year
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.registers.faults import cell_issue, unknown_position, yearless
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.cells.values import Parsed
    from pedmonitor.intake.typed import RowAside
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place


_NO_VACANCY = re.compile(
    r"ваканс\w*\s+(?:нет|отсутств|не име)|(?:нет|без)\s+ваканс|отсутств\w*\s+ваканс|укомплектован"
)
_NEVER_QUOTED = frozenset({"birth_date", "document_number", "approval"})


@dataclass(slots=True)
class Sheaf:
    """The columns of one table on their way to a `TypedTable`.

    Attributes:
        form: The form.
        place: File and sheet.
        rows: Sheet rows that are data.
        groups: Caption line above each row.
        raw: Field id → cells as written.
        positions: Field id → column of the sheet.
        parsed: Field id → cells read by type.
        limited: Field id → the only values the table speaks of.
        issues: What is wrong.
        years: Field id → the year that the heading of a mark names.
        paired: Field → what else its heading asks for: «должность» in «ФИО, должность».
        silent: Rows left out that say there was no fact.
        vague: Rows whose year stands there and cannot be told.
        unread: Sheet row → what stands in the columns that no field reads, in registers of amounts.
        former: Key of a name → keys of the name that its bearer had before.
        asked: Field and row of the cells whose words have been asked about.
        told: Fields that only requisites of documents tell: no column of their own stands there.
    """

    form: Form
    place: Place
    rows: list[int]
    groups: list[str]
    raw: dict[str, list[Cell]]
    positions: dict[str, int]
    parsed: dict[str, list[Parsed]] = field(default_factory=dict)
    limited: dict[str, frozenset[str]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    years: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    asked: set[tuple[str, int]] = field(default_factory=set)
    vague: set[int] = field(default_factory=set)
    silent: list[RowAside] = field(default_factory=list)
    paired: dict[str, str] = field(default_factory=dict)
    unread: dict[int, list[str]] = field(default_factory=dict)
    former: dict[int, tuple[int, int]] = field(default_factory=dict)

    def said_in(self, at: int) -> list[str]:
        """Give what a row says, as written."""
        said = [as_text(cells[at]) for cells in self.raw.values()]
        return [*said, *self.unread.get(self.rows[at], ())]

    def note(self, at: int, name: str) -> None:
        """Add the issue of one cell, when it is at fault."""
        code = self.parsed[name][at].fault
        if code is None:
            return
        item = self.form.field(name)
        place = self.place.at(self.rows[at], self.positions.get(name))
        title = item.title if item else name
        cell = None if name in _NEVER_QUOTED else self.raw[name][at]
        if name == "position" and _NO_VACANCY.search(as_text(self.raw[name][at]).lower()):
            return  # «вакансий нет» in the place of a position is an answer
        if name == "position":
            self.issues.append(unknown_position(place, cell))
            return
        if code is IssueCode.CELL_DATE and isinstance(cell, str) and lacks_year(cell):
            self.issues.append(yearless(place, title, cell))
            return
        which = f"{self.form.id}.{name}" if code is IssueCode.CELL_SUBJECT else name
        told = cell_issue(code, place=place, field=title, cell=cell, name=which)
        self.issues.append(replace(told, about=(self.form.id, name)))
