"""Every register as tables: which columns there are and what they say, by the habits of a hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.contests import contests
from districts.registers.diagnostics import diagnostics
from districts.registers.mentoring import mentoring
from districts.registers.routes import routes
from districts.registers.staff import staff
from districts.registers.support import support
from districts.registers.training import training

if TYPE_CHECKING:
    from collections.abc import Callable

    from districts.facts import Organisation, World
    from districts.hands import Hand
    from districts.tables import Table


REGISTERS: dict[str, Callable[[Hand, World, Organisation], list[Table]]] = {
    "staff": staff,
    "diagnostics": diagnostics,
    "training": training,
    "support": support,
    "routes": routes,
    "mentoring": mentoring,
    "contests": contests,
}


def tables_of(world: World, place: Organisation, hand: Hand) -> dict[str, list[Table]]:
    """Everything that an organisation sends, register by register."""
    return {name: register(hand, world, place) for name, register in REGISTERS.items()}
