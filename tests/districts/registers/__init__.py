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
    from districts.facts import Organisation, World
    from districts.hands import Hand
    from districts.tables import Table


REGISTERS = ("staff", "diagnostics", "training", "support", "routes", "mentoring", "contests")


def tables_of(world: World, place: Organisation, hand: Hand) -> dict[str, list[Table]]:
    """Everything that an organisation sends, register by register."""
    key = place.key
    return {
        "staff": staff(hand, world.staff(place), place),
        "diagnostics": diagnostics(hand, world.diagnostics[key], place),
        "training": training(hand, world.training[key], place),
        "support": support(hand, world.support[key], place),
        "routes": routes(hand, world.routes[key], place),
        "mentoring": mentoring(hand, world.mentoring[key], place),
        "contests": contests(hand, world.contests[key], place),
    }
