"""How a plan is carried out: the state of every occurrence, and expected against actual."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.plan import PlannedEvent, Window


class RowState(StrEnum):
    """What became of an occurrence of a row; the values stand in JSON."""

    DONE = "done"
    """Held, and every condition of the expected result is shown or confirmed."""
    LATE = "late"
    """The same, after the last day."""
    HELD = "held"
    """Held in time; that the expected result is reached, nobody has confirmed."""
    HELD_LATE = "held_late"
    """Held after the last day, and not confirmed."""
    SHORT = "short"
    """Held, but the expected result has not been reached by the last day."""
    OVERDUE = "overdue"
    NO_EVIDENCE = "no_evidence"
    PLANNED = "planned"
    NOT_REQUIRED = "not_required"
    CANCELLED = "cancelled"
    UNDATED = "undated"
    """Nothing tells when it is due."""


HAPPENED = frozenset(
    {RowState.DONE, RowState.LATE, RowState.HELD, RowState.HELD_LATE, RowState.SHORT}
)
"""States of what has been held."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One condition of the expected result against what is known.

    Attributes:
        expected: The condition in the document's words.
        actual: What is known, in words; with its counts.
        met: Whether it is reached; None where the program cannot judge.
        reason: Why it cannot, or what the list it counts by is.
        names: Who is missing: organisations or associations.
    """

    expected: str
    actual: str = ""
    met: bool | None = None
    reason: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OccurrenceStatus:
    """One occurrence of a row.

    Attributes:
        event: The row.
        window: The days; None where nothing tells them or none are owed.
        state: What became of it.
        day: When it was held; None when it was not or nobody says.
        evidence: What shows it, in words.
        outcomes: The expected result, condition by condition.
        note: What must be said beside it.
    """

    event: PlannedEvent
    window: Window | None
    state: RowState
    day: dt.date | None = None
    evidence: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    note: str = ""

    @property
    def to_check(self) -> tuple[Outcome, ...]:
        """What the methodist has to look at herself."""
        return tuple(one for one in self.outcomes if one.met is None)


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """What the last look at a plan left for the report: states and what was not in order.

    Attributes:
        plan: Id of the plan.
        title: Its title.
        day: The day of the look.
        counts: How many occurrences were in each state.
        rows: Number, event, days, state and result of those to be looked at, in words.
    """

    plan: str
    title: str
    day: dt.date
    counts: tuple[tuple[RowState, int], ...]
    rows: tuple[tuple[str, str, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """A plan on a day.

    Attributes:
        plan: Its id.
        title: Its title.
        day: The day it is judged on.
        occurrences: In the order of the plan.
        twice: Events that stand in the register in two kinds, each in words.
        read: Days of which registers were read; None where there are none.
        unread: Tables and files that have come and were not read, with the reason.
    """

    plan: str
    title: str
    day: dt.date
    occurrences: tuple[OccurrenceStatus, ...]
    twice: tuple[str, ...] = ()
    read: Window | None = None
    unread: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[RowState, int]:
        """How many occurrences are in each state, in the order of the states."""
        found = Counter(one.state for one in self.occurrences)
        return {state: found[state] for state in RowState if found[state]}
