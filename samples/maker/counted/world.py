# ruff: noqa: E501 - tables in words
"""Who lives and works in the invented Приозёрный округ: six organisations, their people by year."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from maker.names import FATHERS, MEN, SURNAMES, WOMEN

FIRST = 2018
"""People come and go from this year on; returns begin two years later."""
SCHOOL, NURSERY, CLUB = "общеобразовательная", "дошкольная", "дополнительное образование"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation and how it reports.

    Attributes:
        kind: What its registers are written as; empty when it sends none.
        form: The state form it sends.
        digest: Whether the department's table of counts names it.
    """

    key: str
    code: str
    okpo: str
    short: str
    full: str
    type: str
    rural: bool
    kind: str = ""
    form: str = ""
    digest: bool = False


ORGANISATIONS = (
    Organisation(
        "s21",
        "201",
        "04120071",
        "СОШ № 21",
        "МБОУ «Средняя общеобразовательная школа № 21»",
        SCHOOL,
        rural=False,
        kind="xlsx",
        form="oo1-16",
        digest=True,
    ),
    Organisation(
        "s22",
        "202",
        "04120088",
        "СОШ № 22 с. Ясное",
        "МБОУ «Средняя общеобразовательная школа № 22» с. Ясное",
        SCHOOL,
        rural=True,
        form="oo1-16",
    ),
    Organisation(
        "s23",
        "203",
        "04120094",
        "ООШ № 23 д. Луговая",
        "МБОУ «Основная общеобразовательная школа № 23» д. Луговая",
        SCHOOL,
        rural=True,
        kind="utf-8-sig",
    ),
    Organisation(
        "d7",
        "204",
        "57120105",
        "Детский сад № 7 «Лучик»",
        "МБДОУ «Детский сад № 7 «Лучик»",
        NURSERY,
        rural=False,
        kind="ods",
        form="85k-2019",
    ),
    Organisation(
        "d8",
        "205",
        "57120111",
        "Детский сад № 8 «Ручеёк»",
        "МБДОУ «Детский сад № 8 «Ручеёк»",
        NURSERY,
        rural=True,
        digest=True,
    ),
    Organisation(
        "club",
        "206",
        "57120128",
        "ЦДО «Радуга»",
        "МБУДО «Центр дополнительного образования «Радуга»",
        CLUB,
        rural=False,
        kind="xls",
    ),
)
_TEACHERS = (
    "русский язык и литература", "математика", "математика", "физика", "химия", "биология", "география",
    "история и обществознание", "иностранный язык", "иностранный язык", "физическая культура",
    "начальные классы", "начальные классы", "начальные классы", "начальные классы",
)  # fmt: skip
_POSTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "s21": (
        ("директор", ("",)),
        ("заместитель директора", ("",)),
        ("учитель", _TEACHERS),
        ("педагог-психолог", ("",)),
        ("социальный педагог", ("",)),
    ),
    "s22": (
        ("директор", ("",)),
        ("учитель", _TEACHERS[:2] + _TEACHERS[5:12]),
        ("социальный педагог", ("",)),
    ),
    "s23": (("директор", ("",)), ("учитель", _TEACHERS[:2] + _TEACHERS[7:13])),
    "d7": (
        ("заведующий", ("",)),
        ("старший воспитатель", ("",)),
        ("воспитатель", ("",) * 7),
        ("музыкальный руководитель", ("",)),
        ("учитель-логопед", ("",)),
    ),
    "d8": (
        ("заведующий", ("",)),
        ("воспитатель", ("",) * 6),
        ("музыкальный руководитель", ("",)),
    ),
    "club": (
        ("директор", ("",)),
        ("методист", ("",)),
        ("педагог дополнительного образования", ("",) * 6),
        ("педагог-организатор", ("",)),
    ),
}
MANAGERS = frozenset({"директор", "заведующий", "заместитель директора"})


@dataclass(eq=False, slots=True)
class Person:
    """Somebody invented."""

    number: int
    last: str
    first: str
    patronymic: str
    birth: dt.date
    woman: bool

    @property
    def name(self) -> str:
        """The name as it stands in returns."""
        return f"{self.last} {self.first} {self.patronymic}"

    def age(self, day: dt.date) -> int:
        """Full years on a day."""
        return full_years(self.birth, day)


@dataclass(frozen=True, slots=True)
class Raise:
    """A qualification category given on a day."""

    day: dt.date
    category: str
    before: str


@dataclass(eq=False, slots=True)
class Job:
    """Where somebody works."""

    person: Person
    org: str
    position: str
    subject: str
    higher: bool
    matches: bool
    first_job: dt.date
    hired: dt.date
    left: dt.date | None = None
    external: bool = False
    raises: list[Raise] = field(default_factory=list)

    @property
    def manages(self) -> bool:
        """Whether this is no pedagogical position."""
        return self.position in MANAGERS

    def held(self, day: dt.date) -> bool:
        """Whether the job is held on a day."""
        return self.hired <= day and (self.left is None or day < self.left)

    def experience(self, day: dt.date) -> int:
        """Full years of teaching on a day."""
        return full_years(self.first_job, day)

    def young(self, day: dt.date) -> bool:
        """Whether the school calls the person a young specialist."""
        return not self.manages and self.experience(day) < 3

    def category(self, day: dt.date) -> Raise | None:
        """The category in force on a day."""
        known = [one for one in self.raises if one.day <= day]
        return known[-1] if known else None


def full_years(since: dt.date, day: dt.date) -> int:
    """Count full years."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))


@dataclass(slots=True)
class World:
    """Everybody who ever worked here."""

    draw: random.Random
    people: list[Person] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    service: list[Person] = field(default_factory=list)
    names: set[tuple[str, str]] = field(default_factory=set)

    def person(self, youngest: int, oldest: int) -> Person:
        """Invent a person born between two years, of a name nobody has."""
        while True:
            woman = self.draw.random() < 0.8
            last, father = self.draw.choice(SURNAMES), self.draw.choice(FATHERS)
            first = self.draw.choice(WOMEN if woman else MEN)
            if (
                (last, first[0]) not in self.names
                and not last.endswith("ский")
                and father != "Никитич"
            ):
                break
        self.names.add((last, first[0]))
        birth = dt.date(
            self.draw.randint(oldest, youngest), self.draw.randint(2, 11), self.draw.randint(1, 28)
        )
        made = Person(
            len(self.people) + 1,
            last + "а" * woman,
            first,
            father + ("на" if woman else "ич"),
            birth,
            woman,
        )
        self.people.append(made)
        return made

    def staff(self, day: dt.date) -> list[Job]:
        """Everybody who works on a day."""
        return [job for job in self.jobs if job.held(day)]


def populate(seed: int) -> World:
    """Invent the people of all the years."""
    world = World(random.Random(seed))
    for org in ORGANISATIONS:
        for position, subjects in _POSTS[org.key]:
            for subject in subjects:
                _hire_experienced(world, org.key, position, subject)
    for year in range(FIRST, 2023):
        _movement(world, year)
    _mover(world)
    _part_timers(world)
    for job in world.jobs:
        _raise(world, job)
    world.service = [world.person(youngest=1990, oldest=1965) for _ in range(5)]
    return world


def _hire_experienced(world: World, org: str, position: str, subject: str) -> None:
    draw = world.draw
    person = world.person(youngest=1990, oldest=1958)
    begun = dt.date(person.birth.year + draw.randint(22, 25), 9, 1)
    hired = dt.date(draw.randint(begun.year, 2016), 9, 1)
    higher = position in MANAGERS or draw.random() < (0.85 if subject else 0.6)
    world.jobs.append(
        Job(person, org, position, subject, higher, draw.random() < 0.85, begun, hired)
    )


def _movement(world: World, year: int) -> None:
    """In August some leave, and young people come in their place."""
    for job in world.staff(dt.date(year, 8, 20)):
        if job.manages or world.draw.random() > (0.35 if job.young(dt.date(year, 8, 20)) else 0.07):
            continue
        job.left = dt.date(year, 8, 21)
        begun = dt.date(year, *world.draw.choice([(8, 25), (9, 1)]))
        person = world.person(youngest=year - 21, oldest=year - 24)
        higher = world.draw.random() < 0.7
        world.jobs.append(
            Job(person, job.org, job.position, job.subject, higher, higher, begun, begun)
        )


def _mover(world: World) -> None:
    """One young teacher goes to another school after the first year: stays in the municipality."""
    begun, moved = dt.date(2020, 9, 1), dt.date(2022, 9, 1)
    person = world.person(youngest=1998, oldest=1997)
    first = Job(
        person, "s21", "учитель", "технология", True, True, begun, begun, left=dt.date(2022, 8, 21)
    )
    world.jobs += [first, Job(person, "s23", "учитель", "технология", True, True, begun, moved)]


def _part_timers(world: World) -> None:
    """Two of the centre's teachers are external part-timers in the village school."""
    club = [job for job in world.jobs if job.org == "club" and not job.manages and job.left is None]
    for job in club[1:3]:
        hired = max(job.hired, dt.date(2018, 9, 1))
        _raise(world, job)
        world.jobs.append(
            Job(
                job.person,
                "s23",
                "педагог-организатор",
                "",
                job.higher,
                job.matches,
                job.first_job,
                hired,
                external=True,
                raises=job.raises,
            )
        )


_LADDER = ("соответствие занимаемой должности", "первая", "высшая")


def _raise(world: World, job: Job) -> None:
    """Give categories: some before the first year of the returns, some in them."""
    draw = world.draw
    if job.manages or job.raises or draw.random() < 0.2:
        return
    before, year = "без категории", max(job.first_job.year + 3, 2014)
    for category in _LADDER:
        if year > 2022:
            break
        day = dt.date(year, draw.randint(1, 6), draw.randint(1, 28))
        job.raises.append(Raise(day, category, before))
        before, year = category, year + draw.choice([2, 3, 5])
