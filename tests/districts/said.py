"""What a district's returns say: facts without what their layout has no place for.

A mark beside a name tells neither the subject of a diagnostic nor that it was begun; a truth
counted from more than is written would find fault with the reader for what nobody told him.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from districts.hands import Hand, keeper
from districts.registers.contests import LEVELS_ABOVE
from districts.registers.contests import shape_of as contests_shape
from districts.registers.diagnostics import MARKS, WIDE, are_dated
from districts.registers.diagnostics import shape_of as diagnostics_shape
from districts.registers.mentoring import shares, taught_together

if TYPE_CHECKING:
    from districts.facts import Contest, Diagnostic, Pair, World
    from districts.habits import Habits


def as_said(world: World, habits: Habits) -> World:
    """Give the facts that the returns of a district will tell."""
    told = replace(
        world,
        diagnostics=dict(world.diagnostics),
        contests=dict(world.contests),
        mentoring=dict(world.mentoring),
    )
    for place in world.organisations:
        key = place.key
        hand = keeper(habits, "diagnostics", place)
        if not habits.is_counted("diagnostics") and diagnostics_shape(hand) in {MARKS, WIDE}:
            told.diagnostics[key] = _marked(world.diagnostics[key], hand, world.year)
        if (
            not habits.is_counted("contests")
            and contests_shape(keeper(habits, "contests", place)) == LEVELS_ABOVE
        ):
            told.contests[key] = _of_the_period(world.contests[key], world)
        if not habits.is_counted("mentoring") and shares(keeper(habits, "mentoring", place)):
            told.mentoring[key] = _alike(world.mentoring[key])
    return told


def _marked(events: list[Diagnostic], hand: Hand, year: int) -> list[Diagnostic]:
    """Only what was passed; without a day only of the year that the heading names."""
    passed = [replace(event, subject="") for event in events if event.passed]
    return [event for event in passed if are_dated(hand) or event.day.year == year]


def _of_the_period(entries: list[Contest], world: World) -> list[Contest]:
    return [entry for entry in entries if world.first <= entry.day <= world.last]


def _alike(pairs: list[Pair]) -> list[Pair]:
    """Everybody taught by one person, by the days and the order of the first of them."""
    return [
        replace(group[0], mentee=one.mentee) for group in taught_together(pairs) for one in group
    ]
