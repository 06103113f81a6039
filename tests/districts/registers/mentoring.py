"""The register of mentoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.terms import terms
from districts.registers.words import of_all
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from districts.facts import Organisation, Pair, Person, World
    from districts.hands import Hand


def shares(hand: Hand) -> bool:
    """Whether those whom one teaches stand in one cell."""
    return hand.pick("mentoring shape", "a pair a row", "several in a cell") != "a pair a row"


def taught_together(pairs: list[Pair]) -> list[list[Pair]]:
    """Group the pairs of one teacher; only what is common to a group can stand in its row."""
    groups: dict[Person, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(pair.person, []).append(pair)
    return list(groups.values())


def _between(hand: Hand) -> str:
    return hand.pick("mentoring between names", "\n", "; ", ", ")


def mentoring(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Programmes of mentoring, a pair a row."""
    pairs = world.mentoring[place.key]
    known = of_all(world.mentoring) if hand.is_office else pairs
    together = {group[0]: group for group in taught_together(known)} if shares(hand) else {}
    pairs = [pair for pair in pairs if pair in together] if together else pairs
    columns = [
        Column(
            hand.captioned("mentoring", "Наставник", "ФИО наставника", "Наставник"),
            lambda pair: hand.person("mentoring", pair.person),
            naming=True,
        ),
        Column(
            hand.captioned(
                "mentoring", "Наставляемый", "ФИО наставляемого", "Наставляемый", "Молодой педагог"
            ),
            lambda pair: _between(hand).join(
                hand.person("mentoring", one.mentee) for one in together.get(pair, [pair])
            ),
        ),
        *terms(hand, "mentoring"),
        *_orders(hand),
        *_models(hand, world),
    ]
    columns = hand.order("mentoring", columns)
    return [Table(("mentoring",), (place.key,), "Наставничество", columns, [Section(list(pairs))])]


def _orders(hand: Hand) -> list[Column]:
    if hand.pick("mentoring orders", "two columns", "in one") == "in one":
        return [
            Column("Приказ (№, дата)", lambda pair: f"№ {pair.order} от {pair.approved:%d.%m.%Y}")
        ]
    return [
        Column(
            hand.captioned("mentoring", "Приказ", "Номер приказа", "Приказ"),
            lambda pair: pair.order,
        ),
        Column("Дата приказа", lambda pair: hand.day(pair.approved)),
    ]


def _models(hand: Hand, world: World) -> list[Column]:
    if "target model" not in world.asked:
        return []
    caption = hand.captioned(
        "mentoring", "Модель", "Целевая модель (да/нет)", "В рамках целевой модели наставничества"
    )
    return [Column(caption, lambda pair: hand.answer("mentoring", yes=pair.target_model))]
