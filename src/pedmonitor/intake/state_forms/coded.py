"""Cells that come with codes instead of captions: choose the edition, then read them.

The same code means different rows in different editions, so nothing is read until one edition is
left that has every code, fits the year and ends with the last graph present.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.intake.state_forms import cell_issues
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.form_cells import read_cell
from pedmonitor.intake.state_forms.matching import How, match_graph, match_row, plain_number
from pedmonitor.intake.state_forms.walking import FormFile
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pedmonitor.definitions.state_form import FormGraph, FormRow, FormSection, StateForm
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_LEVELS = re.compile(r"\s+[/|>→]\s+")
"""What stands between the captions of a graph that one cell names from the parent down."""


class Coded(NamedTuple):
    """One cell with its codes.

    Attributes:
        section: Id of the section.
        row: Code of the row.
        graph: Number of the graph.
        cell: What stands there.
        place: Where.
        label: Name of the row, when the file gives it.
        caption: Name of the graph, when the file gives it.
        organisation: Whose it is, when the file tells.
        okpo: ОКПО, when the file tells.
        year: Year, when the file tells.
    """

    section: str
    row: str
    graph: str
    cell: Cell
    place: Place
    label: str = ""
    caption: str = ""
    organisation: str = ""
    okpo: str = ""
    year: str = ""


def read_coded(
    cells: Sequence[Coded],
    file: str,
    editions: Sequence[StateForm],
    years: Collection[int],
    *,
    sparse: bool = False,
) -> tuple[list[FormReturn], list[Issue]]:
    """Read coded cells of one form.

    Args:
        cells: The cells.
        file: File.
        editions: Editions of the form.
        years: Years that the file names.
        sparse: Whether a row leaves out the cells where nothing stands, as reports to Rosstat do.
    """
    fits = [edition for edition in editions if _fits(cells, edition)]
    in_force = _in_force(fits, years) or fits
    last = [edition for edition in in_force if _ends_alike(cells, edition, in_force)]
    left = _distinct(last or in_force, cells)
    if len(left) != 1:
        names = [edition.id for edition in left] or [edition.id for edition in editions]
        return [], [say.edition_unsure(cells[0].place, names, fit=bool(left))]
    into = FormFile(left[0], file)
    heads: dict[str, Coded] = {}
    for cell in _with_blanks(cells, left[0]) if sparse else cells:
        owner = f"{cell.okpo}\n{cell.organisation}\n{cell.year}"
        heads.setdefault(owner, cell)
        _read(into, owner, cell)
    for (owner, _), given in into.returns.items():
        head = heads[owner]
        given.organisation, given.okpo = head.organisation, head.okpo
        given.titles = [f"{head.year} год"] if head.year else []
        given.year = int(head.year) if head.year.isdigit() else None
    return list(into.returns.values()), say.gathered(into.issues)


def _in_force(editions: Sequence[StateForm], years: Collection[int]) -> list[StateForm]:
    """Leave the editions that the years allow, the later one of two that differ in rows alone."""
    covering = [edition for edition in editions if any(map(edition.covers, years))]
    later = [edition for edition in covering if all(map(edition.covers, years))]
    return [one for one in covering if not any(map(one.yields_to, later))]


def _with_blanks(cells: Sequence[Coded], edition: StateForm) -> list[Coded]:
    """Put a blank cell for each graph that a row leaves out: in the form it is empty."""
    sections = _sections(edition)
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    first: dict[tuple[str, str], Coded] = {}
    for cell in cells:
        key = (cell.section, plain_number(cell.row))
        told[key].add(plain_number(cell.graph))
        first.setdefault(key, cell)
    blanks = [
        first[key]._replace(graph=graph.number, cell="")
        for key, numbers in told.items()
        if (section := sections.get(key[0].lstrip("0"))) is not None
        for graph in section.graphs
        if graph.number not in numbers
    ]
    return [*cells, *blanks]


def _sections(edition: StateForm) -> dict[str, FormSection]:
    return {section.id.lstrip("0"): section for section in edition.sections}


def _row(section: FormSection, code: str) -> FormRow | None:
    wanted = plain_number(code)
    return next((row for row in section.rows if plain_number(row.code) == wanted), None)


def _graph(section: FormSection, number: str) -> FormGraph | None:
    wanted = plain_number(number)
    return next((graph for graph in section.graphs if graph.number == wanted), None)


def _fits(cells: Sequence[Coded], edition: StateForm) -> bool:
    """Say whether an edition has all the codes of the sections that it has."""
    sections = _sections(edition)
    known = [
        (sections[c.section.lstrip("0")], c) for c in cells if c.section.lstrip("0") in sections
    ]
    return bool(known) and all(
        _row(section, cell.row) is not None
        and (section.is_lines or _graph(section, cell.graph) is not None)
        for section, cell in known
    )


def _ends_alike(cells: Sequence[Coded], edition: StateForm, rivals: Sequence[StateForm]) -> bool:
    """Say whether the last graph present is the last one of the edition's section.

    A section that is the same in all rivals tells none from another: its last graph may be empty.
    """
    alike = [_sections(rival) for rival in rivals]
    last: dict[str, int] = defaultdict(int)
    for cell in cells:
        number = plain_number(cell.graph)
        last[cell.section.lstrip("0")] = max(last[cell.section.lstrip("0")], int(number or 0))
    return all(
        section.is_lines or last.get(name, 0) in {0, int(section.graphs[-1].number)}
        for name, section in _sections(edition).items()
        if any(rival.get(name) != section for rival in alike)
    )


def _distinct(editions: Sequence[StateForm], cells: Sequence[Coded]) -> list[StateForm]:
    """Count editions as one when the cells that are given mean the same in them."""
    codes = {(cell.section.lstrip("0"), cell.row, cell.graph) for cell in cells}
    found: list[StateForm] = []
    meanings: list[set[_Meaning]] = []
    for edition in editions:
        own = _meanings(edition, codes)
        if own not in meanings:
            found.append(edition)
            meanings.append(own)
    return found


_Meaning = tuple[str, str, str, str, tuple[str, ...]]


def _meanings(edition: StateForm, codes: Collection[tuple[str, str, str]]) -> set[_Meaning]:
    """Tell what codes mean in an edition: keys and names of their rows and graphs."""
    sections = _sections(edition)
    found: set[_Meaning] = set()
    for name, code, number in codes:
        if name in sections:
            row, graph = _row(sections[name], code), _graph(sections[name], number)
            of_row = (row.key, row.label) if row else ("", "")
            found.add((name, *of_row, graph.key if graph else "", graph.path if graph else ()))
    return found


def _read(into: FormFile, owner: str, cell: Coded) -> None:
    section = _sections(into.edition).get(cell.section.lstrip("0"))
    if section is None:
        return
    row = _row(section, cell.row)
    graph = None if section.is_lines else _graph(section, cell.graph)
    if row is None or _contradicts(into, section, cell):
        return
    sign = as_text(cell.cell).strip()
    if sign in into.edition.no_data:
        number_of_graph = graph.number if graph else "—"
        into.issues.append(cell_issues.cell_no_data(cell.place, number_of_graph, row.code, sign))
        state, number = CellState.ERROR, None  # unknown: a blank would count as nothing
    else:
        state, number, issue = read_cell(cell.cell, cell.place, row, graph, section)
        if issue is not None:
            into.issues.append(issue)
    taken = into.return_of(owner)
    taken.add((section.id, row.key, graph.key if graph else ""), state, number, cell.place)


def _contradicts(into: FormFile, section: FormSection, cell: Coded) -> bool:
    """Check the codes by the names, where the file gives names."""
    if cell.label:
        match = match_row(cell.label, cell.row, section.rows, -1)
        if match.how is How.CONTRADICTS and match.item is not None:
            line = say.FormLine(cell.place, cell.label, cell.row, match.item)
            into.issues.extend(say.rows_contradict([line], section.id, into.edition, taken=False))
            return True
    if cell.caption:
        number = plain_number(cell.graph)
        path = tuple(_LEVELS.split(cell.caption))
        found = match_graph(path, number, section.graphs, frozenset())
        if found.how is How.CONTRADICTS and found.item is not None:
            column = say.FormColumn(cell.place, cell.caption, number)
            into.issues.append(say.graph_contradicts(column, found.item, into.edition))
            return True
    return False
