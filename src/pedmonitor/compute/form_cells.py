"""Counts out of state forms: cells summed by organisation; a blank is nothing, a gap unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model import form_columns as f
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place
from pedmonitor.model.share import Number, plain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from pedmonitor.compute.measures import Counts
    from pedmonitor.definitions.form_measure import CellSum, FormMeasure

STATE_FORMS = "state_forms"
"""Under this name the frame of form cells stands among the frames."""
KNOWN = frozenset({CellState.VALUE, CellState.ZERO, CellState.BLANK})
"""States that may be added up: a blank of a form says that there is nothing to count."""


Key = tuple[str, str, str]
"""Section, row, graph."""


class FormCell(NamedTuple):
    """One cell as a return states it."""

    state: CellState
    value: float
    place: Place
    key: Key = ("", "", "")


class Told(NamedTuple):
    """What a form says of an indicator for one organisation.

    Attributes:
        counts: Numerator and denominator; None when a cell is lacking.
        lacking: What is lacking, in Russian.
        over: The cells of the numerator.
        under: The cells of the denominator.
        day: The day on which the form counts.
        how: Whom the form counts, where that is not as registers are counted.
    """

    counts: Counts | None
    lacking: str
    over: tuple[FormCell, ...]
    under: tuple[FormCell, ...]
    day: dt.date
    how: str = ""

    @property
    def cells(self) -> tuple[FormCell, ...]:
        """All cells that take part."""
        return self.over + self.under


@dataclass(slots=True)
class FormCells:
    """Form cells by organisation.

    Attributes:
        by_form: (organisation, form) → (section, row, graph) → cells; branches give several.
        editions: (organisation, form) → edition.
        days: (organisation, form) → the day on which the form counts.
    """

    by_form: dict[tuple[str, str], dict[Key, list[FormCell]]] = field(default_factory=dict)
    editions: dict[tuple[str, str], str] = field(default_factory=dict)
    days: dict[tuple[str, str], dt.date] = field(default_factory=dict)

    def told(self, measures: Iterable[FormMeasure], organisation: str) -> Told | None:
        """Take an indicator from the first of the forms that the organisation has sent.

        Several forms of one organisation are never added up: a school's ОО-1 already holds the
        staff of its preschool groups, about which it may also send 85-К.
        """
        for measure in measures:
            key = (organisation, measure.form)
            if key in self.by_form and measure.holds_for(self.editions[key]):
                return self._measure(measure, key)
        return None

    def _measure(self, measure: FormMeasure, key: tuple[str, str]) -> Told:
        cells = self.by_form[key]
        over, lacking = _gather(measure.numerator, cells)
        under, lacking_under = _gather(measure.denominator, cells)
        lacking = lacking or lacking_under or _blank(under)
        if not lacking and not _is_divided(measure, cells):
            lacking = _blank(over)
        told = Told(None, lacking, tuple(over), tuple(under), self.days[key], measure.how)
        if lacking:
            return told
        numerator, denominator = _exact(over), _exact(under)
        if measure.whole and not (isinstance(numerator, int) and isinstance(denominator, int)):
            return told._replace(lacking="в форме стоит дробное число")
        if measure.denominator and numerator > denominator:
            why = f"в форме числитель {numerator} больше знаменателя {denominator}"
            return told._replace(lacking=why)
        return told._replace(counts=(numerator, denominator if measure.denominator else None))


def _exact(cells: Iterable[FormCell]) -> Number:
    """Add up as written: a tenth of a post is no binary fraction."""
    return plain(sum((Fraction(repr(cell.value)) for cell in cells), Fraction(0)))


def _gather(
    sums: Iterable[CellSum], cells: dict[Key, list[FormCell]]
) -> tuple[list[FormCell], str]:
    """Gather the cells to add up; say what is lacking."""
    found: list[FormCell] = []
    for item in sums:
        for row in item.rows:
            for graph in item.graphs:
                own = cells.get((item.section, row, graph), [])
                if not own or any(cell.state not in KNOWN for cell in own):
                    return found, _lack(item.section, row, graph)
                found.extend(own)
    return found, ""


def _blank(cells: Sequence[FormCell]) -> str:
    """Say what is lacking where every one of some cells is blank."""
    if cells and all(cell.state is CellState.BLANK for cell in cells):
        return _lack(*cells[0].key) + " (клетка пуста; если явления нет, поставьте 0)"
    return ""


def _is_divided(measure: FormMeasure, cells: dict[Key, list[FormCell]]) -> bool:
    """Say whether the people of the denominator have been divided: a blank is then nobody."""
    spots = (
        (item.section, row, graph)
        for item in measure.beside
        for row in item.rows
        for graph in item.graphs
    )
    return any(cell.value > 0 for spot in spots for cell in cells.get(spot, ()))


def _lack(section: str, row: str, graph: str) -> str:
    line = f", строка {row}" if row else ""
    column = f", графа {graph}" if graph else ""
    return f"в форме нет значения: раздел {section}{line}{column}"


def index_cells(frame: pd.DataFrame | None) -> FormCells:
    """Index the frame of form cells.

    Args:
        frame: Columns of `pedmonitor.model.form_columns`; None when there are no forms.
    """
    index = FormCells()
    if frame is None or frame.empty:
        return index
    columns = [frame[name].tolist() for name in f.COLUMNS]
    for row in zip(*columns, strict=True):
        cell = dict(zip(f.COLUMNS, row, strict=True))
        key = (cell[f.ORGANISATION], cell[f.FORM])
        column = cell[f.AT_COLUMN]
        place = Place(cell[f.FILE], cell[f.SHEET], cell[f.AT_ROW], column if column >= 0 else None)
        value = cell[f.VALUE]
        number = 0.0 if value is None or value != value else value  # noqa: PLR0124 - a blank is NaN
        own = index.by_form.setdefault(key, {})
        spot = (cell[f.SECTION], cell[f.LINE], cell[f.GRAPH])
        own.setdefault(spot, []).append(FormCell(CellState(cell[f.STATE]), number, place, spot))
        index.editions[key] = cell[f.EDITION]
        index.days[key] = cell[f.AS_OF]
    return index
