"""Invent what happened in a year: diagnostics, courses, support, routes, mentoring, contests."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from maker.model import (
    Contest,
    Course,
    Diagnosis,
    Document,
    Job,
    Mentoring,
    Organisation,
    Person,
    Route,
    Support,
    Year,
)
from maker.places import ORGANISATIONS, YEARS

if TYPE_CHECKING:
    from maker.people import Crowd

NOT_TEACHING = frozenset(
    {"руководитель", "заместитель руководителя", "прочий персонал", "младший воспитатель"}
)
_HAS_STATUS = frozenset({"s1", "g", "d", "k3"})
"""Organisations whose training register has a column of status."""
_WIDE = "s6"
"""The organisation whose diagnostics stand as marks in the staff register."""
_BASES = (
    (),
    ("diagnostics",),
    ("individual_route",),
    ("district_need",),
    ("institute_plan",),
    ("diagnostics", "district_need"),
    ("own_wish",),
    ("district_need", "individual_route"),
)
_PROGRAMS = (
    "Формирующее оценивание",
    "Функциональная грамотность обучающихся",
    "Цифровые инструменты урока",
    "Работа с детьми с ОВЗ",
    "Обновлённые ФГОС: содержание и методика",
)
_CONTESTS = (
    "Учитель года",
    "Методическая находка",
    "Самый классный классный",
    "Воспитать человека",
    "Педагогический дебют",
)
_RESULTS = ("участник", "призёр", "победитель", "лауреат")


def make_years(crowd: Crowd, seed: int) -> dict[int, Year]:
    """Invent the three years."""
    return {number: _Inventor(crowd, number, seed).make() for number in YEARS}


def _organisations(number: int) -> tuple[Organisation, ...]:
    """Before 2022 the school of Luchisty bears its old name: nothing has been reorganised yet."""
    if number == 2022:
        return ORGANISATIONS
    return tuple(
        replace(
            org,
            short="ООШ № 16 п. Лучистый",
            full=org.full.replace("Средняя", "Основная").replace("№ 6", "№ 16"),
            predecessor="",
        )
        if org.key == "s6"
        else org
        for org in ORGANISATIONS
    )


class _Inventor:
    """Draws the facts of one year."""

    def __init__(self, crowd: Crowd, number: int, seed: int) -> None:
        self.draw = random.Random(seed * 10_000 + number)
        self.number = number
        self.year = Year(number, _organisations(number))
        self.year.as_of["g"] = dt.date(number, 12, 1)
        self.year.jobs = [
            replace(job, end=None, written={}, faults=[])
            for job in crowd.jobs
            if job.hire <= self.year.day(job.org)
            and (job.end is None or job.end > self.year.day(job.org))
        ]

    def make(self) -> Year:
        """Draw every register."""
        growth = 0.06 * (self.number - YEARS[0])
        for job in self.year.jobs:
            if job.employment in {"internal", "contract"} or job.position in NOT_TEACHING:
                continue
            self._diagnoses(job, growth)
            self._courses(job, growth)
            self._supports(job, growth)
            self._contests(job, growth)
        self._manager_trained()
        self._mentorings()
        self._documents()
        return self.year

    def _chance(self, share: float) -> bool:
        return self.draw.random() < share

    def _day(self, first_month: int = 2, last_month: int = 11, year: int | None = None) -> dt.date:
        return dt.date(
            year or self.number,
            self.draw.randint(first_month, last_month),
            self.draw.randint(1, 28),
        )

    def _diagnoses(self, job: Job, growth: float) -> None:
        for kind, share in (("deficits", 0.35), ("burnout", 0.2), ("qualification", 0.08)):
            if not self._chance(share + growth):
                continue
            fact = Diagnosis(job.person, job.org, kind, self._day())
            if job.org != _WIDE and kind == "deficits":
                fact.subject = (
                    self.draw.choice((*job.subjects, "")) if job.position == "учитель" else ""
                )
                fact.level = self.draw.choice(("школьный", "муниципальный", "региональный"))
                fact.completed = self._chance(0.93)
            if job.org != _WIDE and kind == "qualification":
                fact.voluntary = self._chance(0.8)
            if job.org != _WIDE and self._chance(0.05):
                fact.date = self._day(year=self.number - 1)
            self.year.diagnoses.append(fact)
            if kind == "deficits" and self._chance(0.3 + growth):
                created = fact.date + dt.timedelta(days=10)
                status = self.draw.choice(("running", "running", "finished", "dropped"))
                self.year.routes.append(
                    Route(job.person, job.org, created, created + dt.timedelta(days=200), status)
                )

    def _courses(self, job: Job, growth: float) -> None:
        count = 0
        while self._chance(0.4 + growth) and count < 3:
            count += 1
            start = self._day(1, 11)
            course = Course(
                job.person,
                job.org,
                "ПК",
                self.draw.choice(_PROGRAMS),
                start,
                start + dt.timedelta(days=14),
                self.draw.choice(_BASES),
                regional=self._chance(0.6),
                hours=self.draw.choice((16, 36, 72, 108)),
                provider=self.draw.choice(("ИРО", "ИРО", "ЦНППМ", "иная")),
            )
            if job.org in _HAS_STATUS and self._chance(0.08):
                course.finished = False
            if self._chance(0.06):  # begun in this year, finished in the next
                course.start, course.end = (
                    dt.date(self.number, 12, 20),
                    dt.date(self.number + 1, 1, 12),
                )
            self.year.courses.append(course)
        if self._chance(0.06):
            start = self._day(1, 4)
            pedagogical = self._chance(0.7)
            program = (
                "Педагогика и методика обучения" if pedagogical else "Менеджмент в социальной сфере"
            )
            self.year.courses.append(
                Course(
                    job.person,
                    job.org,
                    "ПП",
                    program,
                    start,
                    start + dt.timedelta(days=120),
                    (),
                    regional=self._chance(0.5),
                    hours=260,
                    pedagogical=pedagogical,
                )
            )

    def _supports(self, job: Job, growth: float) -> None:
        for level, share in (("школьный", 0.3), ("муниципальный", 0.16)):
            if not self._chance(share + growth):
                continue
            start = self._day(1, 9)
            kind = self.draw.choice(
                ("methodical", "methodical", "individual_plan", "psychological", "membership")
            )
            fact = Support(job.person, job.org, level, kind, start, start + dt.timedelta(days=90))
            if self._chance(0.05):
                fact.start, fact.end = (
                    dt.date(self.number - 1, 9, 1),
                    dt.date(self.number - 1, 12, 20),
                )
            self.year.supports.append(fact)

    def _contests(self, job: Job, growth: float) -> None:
        while self._chance(0.14 + growth):
            level = self.draw.choice(
                ("школьный", "муниципальный", "муниципальный", "региональный", "федеральный")
            )
            fact = Contest(
                job.person,
                job.org,
                self.draw.choice(_CONTESTS),
                level,
                self._day(),
                self.draw.choice(_RESULTS),
            )
            self.year.contests.append(fact)

    def _manager_trained(self) -> None:
        """A head of school learns too; he is no pedagogue."""
        for org in ("s1", "k1"):
            head = next(
                job for job in self.year.jobs if job.org == org and job.position == "руководитель"
            )
            day = dt.date(self.number, 3, 14)
            self.year.courses.append(
                Course(
                    head.person,
                    org,
                    "ПК",
                    "Управление организацией",
                    day,
                    day + dt.timedelta(days=10),
                    ("institute_plan",),
                    regional=True,
                    hours=72,
                )
            )

    def _mentorings(self) -> None:
        for org in self.year.organisations:
            teachers = [
                j.person
                for j in self.year.jobs
                if j.org == org.key and j.position not in NOT_TEACHING and j.employment == "main"
            ]
            by_age = sorted(teachers, key=lambda person: (person.birth, person.number))
            for at in range(len(teachers) // 8):
                mentor, mentee = by_age[at // 2], by_age[-1 - at]
                self._mentoring(org.key, mentor, mentee, "педагог", at)
            if org.type == "общеобразовательная":
                self._mentoring(org.key, by_age[-5], None, "ученик", 1)

    def _mentoring(
        self, org: str, mentor: Person, mentee: Person | None, kind: str, at: int
    ) -> None:
        fact = Mentoring(
            org,
            mentor,
            mentee,
            kind,
            dt.date(self.number, 9, 5 + at),
            dt.date(self.number, 9, 10),
            dt.date(self.number + 1, 5, 31),
        )
        if at == 2:  # goes on from last year
            fact.approved_on, fact.start, fact.end = (
                dt.date(self.number - 1, 9, 3),
                dt.date(self.number - 1, 9, 10),
                dt.date(self.number, 5, 31),
            )
        if at == 3:
            fact.approved = False
        self.year.mentorings.append(fact)

    def _documents(self) -> None:
        add = self.year.documents.append
        add(
            Document(
                "",
                "mentoring_system",
                "Положение о муниципальной системе наставничества",
                "15-од",
                dt.date(2020, 9, 10),
                "approved",
            )
        )
        add(
            Document(
                "",
                "young_support",
                "Программа «Школа молодого педагога»",
                "32-од",
                dt.date(2021, 10, 4),
                "approved",
            )
        )
        add(
            Document(
                "",
                "young_support",
                "Проект порядка поддержки молодых педагогов",
                "б/н",
                dt.date(self.number, 11, 1),
                "draft",
            )
        )
        add(
            Document(
                "",
                "monitoring",
                "Порядок мониторинга профессионального развития",
                "8-од",
                dt.date(2020, 2, 3),
                "approved",
            )
        )
        if self.number == 2020:
            self.year.documents = [fact for fact in self.year.documents if fact.date.year <= 2020]
        add(
            Document(
                "s1",
                "mentoring_system",
                "Положение о наставничестве в школе",
                "41",
                dt.date(2020, 9, 1),
                "approved",
            )
        )
