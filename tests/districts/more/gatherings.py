"""Where people meet: communities, projects, events, juries."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from districts.facts import Expert, Guest, InProject, Member
from districts.more.people import day_of, own, this_year_or_before

if TYPE_CHECKING:
    from random import Random

    from districts.facts import Organisation, World

COMMUNITIES = (
    ("ШМО учителей-предметников", "methodical", "школьный"),
    ("РМО учителей естественных наук", "methodical", "муниципальный"),
    ("РМО классных руководителей", "methodical", "муниципальный"),
    ("Сетевое сообщество «Открытый урок»", "network", "региональный"),
    ("Сетевое сообщество «Мы вместе»", "network", "муниципальный"),
    ("Клуб молодых педагогов", "young", "муниципальный"),
    ("Ассоциация учителей русского языка", "professional", "региональный"),
)
PROJECTS = (
    ("Школа молодого педагога", "young", "муниципальный"),
    ("Педагогический старт молодых", "young", "региональный"),
    ("Первые шаги молодого учителя", "young", "школьный"),
    ("Педагогический класс", "before", "муниципальный"),
    ("Цифровая среда", "other", "региональный"),
)
EVENTS = (
    ("Семинар «Функциональная грамотность»", "training", "муниципальный"),
    ("Неделя мастер-классов", "exchange", "муниципальный"),
    ("Августовская конференция", "conference", "муниципальный"),
    ("Семинар «Обновлённые ФГОС»", "training", "региональный"),
    ("Форум «Точка опоры»", "conference", "региональный"),
    ("Фестиваль педагогических идей", "exchange", "региональный"),
    ("Заседание методического совета", "council", "муниципальный"),
)
_JURIES = (
    ("Конкурс «Учитель года»", "contest"),
    ("Перепроверка ВПР", "checking"),
    ("Аттестация педагогов", "attestation"),
)
ROLES = ("эксперт", "член жюри", "член конкурсной комиссии")


def communities(draw: Random, world: World, place: Organisation) -> list[Member]:
    """Who is in which community, for how long."""
    return [
        Member(
            job.person,
            *community,
            day_of(draw, world.year - draw.choice((0, 1, 3))),
            active=draw.random() < 0.85,
        )
        for job in own(world, place)
        for community in draw.sample(COMMUNITIES, draw.choice((0, 1, 1, 2)))
    ]


def projects(draw: Random, world: World, place: Organisation) -> list[InProject]:
    """Who takes part in which project; some ended before the year."""
    found = []
    for job in own(world, place):
        for project in draw.sample(PROJECTS, draw.choice((0, 0, 1, 2))):
            began = day_of(draw, world.year - draw.choice((0, 0, 0, 1)), 1, 6)
            ended = dt.date(began.year, 12, draw.randint(1, 28))
            found.append(InProject(job.person, *project, began, ended))
    return found


def expertise(draw: Random, world: World, place: Organisation) -> list[Expert]:
    """Who judged, and in what role."""
    found = []
    for job in own(world, place):
        for title, kind in draw.sample(_JURIES, draw.choice((0, 0, 0, 1, 2))):
            role = draw.choice(ROLES[1:]) if kind == "contest" else "эксперт"
            day = day_of(draw, this_year_or_before(draw, world))
            level = draw.choice(("муниципальный", "региональный"))
            found.append(Expert(job.person, title, role, kind, level, day))
    return found


def event_participants(draw: Random, world: World, place: Organisation) -> list[Guest]:
    """Who was at which event."""
    people = [
        job.person
        for job in world.staff(place)
        if (job.pedagogical or job.manager) and not job.external
    ]
    return [
        Guest(
            one,
            *event,
            day_of(draw, this_year_or_before(draw, world)),
            programme=draw.random() < 0.6,
        )
        for one in people
        for event in draw.sample(EVENTS, draw.choice((0, 0, 1, 2)))
    ]
