"""The register of individual routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.words import BASES, one_of, who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from districts.facts import Organisation, World
    from districts.hands import Hand

STATUSES: Mapping[str, tuple[str, ...]] = {
    "running": ("реализуется", "в работе"),
    "finished": ("завершён", "выполнен"),
    "dropped": ("не реализуется", "прекращён"),
}


def routes(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Individual routes."""
    plans = world.routes[place.key]
    at, why = one_of("routes", hand, STATUSES, "status"), one_of("routes", hand, BASES, "basis")
    columns = [
        Column(
            hand.captioned(
                "routes", "Дата", "Дата составления", "Дата разработки", "ИОМ составлен"
            ),
            lambda one: hand.day(one.created),
        ),
        Column(
            hand.captioned(
                "routes", "До", "Срок реализации до", "Дата окончания", "Срок окончания"
            ),
            lambda one: hand.day(one.until),
        ),
        Column(
            hand.captioned("routes", "Статус", "Статус", "Ход реализации"),
            lambda one: STATUSES[one.status][at],
        ),
        Column(
            hand.captioned("routes", "Основание", "Основание", "Основание разработки"),
            lambda one: BASES[one.basis][why],
        ),
    ]
    columns = [*hand.people("routes", who), *hand.order("routes", columns)]
    title = "Индивидуальные образовательные маршруты"
    return [Table(("routes",), (place.key,), title, columns, [Section(list(plans))])]
