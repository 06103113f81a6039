"""Where one printed figure comes from, down to rows and cells; nobody's name in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.difference import FileChange
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import Choice, IndicatorValue
    from pedmonitor.model.tally import LeftOut, RowRef, Tally


@dataclass(frozen=True, slots=True)
class Remembered:
    """The same figure as the history holds it.

    Attributes:
        value: The figure; None when that run has none of this kind.
        finished_at: When the run was first saved.
        files: Files that have changed since.
        definitions: Whether the indicator still means the same.
        choices: Questions that were decided otherwise.
    """

    value: IndicatorValue | None
    finished_at: dt.datetime
    files: tuple[FileChange, ...] = ()
    definitions: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """One figure taken apart.

    Attributes:
        value: The figure, computed anew from the folder.
        period: Its period.
        tally: What counts and what does not.
        tables: The sheets of the run; rows name them by index.
        left_out: Rows that were set aside before anything was counted.
        parts: The same indicator for every organisation; empty under a single organisation.
        choices: Readings taken where the document is ambiguous.
        issues: What is wrong in the returns and could move the figure.
        remembered: The figure in the history; None when it holds no such run.
    """

    value: IndicatorValue
    period: Period
    tally: Tally
    tables: tuple[Place, ...]
    left_out: tuple[LeftOut, ...] = ()
    parts: tuple[IndicatorValue, ...] = ()
    choices: tuple[Choice, ...] = ()
    issues: tuple[Issue, ...] = ()
    remembered: Remembered | None = None

    @property
    def adds_up(self) -> bool:
        """Whether what is listed gives exactly the counts of the figure."""
        value, tally = self.value, self.tally
        if value.numerator is None:
            return True
        under = tally.denominator.total if tally.denominator is not None else None
        return (tally.numerator.total, under) == (value.numerator, value.denominator)

    @property
    def organisation(self) -> str:
        """The single organisation that the figure is of; empty for all others."""
        return dict(self.value.breakdown).get("organisation", "")

    def place(self, row: RowRef) -> Place:
        """Give the address of a row."""
        return self.tables[row.source].at(row.row)
