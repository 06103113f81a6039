"""Read the cells of a found table into returns: a return for each organisation it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.state_forms import cell_issues, digest_issues
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.form_cells import read_cell
from pedmonitor.intake.state_forms.matching import How, Match, match_row, plain_number
from pedmonitor.intake.state_forms.owner_sums import OwnRow, settlements_of
from pedmonitor.intake.state_forms.renumbered import Labelled, rows_by_name
from pedmonitor.intake.wording.municipalities import names_settlement
from pedmonitor.intake.wording.naming import is_school_like, name_in_title
from pedmonitor.intake.wording.totals import Whose, row_owner, says_total
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import FormGraph, FormRow, StateForm
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.state_forms.sections import FoundTable, Reading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_NUMBER_OF_GRAPH = re.compile(r"(?i)\s*\(?(?:гр\w*\.?\s*)?(\d{1,2})\)?\.?\s*")
_NUMBERS = frozenset({CellState.VALUE, CellState.ZERO})


@dataclass(slots=True)
class FormFile:
    """What has been read of one file as one edition.

    Attributes:
        edition: The edition.
        file: File.
        returns: Return of each organisation named inside and of each year, where the workbook
            holds several; the empty name is the whole file's.
        issues: What is wrong.
        taken: (organisation, year, section, row, graph) → the cell that says it.
        year: Year of the table that is being read; None where the workbook speaks of one year.
    """

    edition: StateForm
    file: str
    returns: dict[tuple[str, int | None], FormReturn] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    taken: dict[tuple[str, int | None, str, str, str], Place] = field(default_factory=dict)
    year: int | None = None

    def return_of(self, organisation: str) -> FormReturn:
        """Give the return of an organisation for the year being read, a new one when first met."""
        key = (organisation, self.year)
        if key not in self.returns:
            self.returns[key] = FormReturn(
                self.edition.form, self.edition.id, self.file, organisation, year=self.year
            )
        return self.returns[key]


class _Line(NamedTuple):
    """A row of a table with what its name and its code mean."""

    row: int
    owner: str
    written: Labelled
    match: Match[FormRow]
    values: Sequence[tuple[int, FormGraph, Cell]]


@dataclass(slots=True)
class _Walk:
    """One table on its way to cells."""

    into: FormFile
    grid: Grid
    sheet: Place
    table: FoundTable
    reading: Reading
    named: str
    graphs: list[tuple[int, FormGraph]] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    after: int = -1
    told: str = ""
    organisation: str = ""
    is_total: bool = False
    totals: list[int] = field(default_factory=list)
    repeated: tuple[Place, Place] | None = None
    issues: list[Issue] = field(default_factory=list)


def read_table(
    into: FormFile, grid: Grid, sheet: Place, table: FoundTable, reading: Reading, named: str = ""
) -> None:
    """Read a table.

    Args:
        into: What has been read of the file.
        grid: The sheet.
        sheet: Its place.
        table: The table.
        reading: As which section it is read.
        named: The organisation that the lines above the table name, when several share a sheet.
    """
    walk = _Walk(into, grid, sheet, table, reading, named)
    _take_graphs(walk)
    for row in range(table.first, table.end):
        if grid.filled(row):
            _read_row(walk, row)
    _leave_out_settlements(walk)
    _settle_rows(walk)
    if walk.repeated is not None:
        place, first = walk.repeated
        walk.issues.append(say.cells_repeated(place, reading.section.id, first))
    if walk.totals:
        walk.issues.append(say.totals_skipped(sheet.at(walk.totals[0])))
    into.issues.extend(say.gathered(walk.issues))


def _take_graphs(walk: _Walk) -> None:
    """Keep the columns that are certain and complain of the others."""
    table, edition = walk.table, walk.into.edition
    columns = zip(table.columns, table.numbers, table.paths, walk.reading.matches, strict=True)
    unknown: list[say.FormColumn] = []
    moved: list[say.FormColumn] = []
    for column, number, path, match in columns:
        told = say.FormColumn(
            walk.sheet.at(table.header, column), " ".join(path), number, match.item
        )
        if match.how is How.SURE and match.item is not None:
            walk.graphs.append((column, match.item))
            if number not in {"", match.item.number}:
                moved.append(told)
        elif match.how is How.CONTRADICTS and match.item is not None:
            walk.issues.append(say.graph_contradicts(told, match.item, edition))
        elif told.caption:
            unknown.append(told)
    if moved and unknown:
        walk.issues.append(say.graphs_moved(moved, unknown, edition))
    else:
        walk.issues.extend(say.graph_unknown(told, edition) for told in unknown)


def _read_row(walk: _Walk, row: int) -> None:
    table, section = walk.table, walk.reading.section
    label = as_text(walk.grid.cell(row, table.label)).strip()
    code = "" if table.code is None else as_text(walk.grid.cell(row, table.code)).strip()
    _take_organisation(walk, row)
    if len(walk.grid.filled(row)) == 1 and _is_owner(walk, label):
        return
    if walk.is_total:
        walk.totals.append(row)
        return
    values = [(column, graph, walk.grid.cell(row, column)) for column, graph in walk.graphs]
    if _NUMBER_OF_GRAPH.fullmatch(label) and all(
        (told := _NUMBER_OF_GRAPH.fullmatch(as_text(cell))) and told[1] == graph.number
        for _, graph, cell in values
    ):
        return  # «гр.1», «(2)»: the graphs are numbered in words of their own
    empty = all(is_blank(cell) for _, _, cell in values)
    if empty and not plain_number(code):
        walk.captions.append(label)
        return  # a caption such as «из них:», or a blank line
    match = match_row(label, code, section.rows, walk.after)
    if match.item is not None:
        walk.after = section.rows.index(match.item)
    owner = walk.organisation or walk.named
    walk.lines.append(_Line(row, owner, Labelled(label, code), match, values))


def _leave_out_settlements(walk: _Walk) -> None:
    """Leave out the rows of settlements that sum up the schools under them."""
    if not any(names_settlement(line.owner) for line in walk.lines):
        return
    rows = [
        OwnRow(line.owner, line.written.code or line.written.label, _by_graph(line))
        for line in walk.lines
    ]
    told = settlements_of(rows)
    first = {line.owner: line.row for line in reversed(walk.lines)}
    for owner in told.unsure:
        place = walk.sheet.at(first[owner])
        walk.issues.append(digest_issues.settlement_sum(place, owner, skipped=owner in told.sums))
    walk.totals += [line.row for line in walk.lines if line.owner in told.sums]
    walk.lines = [line for line in walk.lines if line.owner not in told.sums]


def _by_graph(line: _Line) -> dict[str, Cell]:
    return {graph.number: cell for _, graph, cell in line.values}


def _settle_rows(walk: _Walk) -> None:
    """Take the rows that are certain; where codes have moved, those that their names tell."""
    section = walk.reading.section
    wrong = [line for line in walk.lines if line.match.how is How.CONTRADICTS]
    named = _rows_by_name(walk) if wrong else None
    unknown: list[say.FormLine] = []
    for at, line in enumerate(walk.lines):
        item = line.match.item if named is None else named[at]
        if item is None:
            unknown.append(_told(walk, line))
        elif named is not None or line.match.how is How.SURE or section.unconfirmed:
            _take_cells(walk, line, item)
    told = [_told(walk, line) for line in wrong]
    edition = walk.into.edition
    if wrong and named is not None:
        walk.issues.append(say.rows_renumbered(told, unknown, section.id, edition))
        return
    taken = bool(section.unconfirmed)
    walk.issues.extend(say.rows_contradict(told, section.id, edition, taken=taken))
    walk.issues.extend(say.rows_unknown(unknown, section.id))


def _told(walk: _Walk, line: _Line) -> say.FormLine:
    place = walk.sheet.at(line.row, walk.table.label)
    return say.FormLine(place, *line.written, line.match.item)


def _rows_by_name(walk: _Walk) -> list[FormRow | None] | None:
    """Read the rows of every organisation of the table by name; None where one cannot be."""
    section = walk.reading.section
    if any(match_row(text, "", section.rows, -1).item for text in walk.captions):
        return None  # a row without its code: the names may have slipped
    found: list[FormRow | None] = []
    for _, lines in groupby(walk.lines, key=lambda line: line.owner):
        own = rows_by_name([line.written for line in lines], section.rows)
        if own is None:
            return None
        found += own
    return found


def _is_owner(walk: _Walk, label: str) -> bool:
    """See a line of words over rows as the school whose rows they are, or as their total."""
    name = name_in_title(label) if is_school_like(label) else ""
    total = not name and says_total(label)
    if not (total or name) or match_row(label, "", walk.reading.section.rows, -1).item is not None:
        return False
    if total and row_owner(label).whose is not Whose.MUNICIPALITY:
        return False
    walk.organisation, walk.is_total, walk.after = name, total, -1
    return True


def _take_organisation(walk: _Walk, row: int) -> None:
    """Read the column before graph 1: a name holds until the next one."""
    names = [as_text(walk.grid.value(row, i)).strip() for i in range(walk.table.label)]
    told = next((name for name in reversed(names) if name and not plain_number(name)), "")
    if told and told != walk.told:
        own = row_owner(told)
        walk.told = told
        walk.is_total = own.whose in {Whose.MUNICIPALITY, Whose.PART, Whose.NOBODY}
        walk.organisation = own.name or walk.organisation
        walk.after = -1


def _take_cells(walk: _Walk, line: _Line, meant: FormRow) -> None:
    owner = line.owner
    taken = walk.into.return_of(owner)
    section = walk.reading.section
    for column, graph, cell in line.values:
        place = walk.sheet.at(line.row, column)
        sign = as_text(cell).strip()
        if sign in walk.into.edition.no_data:
            walk.issues.append(cell_issues.cell_no_data(place, graph.number, meant.code, sign))
            state, number = CellState.ERROR, None  # unknown: a blank would count as nothing
        else:
            state, number, issue = read_cell(cell, place, meant, graph, section)
            if issue is not None:
                walk.issues.append(issue)
        key = (section.id, meant.key, graph.key)
        first = walk.into.taken.setdefault((owner, walk.into.year, *key), place)
        if first == place:
            taken.add(key, state, number, place)
        else:
            walk.repeated = walk.repeated or (place, first)
