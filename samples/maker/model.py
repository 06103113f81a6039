"""The invented world as plain data: people, jobs, facts, and what was written wrongly."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

REGISTERS = ("staff", "diagnostics", "training", "support", "routes", "mentoring", "contests")
"""Registers every organisation owes; contests come in one municipal table."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula saved without its result."""

    text: str


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that shows an error."""

    text: str = "#DIV/0!"


Cell = str | int | float | dt.date | Formula | ErrorCell | None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something planted.

    Attributes:
        column: Key of the column whose cell the issue must name; empty for the whole row.
        code: Issue code.
        level: Issue level.
        what: What is wrong, in Russian.
    """

    column: str
    code: str
    level: str
    what: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the registry."""

    key: str
    code: str
    inn: str
    short: str
    full: str
    type: str
    rural: bool
    predecessor: str = ""


@dataclass(eq=False, slots=True)
class Person:
    """A person; told apart by identity, never by name."""

    number: int
    last: str
    first: str
    patronymic: str
    birth: dt.date
    graduation: dt.date | None = None
    first_job: dt.date | None = None
    snils: str = ""

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.last} {self.first} {self.patronymic}"

    @property
    def initials(self) -> str:
        """Surname and initials."""
        return f"{self.last} {self.first[0]}.{self.patronymic[0]}."


@dataclass(slots=True)
class Written:
    """Anything that becomes a row of a return.

    Attributes:
        counts: Whether the fact is in the figures after the documented rules.
        written: Column key → what stands in the cell instead of the truth.
        faults: What the program must say about the row.
    """

    counts: bool = field(default=True, kw_only=True)
    written: dict[str, Cell] = field(default_factory=dict, kw_only=True)
    faults: list[Fault] = field(default_factory=list, kw_only=True)


@dataclass(slots=True)
class Job(Written):
    """A person's work in an organisation.

    Attributes:
        birth_known: Whether the return gives a birth date that can be used.
    """

    person: Person
    org: str
    position: str
    title: str
    subjects: tuple[str, ...]
    hire: dt.date
    number: str
    employment: str = "main"
    category: str = "без категории"
    end: dt.date | None = None
    birth_known: bool = True


@dataclass(slots=True)
class Diagnosis(Written):
    """Taking part in a diagnostic."""

    person: Person
    org: str
    kind: str
    date: dt.date
    subject: str = ""
    level: str = "муниципальный"
    completed: bool = True
    voluntary: bool = True


@dataclass(slots=True)
class Course(Written):
    """A course of further training."""

    person: Person
    org: str
    kind: str
    program: str
    start: dt.date
    end: dt.date
    basis: tuple[str, ...]
    regional: bool
    hours: int
    provider: str = "ИРО"
    pedagogical: bool = True
    finished: bool = True


@dataclass(slots=True)
class Support(Written):
    """Methodical support of a person."""

    person: Person
    org: str
    level: str
    kind: str
    start: dt.date
    end: dt.date


@dataclass(slots=True)
class Route(Written):
    """An individual route."""

    person: Person
    org: str
    created: dt.date
    end: dt.date
    status: str


@dataclass(slots=True)
class Mentoring(Written):
    """A mentoring programme; `mentee` is None for a pupil or a student."""

    org: str
    mentor: Person
    mentee: Person | None
    mentee_kind: str
    approved_on: dt.date
    start: dt.date
    end: dt.date
    approved: bool = True


@dataclass(slots=True)
class Contest(Written):
    """A contest a person took part in."""

    person: Person
    org: str
    title: str
    level: str
    date: dt.date
    result: str


@dataclass(slots=True)
class Document(Written):
    """A document of the municipality (no organisation) or of an organisation."""

    org: str
    kind: str
    title: str
    number: str
    date: dt.date
    status: str


@dataclass(slots=True)
class Year:
    """Everything of one year.

    Attributes:
        lacking: Organisation → registers it has not sent.
        as_of: Organisation → the day its return names; others are counted on 31 December.
    """

    number: int
    organisations: tuple[Organisation, ...]
    jobs: list[Job] = field(default_factory=list)
    diagnoses: list[Diagnosis] = field(default_factory=list)
    courses: list[Course] = field(default_factory=list)
    supports: list[Support] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    mentorings: list[Mentoring] = field(default_factory=list)
    contests: list[Contest] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    lacking: dict[str, frozenset[str]] = field(default_factory=dict)
    as_of: dict[str, dt.date] = field(default_factory=dict)

    def day(self, org: str) -> dt.date:
        """The day on which an organisation's people are counted."""
        return self.as_of.get(org, dt.date(self.number, 12, 31))
