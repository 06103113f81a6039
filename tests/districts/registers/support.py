"""The register of methodical support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.terms import terms
from districts.registers.words import who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from districts.facts import Organisation, World
    from districts.hands import Hand


def support(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Methodical support."""
    records = world.support[place.key]
    columns = [
        *_levels_of_support(hand),
        Column(
            hand.captioned("support", "Вид", "Вид сопровождения", "Вид поддержки", "Форма работы"),
            lambda one: one.kind,
        ),
        *terms(hand, "support"),
        Column(hand.captioned("support", "Приказ", "Приказ", "Документ"), lambda one: one.order),
    ]
    columns = [*hand.people("support", who), *hand.order("support", columns)]
    title = "Методическое сопровождение педагогов"
    return [Table(("support",), (place.key,), title, columns, [Section(list(records))], once=True)]


def _levels_of_support(hand: Hand) -> list[Column]:
    way = hand.pick("support levels", "words", "who helps", "marks")
    if way == "marks":
        return [
            Column(
                "На уровне школы", lambda one: hand.answer("support", yes=one.level == "школьный")
            ),
            Column(
                "На муниципальном уровне",
                lambda one: hand.answer("support", yes=one.level == "муниципальный"),
            ),
        ]
    names = (
        {"школьный": "школа", "муниципальный": "управление образования"}
        if way == "who helps"
        else {}
    )
    caption = (
        "Кем оказана поддержка"
        if names
        else hand.captioned("support", "Уровень", "Уровень сопровождения", "Уровень")
    )
    return [Column(caption, lambda one: names.get(one.level, one.level))]
