"""Every register as tables: which columns there are and what they say, by the habits of a hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.contests import contests
from districts.registers.diagnostics import diagnostics
from districts.registers.gatherings import (
    communities,
    event_participants,
    expertise,
    products,
    projects,
)
from districts.registers.mentoring import mentoring
from districts.registers.numbers import pupils, staffing, surveys, training_orders
from districts.registers.office import events, method_service, programmes, targeted_students
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
    "communities": communities,
    "projects": projects,
    "expertise": expertise,
    "event_participants": event_participants,
    "products": products,
    "staffing": staffing,
    "pupils": pupils,
    "training_orders": training_orders,
    "surveys": surveys,
}
OF_THE_OFFICE: dict[str, Callable[[Hand, World], Table]] = {
    "events": events,
    "method_service": method_service,
    "programmes": programmes,
    "targeted_students": targeted_students,
}
ALWAYS = ("staff", "diagnostics", "training", "support", "routes", "mentoring", "contests")


def registers_of(world: World) -> list[str]:
    """The registers that a document asks of organisations."""
    return [name for name in REGISTERS if name in ALWAYS or name in world.asked]


def tables_of(world: World, place: Organisation, hand: Hand) -> dict[str, list[Table]]:
    """Everything that an organisation sends, register by register."""
    return {name: REGISTERS[name](hand, world, place) for name in registers_of(world)}


def tables_of_the_office(world: World, hand: Hand) -> dict[str, list[Table]]:
    """What nobody but the office knows."""
    return {
        name: [make(hand, world)] for name, make in OF_THE_OFFICE.items() if name in world.asked
    }
