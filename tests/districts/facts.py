"""What is true of an invented district, before anybody writes it down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

SCHOOL, KINDERGARTEN, CLUB = "школа", "детский сад", "дополнительное образование"
OUTSIDE_SUBJECTS = "вне учебных предметов"


@dataclass(frozen=True)
class Organisation:
    """An organisation; `spellings` are what people call it, the official short name first."""

    key: str
    kind: str
    code: str
    rural: bool
    full: str
    spellings: tuple[str, ...]

    @property
    def short(self) -> str:
        return self.spellings[0]


@dataclass(frozen=True)
class Person:
    """Somebody; equal only to himself, as people are."""

    number: int
    last: str
    first: str
    patronymic: str
    female: bool
    born: dt.date
    graduated: dt.date
    began: dt.date
    education: str
    category: str


@dataclass(frozen=True)
class Job:
    """A person in an organisation; `external` is a part-timer whose main place is elsewhere."""

    person: Person
    organisation: Organisation
    position: str
    subjects: tuple[str, ...]
    hired: dt.date
    pedagogical: bool = True
    manager: bool = False
    external: bool = False


@dataclass(frozen=True)
class Diagnostic:
    person: Person
    kind: str
    day: dt.date
    level: str
    subject: str = ""
    passed: bool = True


@dataclass(frozen=True)
class Course:
    person: Person
    kind: str
    title: str
    provider: str
    hours: int
    began: dt.date
    ended: dt.date
    bases: tuple[str, ...]
    regional: bool
    number: str
    pedagogical: bool = True


@dataclass(frozen=True)
class Support:
    person: Person
    level: str
    kind: str
    began: dt.date
    ended: dt.date
    order: str


@dataclass(frozen=True)
class Route:
    person: Person
    created: dt.date
    until: dt.date
    status: str
    basis: str


@dataclass(frozen=True)
class Pair:
    """One individual programme of mentoring."""

    person: Person
    mentee: Person
    began: dt.date
    ended: dt.date
    order: str
    approved: dt.date


@dataclass(frozen=True)
class Contest:
    person: Person
    title: str
    level: str
    day: dt.date
    result: str


@dataclass(frozen=True)
class Nothing:
    """A row of a list of everybody: of this person there is nothing to tell."""

    person: Person


@dataclass(frozen=True)
class Document:
    title: str
    about: str
    number: str
    day: dt.date
    status: str


@dataclass
class World:
    """A district in a year.

    Attributes:
        year: The period asked for; some events lie outside it.
        events: Register → organisation key → what happened to its people, as it would report it.
    """

    year: int
    organisations: list[Organisation] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    diagnostics: dict[str, list[Diagnostic]] = field(default_factory=dict)
    training: dict[str, list[Course]] = field(default_factory=dict)
    support: dict[str, list[Support]] = field(default_factory=dict)
    routes: dict[str, list[Route]] = field(default_factory=dict)
    mentoring: dict[str, list[Pair]] = field(default_factory=dict)
    contests: dict[str, list[Contest]] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)

    def staff(self, organisation: Organisation) -> list[Job]:
        """Who works there, part-timers too."""
        return [job for job in self.jobs if job.organisation == organisation]
