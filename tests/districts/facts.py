"""What is true of an invented district, before anybody writes it down."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

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
    """A person in an organisation; `external` is a part-timer whose main place is elsewhere.

    Attributes:
        match: Whether the education is of the subject taught.
    """

    person: Person
    organisation: Organisation
    position: str
    subjects: tuple[str, ...]
    hired: dt.date
    pedagogical: bool = True
    manager: bool = False
    external: bool = False
    match: bool = False


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
    form: str = "очная"
    off_job: bool = True
    federal: bool = False
    for_managers: bool = False


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
    target_model: bool = False


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
    """A document; `organisation` is the key of the one whose it is, nothing for the office's."""

    title: str
    about: str
    number: str
    day: dt.date
    status: str
    organisation: str = ""


@dataclass(frozen=True)
class Raised:
    """A category given in the year before or in this one, and what it was before."""

    previous: str
    day: dt.date


@dataclass(frozen=True)
class Member:
    person: Person
    title: str
    kind: str
    level: str
    began: dt.date
    active: bool = True


@dataclass(frozen=True)
class InProject:
    person: Person
    title: str
    about: str
    level: str
    began: dt.date
    ended: dt.date


@dataclass(frozen=True)
class Expert:
    person: Person
    title: str
    role: str
    kind: str
    level: str
    day: dt.date


@dataclass(frozen=True)
class Guest:
    """Somebody at an event; `programme` is the regional system of methodical support (РСНМС)."""

    person: Person
    title: str
    kind: str
    level: str
    day: dt.date
    programme: bool


@dataclass(frozen=True)
class Product:
    person: Person
    title: str
    course: str
    day: dt.date


@dataclass(frozen=True)
class Posts:
    """Posts of one position on a day; `pedagogical` as the list of positions has it."""

    position: str
    subject: str
    day: dt.date
    posts: Fraction
    filled: Fraction
    pedagogical: bool


@dataclass(frozen=True)
class Pupils:
    form: str
    number: int
    day: dt.date


@dataclass(frozen=True)
class Order:
    programme: str
    to: str
    seats: int
    day: dt.date


@dataclass(frozen=True)
class Answers:
    question: str
    scale: int
    score: Fraction
    respondents: int
    day: dt.date


@dataclass(frozen=True)
class Event:
    title: str
    kind: str
    level: str
    day: dt.date
    held: bool
    programme: bool
    order: str
    ordered: dt.date


@dataclass(frozen=True)
class Methodist:
    person: Person
    trained: bool


@dataclass(frozen=True)
class Programme:
    title: str
    kind: str
    provider: str
    hours: int
    day: dt.date


@dataclass(frozen=True)
class Students:
    university: str
    level: str
    number: int
    day: dt.date


@dataclass
class World:
    """A district in a year.

    Attributes:
        year: The period asked for; some events lie outside it.
        quarter: The quarter of the year that is asked for; 0 for the whole year.
        asked: What the department asks for beside what every document does.
        more: Register of what is asked beside → organisation key («» for the office) → its facts.
        raised: Whose category was raised, or given anew.
    """

    year: int
    quarter: int = 0
    organisations: list[Organisation] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    diagnostics: dict[str, list[Diagnostic]] = field(default_factory=dict)
    training: dict[str, list[Course]] = field(default_factory=dict)
    support: dict[str, list[Support]] = field(default_factory=dict)
    routes: dict[str, list[Route]] = field(default_factory=dict)
    mentoring: dict[str, list[Pair]] = field(default_factory=dict)
    contests: dict[str, list[Contest]] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    asked: frozenset[str] = frozenset()
    more: dict[str, dict[str, list[Any]]] = field(default_factory=dict)
    raised: dict[Person, Raised] = field(default_factory=dict)

    @property
    def first(self) -> dt.date:
        """The first day of the period."""
        return dt.date(self.year, 3 * self.quarter - 2 if self.quarter else 1, 1)

    @property
    def last(self) -> dt.date:
        """The last day of the period."""
        month = 3 * self.quarter or 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def period(self) -> str:
        """The period, as titles name it."""
        numbers = ("", "I", "II", "III", "IV")
        quarter = f"{numbers[self.quarter]} квартал " if self.quarter else ""
        return f"{quarter}{self.year} год{'а' if quarter else ''}"

    def staff(self, organisation: Organisation) -> list[Job]:
        """Who works there, part-timers too."""
        return [job for job in self.jobs if job.organisation == organisation]
