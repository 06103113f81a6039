"""What the department of education itself keeps: its own rows, and lists of everybody's people."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from maker.counted.happenings import OFFICE, document

if TYPE_CHECKING:
    from maker.counted.happenings import Maker


def of_office(maker: Maker) -> None:
    """What only the department knows."""
    draw, number = maker.draw, maker.year.number
    for kind, title in (
        (
            "содействие трудоустройству выпускников",
            "Положение о содействии трудоустройству выпускников",
        ),
        ("сообщество молодых специалистов", "Положение о клубе молодого учителя"),
        ("экспертный совет", "Приказ об экспертном совете"),
        ("взаимодействие с вузами", "Соглашение с университетом"),
    ):
        document(maker, OFFICE, kind, title)
    for title, kind in (
        ("Семинар по воспитанию", "семинар"),
        ("Методический совет", "методический совет"),
        ("Неделя мастер-классов", "обмен опытом"),
        ("Фестиваль открытых уроков", "обмен опытом"),
        ("Августовская конференция", "конференция"),
    ):
        maker.add(
            "events",
            OFFICE,
            event=title,
            kind=kind,
            level="муниципальный",
            date=maker.day(2, 11),
            status=draw.choice(["проведено", "проведено", "отменено"]),
            program=draw.choice(["да", "нет"]),
            order=f"{draw.randint(1, 99)}-П",
            ordered=dt.date(number, 1, 20),
        )
    _future_teachers(maker)
    for at in range(4 + number - 2020):
        maker.add(
            "programmes",
            OFFICE,
            program=f"Программа {'АБВГДЕЖ'[at]}: современный урок",
            kind=draw.choice(["ПК", "ПП"]),
            provider="ИРО",
            hours=draw.choice([36, 72, 260]),
            characteristic="для педагогов",
        )
    maker.add(
        "training_orders",
        OFFICE,
        program="Функциональная грамотность",
        to="ИРО",
        seats=draw.randint(10, 30),
        date=dt.date(number, 2, 10),
    )


def _future_teachers(maker: Maker) -> None:
    """Graduates and students with contracts."""
    draw, number = maker.draw, maker.year.number
    for kind, group in (
        ("ВО", "целевой договор"),
        ("СПО", "целевой договор"),
        ("ВО", "все выпускники"),
    ):
        graduated = draw.randint(3, 9)
        maker.add(
            "graduates",
            OFFICE,
            date=dt.date(number, 12, 20),
            cohort=str(number),
            kind=kind,
            group=group,
            graduated=graduated,
            employed=graduated - draw.randint(0, 2),
        )
    for kind, university in (
        ("ВО", "Педагогический университет"),
        ("ВО", "Институт культуры"),
        ("СПО", "Педагогический колледж"),
    ):
        maker.add(
            "targeted_students",
            OFFICE,
            date=dt.date(number, 10, 1),
            university=university,
            kind=kind,
            pedagogical="нет" if university.endswith("культуры") else "да",
            students=draw.randint(2, 9),
        )


_COMMUNITIES = (
    ("РМО учителей", "методическое объединение", "муниципальный"),
    ("ШМО", "методическое объединение", "школьный"),
    ("Мы вместе", "сетевое", "региональный"),
    ("Клуб молодого педагога", "сообщество молодых педагогов", "муниципальный"),
)
_PROJECTS = (
    ("Педагогический туризм", "поддержка молодых педагогов", "муниципальный"),
    ("Первые шаги", "поддержка молодых педагогов", "школьный"),
    ("Точка опоры", "инновационный", "региональный"),
)


def together(maker: Maker) -> None:
    """People of all organisations in the department's lists: communities, projects, events."""
    draw, year = maker.draw, maker.year
    for job in maker.some([j for j in year.staff if not j.external], 0.6):
        org = job.org
        name, kind, level = draw.choice(_COMMUNITIES)
        if not job.manages:
            maker.add(
                "communities",
                org,
                job.person,
                community=name,
                kind=kind,
                level=level,
                since=dt.date(draw.randint(2017, year.number), 9, 10),
                active=draw.choice(["да", "да", "да", "нет"]),
            )
        if draw.random() < 0.25 and not job.manages:
            name, kind, level = draw.choice(_PROJECTS)
            maker.add(
                "projects",
                org,
                job.person,
                project=name,
                kind=kind,
                level=level,
                status=draw.choice(["реализуется", "реализуется", "планируется"]),
                start=dt.date(year.number, 2, 1),
                end=dt.date(year.number, 12, 20),
            )
        if draw.random() < 0.3:
            maker.add(
                "event_participants",
                org,
                job.person,
                event="Форум методистов",
                kind=draw.choice(["конференция", "семинар", "обмен опытом"]),
                level=draw.choice(["региональный", "муниципальный"]),
                date=maker.day(2, 11),
                program=draw.choice(["да", "нет"]),
            )
