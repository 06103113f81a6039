"""What some documents ask for beside the common registers, drawn from streams of its own.

Every register has a stream of random numbers by its name, so that what is added here leaves a
district of the same seed as it was.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from districts.asked import ASKED
from districts.more.gatherings import communities, event_participants, expertise, projects
from districts.more.numbers import pupils, staffing, surveys, training_orders
from districts.more.office import documents, events, method_service, programmes, targeted_students
from districts.more.people import educated, products, raised, routes_of_managers, studied, taught_by

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from districts.facts import Organisation, World

OF_ORGANISATIONS: Mapping[str, Callable[[Random, World, Organisation], list[Any]]] = {
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
OF_THE_OFFICE: Mapping[str, Callable[[Random, World], list[Any]]] = {
    "events": events,
    "method_service": method_service,
    "programmes": programmes,
    "targeted_students": targeted_students,
}


def ask(world: World, seed: int, profile: str) -> None:
    """Add to a district what a document asks for."""
    world.asked = ASKED[profile]
    draw = {name: Random(f"{name} {seed}") for name in sorted(world.asked)}
    if not draw:
        return
    for name, stream in draw.items():
        if name in OF_ORGANISATIONS:
            make = OF_ORGANISATIONS[name]
            world.more[name] = {one.key: make(stream, world, one) for one in world.organisations}
        elif name in OF_THE_OFFICE:
            world.more[name] = {"": OF_THE_OFFICE[name](stream, world)}
    studied(Random(f"courses {seed}"), world)
    educated(Random(f"education {seed}"), world)
    taught_by(Random(f"target model {seed}"), world)
    if "category raised" in draw:
        raised(draw["category raised"], world)
    if "routes of managers" in draw:
        routes_of_managers(draw["routes of managers"], world)
    world.documents += documents(Random(f"documents {seed}"), world)
