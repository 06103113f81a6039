"""The register of mentoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.terms import terms
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from districts.facts import Organisation, Pair
    from districts.hands import Hand


def mentoring(hand: Hand, pairs: Sequence[Pair], place: Organisation) -> list[Table]:
    """Programmes of mentoring, a pair a row."""
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
            lambda pair: hand.person("mentoring", pair.mentee),
        ),
        *terms(hand, "mentoring"),
        *_orders(hand),
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
