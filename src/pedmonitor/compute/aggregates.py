"""Counts that organisations state themselves: taken as they are, never merged into unions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model import columns as c
from pedmonitor.model.period import PeriodKind

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd

    from pedmonitor.compute.measures import Counts
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.period import Period

ALL_SUBJECTS = ""


class Stated(NamedTuple):
    """What an organisation states of an indicator.

    Attributes:
        numerator: Persons or units; None when only a percentage is given.
        denominator: Out of how many; None when it is not given.
        percent: A percentage without counts behind it.
        source: Index of the table among the tables of the run.
        row: Zero-based row of the sheet.
        column: Zero-based column of the sheet.
    """

    numerator: int | None
    denominator: int | None
    percent: float | None
    source: int
    row: int
    column: int

    def counts(self, *, share: bool) -> Counts | None:
        """Give the counts when they suffice for the indicator.

        Args:
            share: Whether the indicator is a share, which needs a denominator.
        """
        if self.numerator is None or (share and self.denominator is None):
            return None
        return self.numerator, self.denominator if share else None


@dataclass(slots=True)
class Aggregates:
    """Aggregate returns by organisation and family.

    Attributes:
        stated: (organisation, family) → subject → what is stated; `ALL_SUBJECTS` is the whole.
        conflicts: (organisation, family, subject) → statements that differ; none of them counts.
    """

    stated: dict[tuple[str, str], dict[str, Stated]] = field(default_factory=dict)
    conflicts: dict[tuple[str, str, str], list[Stated]] = field(default_factory=dict)

    def whole(self, family: Family, organisation: str) -> Stated | None:
        """Give what the organisation states of all its staff.

        Rows by subject are never added up into it: a teacher of two subjects stands in both.
        """
        return self.stated.get((organisation, family.id), {}).get(ALL_SUBJECTS)

    def by_subject(self, family: Family, organisation: str) -> dict[str, Stated]:
        """Give what the organisation states of each subject."""
        own = self.stated.get((organisation, family.id), {})
        return {subject: said for subject, said in own.items() if subject != ALL_SUBJECTS}


def index_aggregates(frame: pd.DataFrame | None, period: Period) -> Aggregates:
    """Index the frame of aggregate returns; of statements that differ none stands.

    Args:
        frame: Columns of `pedmonitor.model.columns`; None when there are none.
        period: The period; columns of other years are left out.
    """
    index = Aggregates()
    if frame is None or frame.empty:
        return index
    names = (c.ORGANISATION, *c.AGGREGATE_FIELDS, c.SOURCE, c.ROW, c.EVENT_START, c.EVENT_END)
    for row in zip(*(frame[name].tolist() for name in names), strict=True):
        organisation, family, subject, *numbers, spot, source, at, start, end = row
        if _is_of(period, start, end):
            numerator, denominator, percent = numbers
            said = Stated(numerator, denominator, percent, source, at, spot)
            own = index.stated.setdefault((organisation, family), {})
            first = own.setdefault(subject, said)
            if first.numerator is None and said.numerator is not None:
                own[subject] = said  # counts go before a percentage alone
            elif first[:3] != said[:3] and (said.numerator, first.numerator).count(None) != 1:
                key = (organisation, family, subject)
                index.conflicts.setdefault(key, [first]).append(said)
    for organisation, family, subject in index.conflicts:
        del index.stated[organisation, family][subject]
    return index


def _is_of(period: Period, start: dt.date | None, end: dt.date | None) -> bool:
    """Say whether a column without a year, or of this very year, speaks of the period."""
    if start is None:  # a table without a period of its own is a year's
        return period.kind in {PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR}
    return start == period.start and end == period.end
