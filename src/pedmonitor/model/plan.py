"""What a plan of measures means: when an event is due, on which days, and what must come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal


class DeadlineKind(StrEnum):
    """The forms in which plans name their time (domain.md §1.8)."""

    MONTH = "month"
    MONTH_YEAR = "month_year"
    MONTHS = "months"
    MONTH_RANGE = "month_range"
    YEAR = "year"
    YEAR_RANGE = "year_range"
    ALL_YEAR = "all_year"
    ANNUAL = "annual"
    HALF_YEARLY = "half_yearly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    HALF_MONTHLY = "half_monthly"
    START_END_MONTHS = "start_end_months"
    BY_DATE = "by_date"
    DAYS = "days"
    ON_REQUEST = "on_request"
    ON_NEED = "on_need"
    TEXT = "text"

    @property
    def recurs(self) -> bool:
        """Whether the event comes back, so that each of its windows is an occurrence."""
        return self in _RECURRING

    @property
    def is_listed(self) -> bool:
        """Whether its occurrences are named one by one: «сентябрь, март», «20.05 / 10.06»."""
        return self in {DeadlineKind.MONTHS, DeadlineKind.DAYS}

    @property
    def waits(self) -> bool:
        """Whether the event waits for an occasion: without one it is not required."""
        return self in {DeadlineKind.ON_REQUEST, DeadlineKind.ON_NEED}


_RECURRING = {
    DeadlineKind.MONTHS,
    DeadlineKind.DAYS,
    DeadlineKind.ANNUAL,
    DeadlineKind.HALF_YEARLY,
    DeadlineKind.QUARTERLY,
    DeadlineKind.TERMLY,
    DeadlineKind.MONTHLY,
    DeadlineKind.WEEKLY,
    DeadlineKind.HALF_MONTHLY,
}


class YearPart(StrEnum):
    """A part of a year that plans number: which months it has depends on the year they mean."""

    HALF = "half"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an event is due, as far as its own text tells.

    Attributes:
        text: As written.
        kind: The form it is written in; `TEXT` when no form fits.
        years: The year, the first and the last, or one for each of `MONTHS` or `DAYS`; empty where
            none is named.
        months: The month, the first and the last of a range, or all of `MONTHS` or `DAYS`.
        days: The day, the first and the last of a stretch, or all of `DAYS`.
        times: How often in each window: «2 раза в год».
        impossible: The calendar has no such day: 31.09.2021 stays what it is.
        part: What `parts` number, where the text names no months itself; `months` are those of a
            calendar year.
        parts: The first and the last of them: «I полугодие», «II–III квартал».
    """

    text: str
    kind: DeadlineKind
    years: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    times: int = 1
    impossible: bool = False
    part: YearPart | None = None
    parts: tuple[int, int] = (0, 0)

    @property
    def lacks_year(self) -> bool:
        """Whether a month or a day is named without its year; «ежемесячно» needs none."""
        by_itself = self.kind.recurs and not self.kind.is_listed
        return bool(self.months) and not self.years and not by_itself


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Days inside which an event, or one occurrence of it, must happen; both ends belong to it."""

    start: dt.date
    end: dt.date


class Placing(StrEnum):
    """How the windows of an event were found."""

    STATED = "stated"
    """The document names the year."""
    TERM = "term"
    """The year follows from the plan's term."""
    ASSUMED = "assumed"
    """The document names no year and no term; it is taken from its other rows or the settings."""
    UNKNOWN = "unknown"
    """Nothing tells the year, the day does not exist, or the text is no time at all."""
    OCCASION = "occasion"
    """It waits for an occasion («по запросу»): no days are owed."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of an event inside its plan.

    Attributes:
        windows: One an occurrence, in order; empty when nothing tells the days.
        placing: How they were found.
        by_school_year: Whether halves, quarters or years were counted from September.
    """

    windows: tuple[Window, ...]
    placing: Placing
    by_school_year: bool = False


class Metric(StrEnum):
    """What an expected result counts."""

    PARTICIPATION = "participation"  # share of a base that takes part
    SHARE = "share"  # share of a base of which something holds
    PERSONS = "persons"
    ORGANISATIONS = "organisations"
    EVENTS = "events"
    PRODUCTS = "products"  # things made: booklets, practices, certificates
    COUNT = "count"  # a number that must grow; what of is told by `what`
    DOCUMENT = "document"  # a paper: order, report, protocol
    FACT = "fact"  # something created, held, arranged


class Op(StrEnum):
    """How the actual is held against the expected.

    `EQUAL` is a number written without «не менее»: the plan is fulfilled when it is reached.
    """

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    UP = "up"
    DOWN = "down"
    EXISTS = "exists"


class Unit(StrEnum):
    """What the value of an expectation is in."""

    PERCENT = "percent"
    PERSONS = "persons"
    THINGS = "things"
    NONE = "none"


class Base(StrEnum):
    """Out of whom a percentage is taken, or who must do it."""

    PERSONS = "persons"
    ORGANISATIONS = "orgs"
    FLAGGED_ORGANISATIONS = "orgs_with_flag"
    METHOD_ASSOCIATIONS = "rmo"
    ATTESTED = "attested"
    YOUNG = "young"
    UNSPECIFIED = "unspecified"


class PerUnit(StrEnum):
    """Whether each of several must reach the value by itself."""

    ORGANISATION = "org"
    METHOD_ASSOCIATION = "rmo"
    NONE = "none"


class Source(StrEnum):
    """Where the words were read."""

    RESULT = "result"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One condition of an expected result; several are joined by «и».

    Attributes:
        text: Its words as written.
        metric: What is counted.
        op: How it is compared.
        value: The number; None where there is none to reach.
        unit: What the number is in.
        base: Out of whom; unspecified where neither result nor event says.
        base_source: Where the base was read.
        per_unit: Who must reach it one by one.
        what: The thing counted, in the document's words: «методических разработок».
        every: How often it is owed by itself («ежемесячный отчёт»); None: as the event.
    """

    text: str
    metric: Metric
    op: Op
    value: Decimal | None = None
    unit: Unit = Unit.NONE
    base: Base = Base.UNSPECIFIED
    base_source: Source = Source.RESULT
    per_unit: PerUnit = PerUnit.NONE
    what: str = ""
    every: DeadlineKind | None = None

    @property
    def lacks_base(self) -> bool:
        """Whether a percentage is asked for and nothing says out of whom."""
        return self.unit is Unit.PERCENT and self.base is Base.UNSPECIFIED


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected result of an event.

    Attributes:
        text: As written; the text of the event where the plan has no results.
        source: Whether it stands in the column of results or in the event itself.
        parts: Conditions, all of which must hold.
        manual: Words that no form fits: the methodist judges them herself.
    """

    text: str
    source: Source
    parts: tuple[Expectation, ...]
    manual: tuple[str, ...] = ()

    @property
    def is_manual(self) -> bool:
        """Whether some of it can only be judged by the methodist."""
        return bool(self.manual) or not self.parts


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """One row of a plan with its time and its result understood.

    Attributes:
        plan: Id of the plan.
        number: Number of the row, unique in the plan.
        section: Title of its section.
        direction: Whether the section is a declared direction of work.
        event: What is to be done.
        responsible: Positions and organisations.
        deadline: When, by its own words.
        schedule: The days inside the plan's term.
        expected: What must come of it.
        indicators: Rows of the profile that the document links.
        kind: Code of the event's kind; empty when the plan does not say.
        numbered: Whether the number is the document's own.
    """

    plan: str
    number: str
    section: str
    direction: bool
    event: str
    responsible: tuple[str, ...]
    deadline: Deadline
    schedule: Schedule
    expected: Expected
    indicators: tuple[str, ...] = ()
    kind: str = ""
    numbered: bool = True

    @property
    def label(self) -> str:
        """What the row is called: the document's number, else its place, which says so."""
        return self.number if self.numbered else f"строка {self.number}"
