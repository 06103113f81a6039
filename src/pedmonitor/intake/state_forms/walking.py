"""Read the cells of a found table into returns: a return for each organisation it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import parse_number
from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.matching import How, match_row, plain_number
from pedmonitor.intake.wording.totals import Whose, row_owner
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.state_form import FormGraph, FormRow, FormSection, StateForm
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.state_forms.sections import FoundTable, Reading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

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


def read_cell(
    cell: Cell, place: Place, row: FormRow, graph: FormGraph | None, section: FormSection
) -> tuple[CellState, float | None, Issue | None]:
    """Read one cell: its state, its number, and what is wrong with it.

    Args:
        cell: The cell.
        place: Where it stands.
        row: The row.
        graph: The graph; None for a line with a single value.
        section: The section, for the cells it crosses out.
    """
    name = graph.number if graph else "—"
    if isinstance(cell, str) and "%" in cell:
        return CellState.ERROR, None, say.cell_percent(place, name, row.code)
    parsed = parse_number(_plain(cell))
    number = parsed.value if isinstance(parsed.value, float) else None
    crossed = graph is not None and (row.code, graph.number) in section.crossed_cells
    if crossed and (parsed.state in _NUMBERS or parsed.state is CellState.BLANK):
        issue = say.cell_crossed(place, name, row.code) if number else None
        return CellState.NOT_APPLICABLE, None, issue
    if parsed.state is CellState.NOT_APPLICABLE and not crossed and graph is not None:
        return parsed.state, None, say.cell_wrongly_crossed(place, name, row.code)
    if parsed.state is CellState.ERROR:
        return parsed.state, None, say.cell_not_number(place, name, row.code, parsed.fault)
    if number is not None and graph is not None and not _fits(number, graph):
        issue = say.cell_format(place, graph, row.code, as_text(number))
        if not 0 <= number <= _MANY:
            return CellState.ERROR, None, issue
        return parsed.state, number, issue
    return parsed.state, number, None


def _plain(cell: Cell) -> Cell:
    """Read «нет» as nothing to count, and a number behind an apostrophe that a program has kept."""
    if not isinstance(cell, str):
        return cell
    text = cell.strip().lstrip("'’`")
    return "" if text.lower() == "нет" else text


def _fits(number: float, graph: FormGraph) -> bool:
    return 0 <= number <= _MANY and abs(round(number, graph.decimals) - number) < 1e-9  # noqa: PLR2004


_MANY = 1_000_000
"""No school counts more of anything that these forms ask for."""


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
    for column, number, path, match in columns:
        place = walk.sheet.at(table.header, column)
        caption = " ".join(path)
        if match.how is How.SURE and match.item is not None:
            walk.graphs.append((column, match.item))
        elif match.how is How.CONTRADICTS and match.item is not None:
            issue = say.graph_contradicts(place, caption, number, match.item, edition)
            walk.issues.append(issue)
        elif caption:
            walk.issues.append(say.graph_unknown(place, caption, number, edition))


def _read_row(walk: _Walk, row: int) -> None:
    table, section = walk.table, walk.reading.section
    label = as_text(walk.grid.cell(row, table.label)).strip()
    code = "" if table.code is None else as_text(walk.grid.cell(row, table.code)).strip()
    _take_organisation(walk, row)
    if walk.is_total:
        walk.totals.append(row)
        return
    values = [(column, graph, walk.grid.cell(row, column)) for column, graph in walk.graphs]
    empty = all(is_blank(cell) for _, _, cell in values)
    if empty and not plain_number(code):
        return  # a caption such as «из них:», or a blank line
    match = match_row(label, code, section.rows, walk.after)
    place = walk.sheet.at(row, table.label)
    if match.how is How.CONTRADICTS and match.item is not None:
        taken = bool(section.unconfirmed)
        walk.issues.append(say.row_contradicts(place, label, code, match.item, taken=taken))
        if not taken:
            return
    elif match.item is None:
        walk.issues.append(say.row_unknown(place, label, code))
        return
    walk.after = section.rows.index(match.item)
    _take_cells(walk, row, match.item, values)


def _take_organisation(walk: _Walk, row: int) -> None:
    """Read the column before graph 1: a name holds until the next one."""
    names = [as_text(walk.grid.value(row, i)).strip() for i in range(walk.table.label)]
    told = next((name for name in reversed(names) if name and not plain_number(name)), "")
    if told and told != walk.told:
        own = row_owner(told)
        walk.told = told
        walk.is_total = own.whose in {Whose.MUNICIPALITY, Whose.PART}
        walk.organisation = own.name or walk.organisation
        walk.after = -1


def _take_cells(
    walk: _Walk, row: int, meant: FormRow, values: Iterable[tuple[int, FormGraph, Cell]]
) -> None:
    owner = walk.organisation or walk.named
    taken = walk.into.return_of(owner)
    section = walk.reading.section
    for column, graph, cell in values:
        place = walk.sheet.at(row, column)
        sign = as_text(cell).strip()
        if sign in walk.into.edition.no_data:
            walk.issues.append(say.cell_no_data(place, graph.number, meant.code, sign))
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
