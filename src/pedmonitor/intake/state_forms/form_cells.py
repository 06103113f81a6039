"""One cell of a state form: its state, its number, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.bracketed import before_brackets
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.spelled import without_words
from pedmonitor.intake.cells.values import Parsed, parse_number
from pedmonitor.intake.state_forms import cell_issues
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.definitions.state_form import FormGraph, FormRow, FormSection
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_NUMBERS = frozenset({CellState.VALUE, CellState.ZERO})
_MANY = 1_000_000
"""No school counts more of anything that these forms ask for."""
Read = tuple[CellState, "float | None", "Issue | None"]


def read_cell(
    cell: Cell, place: Place, row: FormRow, graph: FormGraph | None, section: FormSection
) -> Read:
    """Read one cell.

    Args:
        cell: The cell.
        place: Where it stands.
        row: The row.
        graph: The graph; None for a line with a single value.
        section: The section, for the cells it crosses out.
    """
    name = graph.number if graph else "—"
    whole = before_brackets(cell, bare=True)
    if isinstance(cell, str) and "%" in cell and not whole:
        return CellState.ERROR, None, cell_issues.cell_percent(place, name, row.code)
    parsed = parse_number(_plain(cell))
    said: Issue | None = None
    if parsed.state is CellState.ERROR and whole:
        parsed = parse_number(whole)
        said = cell_issues.cell_bracketed(place, name, row.code, whole)
    elif parsed.state is CellState.VALUE and isinstance(cell, str) and "+" in cell:
        said = cell_issues.cell_added(place, name, row.code, f"{parsed.value:g}".replace(".", ","))
    state, number, issue = _judged(parsed, place, row, graph, section)
    return state, number, issue or (said if number is not None else None)


def _judged(
    parsed: Parsed, place: Place, row: FormRow, graph: FormGraph | None, section: FormSection
) -> Read:
    """Hold what a cell says against what the form asks for there."""
    name = graph.number if graph else "—"
    number = parsed.value if isinstance(parsed.value, float) else None
    crossed = graph is not None and (row.code, graph.number) in section.crossed_cells
    if crossed and (parsed.state in _NUMBERS or parsed.state is CellState.BLANK):
        issue = cell_issues.cell_crossed(place, name, row.code) if number else None
        return CellState.NOT_APPLICABLE, None, issue
    if parsed.state is CellState.NOT_APPLICABLE and not crossed and graph is not None:
        return parsed.state, None, cell_issues.cell_wrongly_crossed(place, name, row.code)
    if parsed.state is CellState.ERROR:
        return parsed.state, None, cell_issues.cell_not_number(place, name, row.code, parsed.fault)
    if number is not None and graph is not None and not _fits(number, graph):
        issue = cell_issues.cell_format(place, graph, row.code, as_text(number))
        if not 0 <= number <= _MANY:
            return CellState.ERROR, None, issue
        return parsed.state, number, issue
    return parsed.state, number, None


def _plain(cell: Cell) -> Cell:
    """Read «нет» as nothing to count, and a number behind an apostrophe that a program has kept."""
    if not isinstance(cell, str):
        return cell
    text = without_words(cell.strip().lstrip("'’`"))
    return "" if text.lower() == "нет" else text


def _fits(number: float, graph: FormGraph) -> bool:
    return 0 <= number <= _MANY and abs(round(number, graph.decimals) - number) < 1e-9  # noqa: PLR2004
