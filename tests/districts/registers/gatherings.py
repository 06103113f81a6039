"""The registers of where people meet: communities, projects, juries, events, products."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from districts.registers.terms import terms
from districts.registers.words import LEVELS, one_of, who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from districts.facts import Organisation, World
    from districts.hands import Hand

_KINDS: Mapping[str, tuple[str, ...]] = {
    "methodical": ("методическое объединение", "МО"),
    "network": ("сетевое сообщество", "сетевое"),
    "young": ("сообщество молодых педагогов", "сообщество молодых педагогов"),
    "professional": ("профессиональное сообщество", "профессиональное"),
}
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "young": ("поддержка молодых педагогов", "для молодых педагогов"),
    "before": ("допрофессиональная подготовка", "профориентация"),
    "other": ("иное", "иное"),
}
_JUDGED: Mapping[str, tuple[str, ...]] = {
    "contest": ("конкурс", "конкурсы"),
    "checking": ("проверка работ", "перепроверка ВПР"),
    "attestation": ("аттестация", "аттестация педагогов"),
}
EVENT_KINDS: Mapping[str, tuple[str, ...]] = {
    "training": ("семинар", "обучающее мероприятие"),
    "exchange": ("обмен опытом", "обмен опытом"),
    "conference": ("конференция", "конференция"),
    "council": ("методический совет", "методический совет"),
}


def level_of(hand: Hand, register: str, *captions: str) -> Column:
    """The level, in words of a hand."""
    at = one_of(register, hand, LEVELS, "level")
    caption = hand.captioned(register, "Уровень", "Уровень", *captions)
    return Column(caption, lambda fact: LEVELS[fact.level][at])


def kind_of(
    hand: Hand, register: str, words: Mapping[str, tuple[str, ...]], *captions: str
) -> Column:
    """What kind it is, in words of a hand."""
    at = one_of(register, hand, words, "kind")
    caption = hand.captioned(register, "Вид", *captions)
    return Column(caption, lambda fact: words[fact.kind][at])


def _table(
    register: str,
    place: Organisation,
    title: str,
    hand: Hand,
    columns: list[Column],
    rows: list[Any],
) -> list[Table]:
    columns = [*hand.people(register, who), *hand.order(register, columns)]
    return [Table((register,), (place.key,), title, columns, [Section(list(rows))], once=True)]


def communities(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Members of communities."""
    columns = [
        Column(
            hand.captioned(
                "communities", "Сообщество", "Сообщество", "Методическое объединение / сообщество"
            ),
            lambda fact: fact.title,
        ),
        kind_of(hand, "communities", _KINDS, "Вид сообщества", "Тип объединения"),
        level_of(hand, "communities", "Уровень сообщества"),
        Column(
            hand.captioned("communities", "С", "Участвует с", "Дата вступления"),
            lambda fact: hand.day(fact.began),
        ),
        Column(
            hand.captioned("communities", "Участвует", "Участвует (да/нет)", "Активный участник"),
            lambda fact: hand.answer("communities", yes=fact.active) or "нет",
        ),
    ]
    rows = world.more["communities"][place.key]
    title = "Участие педагогов в профессиональных сообществах"
    return _table("communities", place, title, hand, columns, rows)


def projects(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Participants of projects."""
    at = one_of("projects", hand, _ABOUT, "about")
    columns = [
        Column(
            hand.captioned("projects", "Проект", "Проект", "Название проекта"),
            lambda fact: fact.title,
        ),
        Column(
            hand.captioned("projects", "Вид", "Направление проекта", "Вид проекта"),
            lambda fact: _ABOUT[fact.about][at],
        ),
        level_of(hand, "projects", "Уровень проекта"),
        *terms(hand, "projects"),
    ]
    rows = world.more["projects"][place.key]
    return _table("projects", place, "Участие педагогов в проектах", hand, columns, rows)


def expertise(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Experts and members of juries."""
    columns = [
        Column(
            hand.captioned("expertise", "Где", "Мероприятие", "Где участвовал", "Вид работ"),
            lambda fact: fact.title,
        ),
        kind_of(hand, "expertise", _JUDGED, "Вид экспертизы", "Вид экспертной деятельности"),
        Column(
            hand.captioned("expertise", "Роль", "Роль", "В качестве кого", "В качестве"),
            lambda fact: fact.role,
        ),
        level_of(hand, "expertise", "Уровень мероприятия"),
        Column(
            hand.captioned("expertise", "Дата", "Дата", "Дата участия", "Дата проведения"),
            lambda fact: hand.when("expertise", fact.day),
        ),
    ]
    rows = world.more["expertise"][place.key]
    return _table("expertise", place, "Экспертная деятельность педагогов", hand, columns, rows)


def event_participants(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Who was at which event."""
    columns = [
        Column(
            hand.captioned(
                "event_participants", "Что", "Мероприятие", "Название мероприятия", "Тема"
            ),
            lambda fact: fact.title,
        ),
        kind_of(hand, "event_participants", EVENT_KINDS, "Вид мероприятия", "Форма мероприятия"),
        level_of(hand, "event_participants", "Уровень мероприятия"),
        Column(
            hand.captioned("event_participants", "Дата", "Дата", "Дата проведения", "Когда"),
            lambda fact: hand.when("event_participants", fact.day),
        ),
        programme_of(hand, "event_participants"),
    ]
    rows = world.more["event_participants"][place.key]
    return _table(
        "event_participants", place, "Участие педагогов в мероприятиях", hand, columns, rows
    )


def programme_of(hand: Hand, register: str) -> Column:
    """Whether an event is of the regional system."""
    return Column(
        hand.captioned(
            register,
            "РСНМС",
            "В рамках РСНМС (да/нет)",
            "РСНМС",
            "В рамках региональной системы научно-методического сопровождения",
        ),
        lambda fact: hand.answer(register, yes=fact.programme),
    )


def products(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """What was made at courses."""
    columns = [
        Column(
            hand.captioned("products", "Продукт", "Образовательный продукт", "Название продукта"),
            lambda fact: fact.title,
        ),
        Column(
            hand.captioned("products", "Курсы", "Программа курсов", "В ходе каких курсов"),
            lambda fact: fact.course,
        ),
        Column(
            hand.captioned("products", "Дата", "Дата создания", "Когда создан", "Дата"),
            lambda fact: hand.when("products", fact.day),
        ),
    ]
    rows = world.more["products"][place.key]
    title = "Образовательные продукты, созданные в ходе курсовой подготовки"
    return _table("products", place, title, hand, columns, rows)
