"""Invent a year: what organisations and their people did."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from maker.counted import plan_facts
from maker.counted.happenings import OFFICE, Maker, Year, document
from maker.counted.office import of_office, together
from maker.counted.world import NURSERY, ORGANISATIONS

if TYPE_CHECKING:
    from maker.counted.world import Job, Organisation, Person, World


def make_year(world: World, number: int, seed: int) -> Year:
    """Invent a year."""
    staff = world.staff(dt.date(number, 12, 31))
    year = Year(number, staff, world.staff(dt.date(number - 1, 12, 31)))
    maker = Maker(year, random.Random(seed * 10_000 + number))
    for org in ORGANISATIONS:
        jobs = [job for job in staff if job.org == org.key]
        _posts(maker, org, jobs)
        _of_people(maker, org, jobs)
        _of_managers(maker, org, jobs)
        if org.kind:
            _of_counts(maker, org)
    of_office(maker)
    for person in world.service:
        maker.add(
            "method_service",
            OFFICE,
            person,
            post="методист",
            trained=maker.draw.choice(["да", "нет"]),
        )
    together(maker)
    if number == plan_facts.YEAR:
        plan_facts.carry_out(year)
    return year


def _posts(maker: Maker, org: Organisation, jobs: list[Job]) -> None:
    """Posts by position and subject on two days; the later one counts."""
    groups = sorted({(job.position, job.subject) for job in jobs})
    for position, subject in groups:
        own = [job for job in jobs if (job.position, job.subject) == (position, subject)]
        filled = sum(0.5 if job.external else 1 for job in own)
        vacant = 0 if own[0].manages else maker.draw.choice([0, 0, 0, 0.5, 1])
        steady = bool(org.form)  # a form and a register of one school must agree
        for month, more in ((9, 0 if steady else 0.5), (12, 0)):
            maker.add(
                "staffing",
                org.key,
                date=dt.date(maker.year.number, month, 15),
                position=position,
                subject=subject,
                posts=filled + vacant + more,
                filled=filled,
                vacant=vacant + more,
            )


def _of_people(maker: Maker, org: Organisation, jobs: list[Job]) -> None:
    draw, teachers = maker.draw, [job for job in jobs if not job.manages]
    for job in maker.some(teachers, 0.5):
        maker.add(
            "diagnostics",
            org.key,
            job.person,
            kind=draw.choice(["профессиональные дефициты"] * 4 + ["профессиональное выгорание"]),
            level=draw.choice(["региональный", "муниципальный"]),
            date=maker.day(2, 11),
            done=draw.choice(["да", "да", "да", "нет"]),
        )
    for job in maker.some(teachers, 0.45):
        _training(maker, org, job.person, "педагоги")
    for job in maker.some(teachers, 0.2):
        maker.add(
            "contests",
            org.key,
            job.person,
            contest=draw.choice(
                ["Учитель года", "Воспитатель года", "Лучший урок", "Методист года"]
            ),
            level=draw.choice(["школьный", "муниципальный", "региональный"]),
            result=draw.choice(["участник", "победитель"]),
            date=maker.day(2, 11),
        )
    _expertise(maker, org, teachers)
    for job in maker.some(jobs, 0.3):
        maker.add(
            "routes",
            org.key,
            job.person,
            kind="ИОМ",
            created=maker.day(1, 9),
            basis=draw.choice(
                ["результаты диагностики", "результаты диагностики", "личная инициатива"]
            ),
            status=draw.choice(["реализуется", "разработан", "завершён", "не реализуется"]),
        )
    for job in maker.some(teachers, 0.15):
        maker.add(
            "products",
            org.key,
            job.person,
            product=draw.choice(
                ["Сборник заданий", "Рабочая программа", "Конспект занятия", "Тест"]
            ),
            program="Функциональная грамотность",
            date=maker.day(3, 11),
        )
    _mentoring(maker, org, teachers)


def _expertise(maker: Maker, org: Organisation, teachers: list[Job]) -> None:
    draw = maker.draw
    for job in maker.some(teachers, 0.15):
        kind, event = draw.choice(
            [
                ("ВПР", "Перепроверка ВПР"),
                ("конкурс", "Учитель года"),
                ("аттестация", "Аттестация педагогов"),
            ]
        )
        maker.add(
            "expertise",
            org.key,
            job.person,
            event=event,
            kind=kind,
            role=draw.choice(["эксперт", "член жюри", "член комиссии"]),
            level="муниципальный",
            date=maker.day(2, 11),
        )


def _training(maker: Maker, org: Organisation, person: Person, audience: str) -> None:
    draw = maker.draw
    maker.add(
        "training",
        org.key,
        person,
        kind=draw.choice(["ПК", "ПК", "ПК", "ПК", "ПП"]),
        program=draw.choice(["Функциональная грамотность", "Обновлённые ФГОС", "Цифровая среда"]),
        provider=draw.choice(["ИРО", "ЦНППМ", "Академия Минпросвещения"]),
        end=maker.day(2, 11),
        basis=draw.choice(
            ["результаты диагностики", "ИОМ", "потребность района", "план института"]
        ),
        federal=draw.choice(["да", "нет"]),
        form=draw.choice(["дистанционная", "очная"]),
        off_job=draw.choice(["да", "нет", "нет"]),
        audience=audience,
        outcome=draw.choice(["завершено", "завершено", "завершено", "завершено", "обучается"]),
    )


def _mentoring(maker: Maker, org: Organisation, teachers: list[Job]) -> None:
    young = [job for job in teachers if job.young(maker.year.end)]
    old = [job for job in teachers if not job.young(maker.year.end)]
    for mentor, mentee in zip(old, young, strict=False):
        maker.add(
            "mentoring",
            org.key,
            mentor.person,
            mentee=mentee.person,
            approved_on=dt.date(maker.year.number, 9, 5),
            start=dt.date(maker.year.number, 9, 5),
            end=dt.date(maker.year.number + 1, 5, 31),
            model=maker.draw.choice(["да", "да", "нет"]),
        )


def _of_managers(maker: Maker, org: Organisation, jobs: list[Job]) -> None:
    for job in jobs:
        if job.manages and maker.draw.random() < 0.6:
            _training(maker, org, job.person, "управленческие команды")


_DOCUMENTS = {
    "положение о ДПО": "Положение о дополнительном профессиональном образовании",
    "рабочая группа по ДПО": "Приказ о создании рабочей группы",
    "послекурсовое сопровождение": "Система сопровождения в послекурсовой период",
    "реестр наставников": "Реестр наставников",
    "укомплектованность кадрами": "Справка об укомплектованности кадрами",
    "помощь при подготовке к конкурсам": "План помощи при подготовке к конкурсам",
    "целевая модель наставничества": "Целевая модель наставничества",
}


def _of_counts(maker: Maker, org: Organisation) -> None:
    """Registers without people: documents, surveys, orders, pupils."""
    draw, number = maker.draw, maker.year.number
    for kind, title in _DOCUMENTS.items():
        if draw.random() < 0.6:
            document(maker, org.key, kind, title)
    for question, scale in (("Полезность", 5), ("Организация", 10)):
        answers = draw.randint(5, 20)
        maker.add(
            "surveys",
            org.key,
            survey="Удовлетворённость курсами",
            question=question,
            scale=scale,
            score=scale - draw.choice([0.5, 1, 1.5]),
            answers=answers,
            date=maker.day(3, 11),
        )
    for program in ("Функциональная грамотность", "Обновлённые ФГОС"):
        maker.add(
            "training_orders",
            org.key,
            program=program,
            to="ОМЦ",
            seats=draw.randint(1, 6),
            date=maker.day(1, 3),
        )
    if org.type != NURSERY:
        for month, more in ((5, 3), (12, 0)):
            maker.add(
                "pupils",
                org.key,
                kind="педагогический класс" if org.key == "s21" else "вожатый",
                pupils=12 + number % 5 + more,
                date=dt.date(number, month, 20),
            )
