"""A table of counts on its way into typed rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.hanging import Above
from pedmonitor.intake.aggregates.units import Unit

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.bases import Bases
    from pedmonitor.intake.aggregates.figure_columns import FigureColumn
    from pedmonitor.intake.aggregates.figures import Counted
    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.aggregates.printed_totals import Total
    from pedmonitor.intake.aggregates.spans import Span
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place


class RowFigure(NamedTuple):
    """What a row says of one indicator and year, whose it is, and of which subject."""

    family: str
    subject: str
    year: Span | None
    counted: Counted
    organisation: str


@dataclass(slots=True)
class CountRows:
    """Rows on their way into a typed table.

    Attributes:
        family: The indicator that the title names; empty for none.
        totals: Printed totals of the municipality.
        since: The first typed row after the total before.
        parts: Rows that stand inside others.
        nobody: Rows of numbers that are no organisation: means, plans, other years.
        subjects: What each typed row calls its subject.
        unknown: Indicators of rows that nobody knows, and where they stand first.
        unsure: Cells of which it cannot be told whether they are fractions.
        refused: Families and years of which a row is left out.
        bases: Rows of the whole staff, or of those out of whom a family is counted.
        unsaid: Families and years of which a row says nothing.
        above: The organisation that a row before has named.
        hung: Indicators of rows that are of some of the pedagogues, each told once.
        narrowed: Family → whether a line over the table narrows its counts.
        titled: The subject that the title or the sheet names; empty for all.
        by_owner: The columns of figures by whose and of which subject they are.
        by_place: The columns of figures by their position.
        overhead: What the rows before «из них» are of.
        dimension: The column that divides the pedagogues; None for none.
        pieces: Rows of some of the pedagogues.
        shares: Figures without a count, and what is wrong with them.
        line: The line over the table that names its indicator.
        unit: What the last row that was no part of another said of its numbers.
        in_percent: Whether a line over it says that its numbers are per cent.
    """

    table: RawTable
    layout: Layout
    place: Place
    plan: ReadingPlan
    typed: TypedTable
    family: str
    issues: list[Issue] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    since: int = 0
    parts: list[int] = field(default_factory=list)
    nobody: list[int] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    unknown: dict[str, Place] = field(default_factory=dict)
    unsure: frozenset[tuple[int, int]] = frozenset()
    refused: set[tuple[str, Span | None]] = field(default_factory=set)
    bases: Bases = field(default_factory=dict)
    unsaid: set[tuple[str, Span | None]] = field(default_factory=set)
    above: str = ""
    hung: set[str] = field(default_factory=set)
    narrowed: dict[str, bool] = field(default_factory=dict)
    titled: str = ""
    by_owner: dict[tuple[str, str], list[FigureColumn]] = field(init=False)
    by_place: dict[int, FigureColumn] = field(init=False)
    overhead: Above = field(init=False)
    dimension: int | None = None
    pieces: list[int] = field(default_factory=list)
    shares: list[tuple[RowFigure, list[Issue]]] = field(default_factory=list)
    line: str = ""
    unit: Unit = Unit.UNSAID
    in_percent: bool = False

    def __post_init__(self) -> None:
        """Lay the columns out by whose they are, once for all rows."""
        self.by_owner = self.layout.by_owner
        self.by_place = {figure.at: figure for figure in self.layout.figures}
        self.overhead = Above(self.plan.families)

    @property
    def is_filled_down(self) -> bool:
        """Whether an organisation is written once over its rows."""
        return self.layout.subject is not None or self.layout.indicator is not None

    def told(self, figure: RowFigure, issues: list[Issue]) -> None:
        """Keep what is wrong with a figure; of a share alone only until other rows give counts."""
        if figure.counted.numerator is None:
            self.shares.append((figure, issues))
        else:
            self.issues.extend(issues)
