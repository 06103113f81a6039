"""What the office itself knows: events, its staff, programmes, students, documents."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from districts.facts import Document, Event, Methodist, Person, Programme, Students
from districts.more.gatherings import EVENTS
from districts.more.numbers import PROGRAMMES
from districts.more.people import day_of, this_year_or_before

if TYPE_CHECKING:
    from random import Random

    from districts.facts import World

_METHODISTS = (
    ("Громов", "Олег", "Павлович"),
    ("Лапина", "Инна", "Борисовна"),
    ("Рыжкова", "Нина", "Львовна"),
    ("Ухов", "Лев", "Ильич"),
    ("Юдина", "Эмма", "Юрьевна"),
)
OF_THE_OFFICE = {
    "young community": "Положение о клубе молодого учителя",
    "expert council": "Положение о муниципальном экспертном совете",
    "employment": "Положение о содействии трудоустройству выпускников",
    "university": "Соглашение о взаимодействии с педагогическим университетом",
    "registry": "Приказ об утверждении реестра наставников",
}
OF_ORGANISATIONS = {
    "target model": "Положение о целевой модели наставничества",
    "regulation": "Положение о дополнительном профессиональном образовании",
}


def events(draw: Random, world: World) -> list[Event]:
    """What the office held or means to hold."""
    found = []
    for number, (title, kind, level) in enumerate(draw.sample(EVENTS, 6), start=1):
        day = day_of(draw, this_year_or_before(draw, world), 3)
        ordered = day - dt.timedelta(days=20)
        held, programme = draw.random() < 0.8, draw.random() < 0.6
        found.append(Event(title, kind, level, day, held, programme, f"{number}0-М", ordered))
    return found


def method_service(draw: Random, world: World) -> list[Methodist]:
    """The staff of the methodical service: none of the schools' people."""
    born = dt.date(world.year - 45, 3, 5)
    return [
        Methodist(
            Person(900 + at, *name, name[0].endswith("а"), born, born, born, "высшее", "нет"),
            draw.random() < 0.5,
        )
        for at, name in enumerate(draw.sample(_METHODISTS, 4))
    ]


def programmes(draw: Random, world: World) -> list[Programme]:
    """The bank of programmes; one added after the year is not in it yet."""
    found = [
        Programme(title, "ПК", "ГАУ ДПО ИРО", draw.choice((16, 36, 72)), day_of(draw, year))
        for title, year in zip(PROGRAMMES, (world.year, world.year - 1, world.year), strict=True)
    ]
    found.append(Programme("Логопедия", "ПП", "ЦНППМ", 260, day_of(draw, world.year - 2)))
    return found


def targeted_students(draw: Random, world: World) -> list[Students]:
    """Students by target contracts; a college is no university."""
    day = dt.date(world.year, 10, 1)
    return [
        Students("Педагогический университет", "ВО", draw.randint(1, 9), day),
        Students("Педагогический институт", "ВО", draw.randint(1, 5), day),
        Students("Педагогический колледж", "СПО", draw.randint(1, 5), day),
    ]


def documents(draw: Random, world: World) -> list[Document]:
    """Documents of the office and of organisations."""
    asked: list[tuple[str, str, str]] = []
    if "documents of the office" in world.asked:
        asked += [(title, about, "") for about, title in OF_THE_OFFICE.items()]
    if "documents of organisations" in world.asked:
        asked += [
            (title, about, place.key)
            for about, title in OF_ORGANISATIONS.items()
            for place in world.organisations
        ]
    charters = [
        Document("Устав организации", "charter", "1", dt.date(2015, 9, 1), "действует", place.key)
        for place in world.organisations
        if "documents of organisations" in world.asked
    ]
    return charters + [
        Document(
            title,
            about,
            f"{number}-П",
            day_of(draw, world.year - draw.choice((0, 1))),
            draw.choice(("действует", "действует", "проект")),
            key,
        )
        for number, (title, about, key) in enumerate(asked, start=20)
        if draw.random() < 0.6
    ]
