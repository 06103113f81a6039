"""Something with days in a calendar: an event of a plan, a measure, a date of the monitoring."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.plan import Window


class EntryKind(StrEnum):
    """Where an entry comes from."""

    PLAN = "plan"
    MONITORING = "monitoring"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry.

    Attributes:
        key: Stays the same while the row does, whatever its days: what a calendar knows it by.
        kind: Where it comes from.
        title: What is to be done.
        days: First and last day, both inside.
        source: Row of the plan or clause of the document.
        responsible: Positions; empty when nobody is named.
        note: Expected result, or what else helps.
        settled: Whether it is done, not required or cancelled: nobody needs a reminder.
    """

    key: str
    kind: EntryKind
    title: str
    days: Window
    source: str = ""
    responsible: tuple[str, ...] = ()
    note: str = ""
    settled: bool = False
