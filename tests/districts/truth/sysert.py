"""Figures of «Сысертский городской округ» 2019–2024: what the rows of the road map promise.

Source: the order of 27.12.2019 № 404-ОД, whose rows name results and no indicators (domain.md
§ 1.6). A programme in the bank stays in it; an order of the school goes to the centre (ОМЦ); scores
of different scales are added as parts of the highest one; every school has products of its own.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from districts.truth.figures import Truth
from districts.truth.happened import Facts
from districts.truth.shared import in_force

if TYPE_CHECKING:
    from districts.facts import Organisation, World
    from districts.truth.figures import Count, Key


def sysert(world: World) -> dict[Key, Count]:
    """Count every figure of the road map that registers give."""
    it, truth = Facts(world), Truth(world)
    regulated = {one.organisation for one in in_force(it) if one.about == "regulation"}
    truth.organisations("1-4", lambda place: place.key in regulated, "documents")
    bank = {one.title for one in world.more["programmes"][""] if one.day <= it.last}
    for ref in ("1-6", "2-2"):
        truth.total(ref, len(bank), "programmes")
    truth.number("1-7", lambda place: _ordered(it, place), "training_orders")
    for ref in ("1-8", "2-4"):
        truth.amounts(ref, lambda place: _score(it, place), "surveys")
    for ref in ("1-9", "2-5"):
        truth.number(ref, lambda place: _products(it, place), "products")
    for ref in ("1-10", "2-6"):
        truth.count(
            ref,
            it.follows_any,
            "staff routes",
            of=lambda job: job.pedagogical or job.manager,
        )
    return truth.figures


def _ordered(it: Facts, place: Organisation) -> int:
    rows = it.world.more["training_orders"][place.key]
    return sum(row.seats for row in rows if it.within(row.day))


def _score(it: Facts, place: Organisation) -> tuple[Fraction, Fraction]:
    rows = [row for row in it.world.more["surveys"][place.key] if it.within(row.day)]
    return (
        sum((row.score * row.respondents for row in rows), Fraction()),
        sum((Fraction(row.scale * row.respondents) for row in rows), Fraction()),
    )


def _products(it: Facts, place: Organisation) -> int:
    rows = it.world.more["products"][place.key]
    return len({row.title for row in rows if it.within(row.day)})
