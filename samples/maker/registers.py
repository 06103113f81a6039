"""Facts → rows of values, and values → cells in an organisation's manner of writing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from maker.model import (
    Cell,
    Contest,
    Course,
    Diagnosis,
    Document,
    ErrorCell,
    Fault,
    Formula,
    Job,
    Mentoring,
    Person,
    Route,
    Support,
    Written,
    Year,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Values = dict[str, object]
MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_WORDS: Mapping[str, str] = {
    "deficits": "Диагностика профессиональных дефицитов",
    "burnout": "Профессиональное выгорание",
    "qualification": "НОК",
    "methodical": "методическая поддержка",
    "individual_plan": "индивидуальный план",
    "psychological": "психологическая поддержка",
    "membership": "член РМО",
    "running": "реализуется",
    "finished": "завершён",
    "dropped": "прекращён",
    "diagnostics": "результаты диагностики",
    "individual_route": "ИОМ",
    "district_need": "потребность района",
    "institute_plan": "план ИРО",
    "own_wish": "личная инициатива",
    "main": "основное",
    "external": "внешний совместитель",
    "internal": "внутренний совместитель",
    "contract": "договор ГПХ",
    "ПК": "повышение квалификации",
    "ПП": "профессиональная переподготовка",
    "approved": "утверждено",
    "draft": "проект",
    "иная": "Университет (дистанционно)",
}
ABBREVIATIONS: Mapping[str, str] = {
    "русский язык и литература": "Русский яз., литература",
    "иностранный язык": "Английский язык",
    "физическая культура": "физкультура",
    "изобразительное искусство": "ИЗО",
    "история и обществознание": "история, обществознание",
    "начальные классы": "нач. классы",
    "ПК": "ПК",
    "ПП": "ПП",
    "main": "осн.",
    "external": "внеш. совместитель",
    "internal": "внутр. совместитель",
    "contract": "ГПХ",
    "deficits": "Дефициты",
    "burnout": "Выгорание",
    "qualification": "Независимая оценка квалификации",
    "муниципальный": "район",
    "школьный": "ОО",
    "региональный": "областной",
    "высшая": "ВКК",
    "соответствие занимаемой должности": "СЗД",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How an organisation writes values.

    Attributes:
        date: native, dmy, words or serial.
        yes: Word for yes.
        no: Word for no.
        hours: Format of hours.
        words: Words of its own for canonical values.
    """

    date: str = "native"
    yes: str = "да"
    no: str = "нет"
    hours: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Row:
    """A row before it is written."""

    values: Values
    written: dict[str, Cell]
    faults: list[Fault]


def rows_of(year: Year, org: str, register: str) -> list[Row]:
    """Make the rows of an organisation's register."""
    jobs = {job.person.number: job for job in year.jobs if job.org == org}
    made = {
        "staff": lambda: [_row(j, _job(j, year)) for j in _of(year.jobs, org)],
        "diagnostics": lambda: [
            _row(d, {**_person(d.person, jobs), **_diagnosis(d)}) for d in _of(year.diagnoses, org)
        ],
        "training": lambda: [
            _row(c, {**_person(c.person, jobs), **_course(c)}) for c in _of(year.courses, org)
        ],
        "support": lambda: [
            _row(s, {**_person(s.person, jobs), **_support(s, at)})
            for at, s in enumerate(_of(year.supports, org), 1)
        ],
        "routes": lambda: [
            _row(r, {**_person(r.person, jobs), **_route(r)}) for r in _of(year.routes, org)
        ],
        "mentoring": lambda: [_row(m, _mentoring(m)) for m in _of(year.mentorings, org)],
    }[register]()
    if register == "staff":
        _marks(made, year, org)
    return made


T = TypeVar("T", Job, Diagnosis, Course, Support, Route, Mentoring)


def _of(facts: list[T], org: str) -> list[T]:
    return [fact for fact in facts if fact.org == org]


def _row(fact: Written, values: Values) -> Row:
    return Row(values, fact.written, fact.faults)


def _person(person: Person, jobs: Mapping[int, Job]) -> Values:
    job = jobs.get(person.number)
    return {
        "person": person,
        "name": person.name,
        "last": person.last,
        "first": person.first,
        "patronymic": person.patronymic,
        "birth": person.birth,
        "snils": person.snils,
        "tab": job.number if job else "",
    }


def _job(job: Job, year: Year) -> Values:
    day = year.day(job.org)
    person = job.person
    months = 12 * (day.year - job.hire.year) + day.month - job.hire.month - (day.day < job.hire.day)
    first_job = person.first_job
    gap = (first_job - person.graduation).days if first_job and person.graduation else 9999
    in_brackets = (
        f"{job.title} ({job.subjects[0]})"
        if job.position == "учитель" and job.subjects
        else job.title
    )
    return {
        **_person(person, {person.number: job}),
        "position": job.title,
        "subject": _taught(job)[:2],
        "employment": job.employment,
        "category": job.category,
        "hire": job.hire,
        "graduation": person.graduation,
        "first_job": first_job,
        "position_subject": in_brackets,
        "graduation_year": person.graduation.year if person.graduation else None,
        "teaching": max(months // 12, 0),
        "here": f"{months // 12} г. {months % 12} мес." if months // 12 else f"{months} мес.",
        "young": gap < 366 and day.year - person.birth.year < 35,
    }


def _taught(job: Job) -> tuple[str, ...]:
    return tuple(subject for subject in job.subjects if subject != "вне учебных предметов")


def _diagnosis(fact: Diagnosis) -> Values:
    return {
        "kind": fact.kind,
        "subject": (fact.subject,) if fact.subject not in {"", "вне учебных предметов"} else (),
        "level": fact.level,
        "date": fact.date,
        "completed": fact.completed,
        "voluntary": fact.voluntary if fact.kind == "qualification" else None,
    }


def _course(fact: Course) -> Values:
    return {
        "kind": fact.kind,
        "program": fact.program,
        "provider": fact.provider,
        "hours": fact.hours,
        "start": fact.start,
        "end": fact.end,
        "span": (fact.start, fact.end),
        "basis": fact.basis,
        "regional": fact.regional,
        "direction": "педагогическая" if fact.pedagogical else "управленческая",
        "finished": "завершено" if fact.finished else "обучается",
        "by_diag": "diagnostics" in fact.basis,
        "by_route": "individual_route" in fact.basis,
        "by_need": "district_need" in fact.basis,
        "document": "Удостоверение о повышении квалификации"
        if fact.kind == "ПК"
        else "Диплом о профессиональной переподготовке",
    }


def _support(fact: Support, at: int) -> Values:
    return {
        "level": fact.level,
        "kind": fact.kind,
        "start": fact.start,
        "end": fact.end,
        "span": (fact.start, fact.end),
        "order": f"приказ № {at}-м",
    }


def _route(fact: Route) -> Values:
    return {
        "route": "Преодоление выявленных дефицитов",
        "created": fact.created,
        "end": fact.end,
        "span": (fact.created, fact.end),
        "status": fact.status,
    }


def _mentoring(fact: Mentoring) -> Values:
    return {
        "mentor": fact.mentor.name,
        "mentee": fact.mentee.name if fact.mentee else "Росинкин Тимофей",
        "mentee_kind": fact.mentee_kind,
        "program": "Индивидуальная программа",
        "approved_on": fact.approved_on,
        "start": fact.start,
        "end": fact.end,
        "span": (fact.start, fact.end),
        "approved": fact.approved,
        "order": f"№ 7 от {fact.approved_on:%d.%m.%Y}",
        "name": fact.mentor.name,
    }


def contest_row(fact: Contest, spelling: str) -> Row:
    """Make a row of the municipal register of contests."""
    values: Values = {
        "org": spelling,
        "name": fact.person.name,
        "birth": fact.person.birth,
        "contest": fact.title,
        "level": fact.level,
        "date": fact.date,
        "result": fact.result,
    }
    return _row(fact, values)


def document_row(fact: Document, spelling: str) -> Row:
    """Make a row of the register of documents."""
    values: Values = {
        "org": spelling,
        "title": fact.title,
        "number": fact.number,
        "date": fact.date,
        "status": fact.status,
    }
    return _row(fact, values)


def _marks(rows: list[Row], year: Year, org: str) -> None:
    """Put the diagnostics beside the people, as a wide register has them; a blank is no answer."""
    facts = {(d.person.number, d.kind): d for d in year.diagnoses if d.org == org}
    words = ("да", "+", "v")
    for at, row in enumerate(rows):
        person = row.values["person"]
        number = person.number if isinstance(person, Person) else 0
        row.values["subject2"] = (
            row.values["subject"][1:] if isinstance(row.values["subject"], tuple) else ()
        )
        for kind in ("deficits", "burnout", "qualification"):
            fact = facts.get((number, kind))
            if kind == "burnout":
                row.values[f"mark_{kind}"] = fact.date if fact else None
            else:
                said_no = "нет" if at % 4 == 0 and row.values["position"] == "Учитель" else None
                row.values[f"mark_{kind}"] = words[at % 3] if fact else said_no


def render(row: Row, key: str, at: int, style: Style, *, single: bool) -> Cell:
    """Write one value as the organisation does.

    Args:
        row: The row.
        key: Column key.
        at: Number of the row, from 1.
        style: The manner.
        single: Whether subjects stand one a column.
    """
    if key in row.written:
        return row.written[key]
    if key == "n":
        return at
    value = row.values.get(key)
    if key == "subject" and single and isinstance(value, tuple):
        value = value[:1]
    if key == "hours" and style.hours:
        return style.hours.format(value)
    return _cell(value, style)


def _cell(value: object, style: Style) -> Cell:
    if isinstance(value, bool):
        return style.yes if value else style.no
    if isinstance(value, dt.date):
        return _date(value, style)
    if isinstance(value, tuple):
        return _joined(value, style)
    if isinstance(value, str):
        return style.words.get(value, _WORDS.get(value, value))
    if isinstance(value, int | float | Formula | ErrorCell):
        return value
    return None


def _joined(value: tuple[object, ...], style: Style) -> Cell:
    if len(value) == 2 and isinstance(value[0], dt.date) and isinstance(value[1], dt.date):
        return _span(value[0], value[1], style)
    return ", ".join(str(_cell(part, style)) for part in value)


def _date(day: dt.date, style: Style) -> Cell:
    if style.date == "native":
        return day
    if style.date == "serial":
        return (day - dt.date(1899, 12, 30)).days
    if style.date == "words":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year} г."
    return f"{day:%d.%m.%Y}"


def _span(first: dt.date, last: dt.date, style: Style) -> str:
    if style.date in {"words", "native"}:
        days = (f"{day.day} {MONTHS[day.month - 1]} {day.year} г." for day in (first, last))
        return "с {} по {}".format(*days)
    return f"{first:%d.%m.%Y}-{last:%d.%m.%Y}"
