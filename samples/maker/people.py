"""Invent the municipality: organisations, people who stay, come and leave."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from maker.model import Job, Person
from maker.names import FATHERS, MEN, SURNAMES, WOMEN
from maker.places import ORGANISATIONS, OUTSIDE, SIZES, YEARS, posts_of

_CATEGORIES = ("высшая", "первая", "первая", "соответствие занимаемой должности", "без категории")


@dataclass(slots=True)
class Crowd:
    """Everybody, and who works where from when to when."""

    random: random.Random
    people: list[Person] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    names: set[tuple[str, str]] = field(default_factory=set)

    def person(self, birth: dt.date) -> Person:
        """Invent a person whose surname and initials nobody else has."""
        draw = self.random
        while True:
            woman = draw.random() < 0.8
            last = draw.choice(SURNAMES)
            if last.endswith("ский"):
                last = f"{last[:-2]}ая" if woman else last
            elif woman:
                last += "а"
            first = draw.choice(WOMEN if woman else MEN)
            father = draw.choice(FATHERS).removesuffix("ич")
            if father == "Никит":
                patronymic = "Никитична" if woman else "Никитич"
            else:
                patronymic = father + ("на" if woman else "ич")
            short = (last, first[0] + patronymic[0])
            if short not in self.names:
                break
        self.names.add(short)
        return self.add(last, first, patronymic, birth)

    def add(self, last: str, first: str, patronymic: str, birth: dt.date) -> Person:
        """Add a person of a given name."""
        number = len(self.people) + 1
        made = Person(number, last, first, patronymic, birth, snils=_snils(number))
        self.people.append(made)
        return made

    def birth(self, youngest: int = 1998) -> dt.date:
        """Invent a birth date."""
        return dt.date(
            self.random.randint(1958, youngest),
            self.random.randint(1, 12),
            self.random.randint(1, 28),
        )


def _snils(number: int) -> str:
    """Make eleven digits with a true control number."""
    digits = f"{990_000_000 + number * 37:09}"
    control = sum(int(sign) * (9 - at) for at, sign in enumerate(digits)) % 101 % 100
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]} {control:02}"


def populate(seed: int) -> Crowd:
    """Invent the people of the three years."""
    crowd = Crowd(random.Random(seed))
    for org in ORGANISATIONS:
        for position, title, subjects in posts_of(org, SIZES[org.key]):
            _hire(crowd, org.key, (position, title, subjects))
    _edges(crowd)
    _movement(crowd)
    _double_jobs(crowd)
    for job in crowd.jobs:
        job.number = str(100 + job.person.number)
    return crowd


def _hire(
    crowd: Crowd,
    org: str,
    post: tuple[str, str, tuple[str, ...]],
    birth: dt.date | None = None,
    hire: dt.date | None = None,
) -> Job:
    draw = crowd.random
    person = crowd.person(birth or crowd.birth(1997))
    young = person.birth.year >= 1990
    if young:
        person.graduation = dt.date(person.birth.year + 22, 6, 30)
        person.first_job = dt.date(person.birth.year + 22 + draw.choice((0, 0, 2)), 9, 1)
    earliest = max(person.birth.year + 22, 1990)
    hire = hire or dt.date(
        draw.randint(earliest, max(earliest, 2019)), draw.choice((2, 8, 9, 9)), draw.randint(1, 28)
    )
    if person.first_job and hire < person.first_job:
        hire = person.first_job
    position, title, subjects = post
    job = Job(
        person,
        org,
        position,
        title,
        subjects,
        min(hire, dt.date(2020, 9, 1)),
        "",
        category=draw.choice(_CATEGORIES),
    )
    if person.first_job:
        person.first_job = min(person.first_job, job.hire)
    crowd.jobs.append(job)
    return job


_EDGES = (
    ("s1", (1987, 12, 31), (2010, 9, 1), "ровно 35 лет на 31.12.2022"),
    ("s1", (1988, 1, 1), (2011, 9, 1), "35 лет исполнится завтра"),
    ("s2", (1992, 12, 31), (2015, 9, 1), "ровно 30 лет на 31.12.2022"),
    ("s2", (1993, 1, 1), (2015, 9, 1), "30 лет исполнится завтра"),
    ("s3", (1997, 12, 31), (2020, 9, 1), "ровно 25 лет на 31.12.2022"),
    ("s3", (1998, 1, 1), (2020, 9, 1), "25 лет исполнится завтра"),
    (
        "o4",
        (1996, 2, 29),
        (2019, 12, 31),
        "родился 29 февраля; ровно три года в организации на 31.12.2022",
    ),
    ("o4", (1996, 3, 1), (2020, 1, 1), "трёх лет в организации не хватает одного дня"),
    ("s6", (1992, 2, 29), (2014, 9, 1), "родился 29 февраля"),
)


def _edges(crowd: Crowd) -> None:
    """Replace some teachers by people on the edge of a rule."""
    for org, birth, hire, _ in _EDGES:
        teachers = [
            job
            for job in crowd.jobs
            if job.org == org and job.position == "учитель" and len(job.subjects) == 1
        ]
        old = teachers[crowd.random.randrange(len(teachers))]
        crowd.jobs.remove(old)
        job = _hire(
            crowd, org, (old.position, old.title, old.subjects), dt.date(*birth), dt.date(*hire)
        )
        job.hire = dt.date(*hire)
        job.person.graduation = dt.date(birth[0] + 22, 6, 30)
        job.person.first_job = min(job.hire, dt.date(birth[0] + 22, 9, 1))


def _movement(crowd: Crowd) -> None:
    """Let some leave and others come, young specialists among them."""
    draw = crowd.random
    edge_days = {dt.date(*birth) for _, birth, _, _ in _EDGES}
    for year in YEARS[1:]:
        staying = [
            job
            for job in crowd.jobs
            if job.end is None
            and job.position not in {"руководитель", "методист"}
            and job.person.birth not in edge_days
        ]
        for at, job in enumerate(draw.sample(staying, 22)):
            job.end = dt.date(year, draw.choice((5, 6, 7, 8)), draw.randint(1, 28))
            birth = (
                dt.date(year - 23, draw.randint(1, 12), draw.randint(1, 28))
                if at % 2
                else crowd.birth(1994)
            )
            new = _hire(
                crowd, job.org, (job.position, job.title, job.subjects), birth, dt.date(year, 9, 1)
            )
            new.hire = dt.date(year, 9, 1)
            if at % 2:  # came after graduation, or two years after it
                gap = 0 if at % 4 == 1 else 2
                new.person.graduation = dt.date(year - gap, 6, 30)
                new.person.first_job = dt.date(year, 9, 1)
                new.category = "молодой специалист" if gap == 0 else "без категории"


_EXTRA_POST = (
    "педагог дополнительного образования",
    "Педагог дополнительного образования",
    OUTSIDE,
)


def _double_jobs(crowd: Crowd) -> None:
    """Part-timers of two schools, two posts in one school, contracts, namesakes."""
    by_org = {key: [job for job in crowd.jobs if job.org == key and _settled(job)] for key in SIZES}
    add = crowd.jobs.append
    since = dt.date(2018, 9, 1)
    for number, (main, other) in enumerate((("s1", "g"), ("s2", "s1"), ("g", "s2"), ("s3", "k3"))):
        job = by_org[main][number]
        own = (job.position, job.title, job.subjects[:1])
        post = _EXTRA_POST if other == "k3" else own
        add(Job(job.person, other, *post, since, "", employment="external", category=job.category))
    social = ("социальный педагог", "Социальный педагог", OUTSIDE)
    for org in ("s1", "g"):
        job = by_org[org][5]
        add(Job(job.person, org, *social, job.hire, "", employment="internal"))
    for org in ("s1", "d"):
        guest = crowd.person(crowd.birth(1980))
        add(Job(guest, org, *_EXTRA_POST, dt.date(2020, 1, 9), "", employment="contract"))
    _namesakes(crowd)


def _settled(job: Job) -> bool:
    """Say whether somebody teaches, stays, and is on no edge of age."""
    return job.position == "учитель" and job.end is None and 1960 < job.person.birth.year < 1985


def _namesakes(crowd: Crowd) -> None:
    """Two of one name in one school, and two of one name in different organisations."""
    add = crowd.jobs.append
    twin, other = ("Ромашкина", "Василиса", "Эдуардовна"), ("Иволгина", "Аглая", "Юрьевна")
    teacher = ("учитель", "Учитель")
    for birth, subject in (
        (dt.date(1971, 4, 2), "математика"),
        (dt.date(1984, 11, 9), "география"),
    ):
        person = crowd.add(*twin, birth)
        add(Job(person, "g", *teacher, (subject,), dt.date(2012, 9, 3), ""))
    since = dt.date(2016, 9, 1)
    add(Job(crowd.add(*other, dt.date(1979, 1, 20)), "s1", *teacher, ("физика",), since, ""))
    add(Job(crowd.add(*other, dt.date(1990, 8, 8)), "s2", *teacher, ("химия",), since, ""))
    nurse = crowd.add(*other, dt.date(1994, 5, 5))
    add(Job(nurse, "k3", "воспитатель", "Воспитатель", OUTSIDE, since, ""))
