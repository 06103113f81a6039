"""Plant the faults of 2022: in facts and cells here, in books and files in `oddities`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from maker.habits import Extras
from maker.model import (
    REGISTERS,
    Cell,
    Contest,
    Course,
    Diagnosis,
    ErrorCell,
    Fault,
    Formula,
    Job,
    Person,
    Route,
    Support,
    Year,
)
from maker.oddities import add_files, change_books

if TYPE_CHECKING:
    from collections.abc import Callable

    from maker.people import Crowd
    from maker.sheets import Book, Planted

Fact = TypeVar("Fact", Job, Diagnosis, Course, Support, Route, Contest)
_YEAR = 2022


@dataclass(slots=True)
class Plan:
    """What is planted beside the facts.

    Attributes:
        extras: Headings and titles.
        years: The years, for the returns of another one.
    """

    years: dict[int, Year]
    extras: Extras = field(default_factory=Extras)

    def change(self, books: dict[str, Book]) -> list[Planted]:
        """Change the books before they are written."""
        return change_books(books, self.years)

    def add(self, files: dict[str, bytes]) -> list[Planted]:
        """Add the files that are no returns."""
        return add_files(files)


@dataclass(slots=True)
class _Planter:
    """Chooses facts nobody has touched yet, and spoils them."""

    year: Year
    crowd: Crowd
    used: set[int] = field(default_factory=set)

    def pick(self, facts: list[Fact], org: str, fits: Callable[[Fact], bool]) -> Fact:
        """Choose the first fit fact of an organisation whose person is untouched."""
        chosen = next(
            f
            for f in facts
            if f.org == org and f.person.number not in self.used and f.counts and fits(f)
        )
        self.used.add(chosen.person.number)
        return chosen

    def spoil(self, fact: Fact, column: str, cell: Cell, fault: tuple[str, str, str]) -> Fact:
        """Write something else into a cell and note the fault."""
        fact.written[column] = cell
        fact.faults.append(Fault(column, *fault))
        return fact

    def course(self, org: str, fits: Callable[[Course], bool] = lambda _: True) -> Course:
        """Choose a course finished in the year."""
        return self.pick(
            self.year.courses,
            org,
            lambda c: (
                c.finished
                and c.end.year == _YEAR
                and c.kind == "ПК"
                and self.plain(c.person)
                and fits(c)
            ),
        )

    def diagnosis(self, org: str) -> Diagnosis:
        """Choose a passed diagnostic of deficits of the year."""
        return self.pick(
            self.year.diagnoses,
            org,
            lambda d: (
                d.kind == "deficits"
                and d.date.year == _YEAR
                and d.completed
                and self.plain(d.person)
            ),
        )

    def job(self, org: str, fits: Callable[[Job], bool]) -> Job:
        """Choose a job of somebody with one job and no contest."""
        contestants = {contest.person.number for contest in self.year.contests}
        return self.pick(
            self.year.jobs,
            org,
            lambda j: j.person.number not in contestants and self.plain(j.person) and fits(j),
        )

    def plain(self, person: Person) -> bool:
        """Say whether the person has one job, on no edge, and is not a head."""
        jobs = [job for job in self.year.jobs if job.person is person]
        return (
            len(jobs) == 1
            and jobs[0].employment == "main"
            and jobs[0].position != "руководитель"
            and person.last not in {"Ромашкина", "Иволгина"}
        )

    def stranger(self) -> Person:
        """Invent somebody who is in no staff register."""
        return self.crowd.person(dt.date(1982, 6, 15))


def plant(years: dict[int, Year], crowd: Crowd) -> Plan:
    """Plant everything into 2022."""
    planter = _Planter(years[_YEAR], crowd)
    plan = Plan(years)
    _lacking(years[_YEAR])
    _cells(planter)
    _dates(planter)
    _staff(planter)
    _rows(planter)
    _people(planter)
    _contests(planter)
    plan.extras.headings["s2", "staff"] = {
        "birth": (
            "Дата рожденния",
            Fault("birth", "HEAD-001", "info", "опечатка в заголовке «Дата рождения»"),
        )
    }
    plan.extras.title_of["s6"] = "ООШ № 16 п. Лучистый"
    return plan


def _lacking(year: Year) -> None:
    year.lacking["u"] = frozenset(REGISTERS)
    year.lacking["k2"] = frozenset({"support"})


def _cells(planter: _Planter) -> None:
    planter.spoil(
        planter.course("s1"),
        "hours",
        ErrorCell(),
        ("CELL-001", "error", "ошибка формулы #ДЕЛ/0! в часах"),
    )
    planter.spoil(
        planter.course("o4"), "hours", "семьдесят два", ("CELL-003", "error", "часы словами")
    )
    course = planter.spoil(
        planter.course("g", lambda c: c.regional and bool(c.basis)),
        "regional",
        "возможно",
        ("CELL-006", "error", "не «да» и не «нет»"),
    )
    course.regional = False
    course = planter.spoil(
        planter.course("s1", lambda c: bool(c.basis)),
        "basis",
        "по просьбе родителей",
        ("CELL-009", "warning", "неизвестное основание"),
    )
    course.basis = ()


def _dates(planter: _Planter) -> None:
    planter.spoil(
        planter.course("s1"),
        "end",
        "31.02.2022",
        ("CELL-005", "error", "дня 31.02.2022 не бывает; курс не учтён"),
    ).counts = False
    planter.spoil(
        planter.diagnosis("s2"),
        "date",
        "в начале года",
        ("CELL-004", "error", "вместо даты слова; диагностика не учтена"),
    ).counts = False
    planter.spoil(
        planter.diagnosis("o4"),
        "date",
        "12.05.2202",
        ("CELL-010", "error", "год 2202; диагностика не учтена"),
    ).counts = False
    fault = (
        "PER-002",
        "error",
        "дата не указана, год не назван ни в заголовке, ни в имени файла; курс не учтён",
    )
    planter.spoil(
        planter.course("s2", lambda c: "diagnostics" in c.basis), "span", None, fault
    ).counts = False
    support = planter.pick(
        planter.year.supports, "s1", lambda s: s.start.year == _YEAR and s.kind == "methodical"
    )
    support.written["start"] = None
    planter.spoil(
        support,
        "end",
        None,
        ("PER-004", "warning", "дата не указана; запись учтена по заголовку «за 2022 год»"),
    )


def _staff(planter: _Planter) -> None:
    one = planter.job("s1", lambda j: j.position == "учитель")
    planter.spoil(
        one,
        "teaching",
        Formula("=2022-1999"),
        ("CELL-002", "error", "формула сохранена без результата"),
    )
    one = planter.job("s2", lambda j: j.position == "учитель" and len(j.subjects) == 1)
    planter.spoil(
        one,
        "subject",
        "Ритмика",
        ("CELL-007", "error", "неизвестный предмет: человек есть в итоге, но не в разрезе"),
    )
    one.subjects = ()
    one = planter.job("s3", lambda j: j.position == "учитель" and len(j.subjects) == 1)
    planter.spoil(
        one,
        "subject",
        None,
        ("CELL-011", "warning", "у учителя не указан предмет: есть в итоге, нет в разрезе"),
    )
    one.subjects = ()
    one = planter.job("k1", lambda j: j.position == "воспитатель" and j.person.birth.year > 1990)
    planter.spoil(
        one,
        "birth",
        dt.date(2022, 5, 14),
        ("CELL-010", "error", "дата рождения 14.05.2022: возраст неизвестен"),
    )
    one.birth_known = False
    one = planter.job("d", lambda j: j.position == "педагог дополнительного образования")
    planter.spoil(
        one,
        "position",
        "Аккомпаниатор",
        (
            "CELL-009",
            "error",
            "неизвестная должность: человек не учтён среди педагогов",
        ),
    )
    one.position, one.subjects = "прочий персонал", ()
    one = next(j for j in planter.year.jobs if j.org == "k3" and j.person.last == "Иволгина")
    one.written["birth"] = None
    one.faults.append(Fault("birth", "CELL-011", "warning", "дата рождения не указана"))
    one.faults.append(
        Fault(
            "person",
            "PERS-003",
            "warning",
            "полная тёзка педагогов двух школ, дата рождения не указана; посчитаны разные люди",
        )
    )
    one.birth_known = False


def _rows(planter: _Planter) -> None:
    diagnosis = planter.diagnosis("s1")
    again = replace(
        diagnosis,
        counts=False,
        written={},
        faults=[Fault("person", "ROW-002", "warning", "строка повторяет другую; учтена один раз")],
    )
    planter.year.diagnoses.append(again)
    course = planter.course("s1")
    course.written["note"] = "Брак"
    course.faults.append(Fault("", "ROW-004", "warning", "строка помечена «Брак»; не учтена"))
    course.counts = False
    support = planter.pick(planter.year.supports, "o5", lambda s: s.start.year == _YEAR)
    planter.spoil(
        support, "name", None, ("ROW-003", "error", "не указан человек; запись не учтена")
    ).counts = False


def _people(planter: _Planter) -> None:
    stranger = Diagnosis(planter.stranger(), "s3", "deficits", dt.date(_YEAR, 4, 12), counts=False)
    stranger.faults.append(
        Fault("person", "PERS-001", "error", "человека нет в реестре кадров; запись не учтена")
    )
    planter.year.diagnoses.append(stranger)
    twin = next(
        job.person
        for job in planter.year.jobs
        if job.org == "g" and job.person.last == "Ромашкина" and job.person.first == "Василиса"
    )
    support = Support(
        twin,
        "g",
        "школьный",
        "methodical",
        dt.date(_YEAR, 2, 1),
        dt.date(_YEAR, 4, 30),
        counts=False,
    )
    support.written["tab"] = None
    support.faults.append(
        Fault(
            "name",
            "PERS-002",
            "error",
            "две полные тёзки в гимназии, табельный номер не указан; запись не учтена",
        )
    )
    planter.year.supports.append(support)
    route = planter.pick(planter.year.routes, "s2", lambda r: planter.plain(r.person))
    planter.spoil(
        route,
        "name",
        route.person.initials,
        ("PERS-004", "info", "только инициалы; в реестре кадров такой человек один"),
    )


def _contests(planter: _Planter) -> None:
    contest = planter.pick(planter.year.contests, "s1", lambda c: c.date.year == _YEAR)
    planter.spoil(
        contest,
        "level",
        "кустовой",
        ("CELL-008", "error", "неизвестный уровень: участник есть в итоге, нет в разрезе"),
    )
    contest.level = ""
    contest = planter.pick(planter.year.contests, "g", lambda c: c.date.year == _YEAR)
    planter.spoil(
        contest, "org", "Гимназия «Истокк»", ("ORG-007", "info", "опечатка в названии организации")
    )
    unknown = Contest(
        planter.stranger(),
        "x",
        "Учитель года",
        "муниципальный",
        dt.date(_YEAR, 3, 3),
        "участник",
        counts=False,
    )
    unknown.faults.append(
        Fault("org", "ORG-001", "error", "организации нет в реестре; строка не учтена")
    )
    planter.year.contests.append(unknown)
