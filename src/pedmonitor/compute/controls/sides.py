"""Evaluate a formula over the cells of one organisation; every cell that takes part is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.compute.form_cells import KNOWN
from pedmonitor.definitions.formula import ANY, Term, codes_of
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.compute.form_cells import FormCell, FormCells
    from pedmonitor.definitions.state_form import FormSection, StateForm


class Turn(NamedTuple):
    """The section, row and graph whose turn it is in place of `ANY`."""

    section: str = ""
    row: str = ""
    graph: str = ""


class Side(NamedTuple):
    """One side of a rule.

    Attributes:
        value: The sum.
        cells: The cells that take part.
        filled: Whether any of them holds a number.
    """

    value: float
    cells: tuple[FormCell, ...]
    filled: bool

    @property
    def addresses(self) -> str:
        """Name the cells as Excel does, with sheet and file where they change."""
        texts: list[str] = []
        sheet = ("", "")
        for cell in self.cells:
            here = (cell.place.file, cell.place.sheet)
            if here != sheet and cell.place.sheet:
                texts.append(f"лист «{cell.place.sheet}»: {cell.place.cell}")
            else:
                texts.append(cell.place.cell)
            sheet = here
        return ", ".join(texts)


@dataclass(slots=True)
class Evaluator:
    """Evaluates formulas over form cells.

    Attributes:
        cells: Form cells.
        editions: Editions by id.
    """

    cells: FormCells
    editions: Mapping[str, StateForm]
    _codes: dict[tuple[str, str, str, str], _Codes | None] = field(default_factory=dict)

    def evaluate(self, terms: Iterable[Term], owner: tuple[str, str], turn: Turn) -> Side | None:
        """Add up a formula; None when a cell is lacking, crossed out or faulty.

        A blank counts as nothing, as in the form itself.

        Args:
            terms: The formula.
            owner: Organisation, and the form of terms that name none.
            turn: What stands in place of `ANY`.
        """
        total, used, filled = 0.0, [], False
        for term in terms:
            key = (owner[0], term.form or owner[1])
            section = turn.section if term.section == ANY else term.section
            codes = self._expand(key, section, term)
            if codes is None:
                return None
            own = self.cells.by_form[key]
            for row in codes[0] or (turn.row,):
                for graph in codes[1] or (turn.graph,):
                    found = own.get((section, row, graph), ())
                    if not found or any(cell.state not in KNOWN for cell in found):
                        return None
                    used += found
                    total += term.sign * sum(cell.value for cell in found)
                    filled = filled or any(cell.state is not CellState.BLANK for cell in found)
        return Side(total, tuple(used), filled)

    def _expand(self, key: tuple[str, str], section: str, term: Term) -> _Codes | None:
        """List the rows and graphs of a term in the edition that was sent; () stands for `ANY`."""
        edition = self.cells.editions.get(key, "")
        memo = (edition, section, term.rows, term.graphs)
        if memo not in self._codes:
            found = self.editions[edition].section(section) if edition else None
            self._codes[memo] = _codes_in(found, term) if found is not None else None
        return self._codes[memo]


_Codes = tuple[tuple[str, ...], tuple[str, ...]]


def _codes_in(section: FormSection, term: Term) -> _Codes | None:
    rows = [row.key for row in section.rows]
    graphs = [graph.key for graph in section.graphs]
    try:
        return (
            () if term.rows == ANY else codes_of(term.rows, rows, ""),
            () if term.graphs == ANY else codes_of(term.graphs, graphs, ""),
        )
    except ValueError:
        return None
