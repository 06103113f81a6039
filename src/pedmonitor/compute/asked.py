"""Indicators as all documents that ask for them see them, and how far a fault may move one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.influence import Movement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.result import IndicatorValue


@dataclass(slots=True)
class Asked:
    """An indicator as all documents that ask for it with one scope see it.

    Attributes:
        family: What is counted.
        refs: Profile and number in each document.
        total: The municipal value.
        schools: Organisation → its value.
    """

    family: Family
    refs: tuple[tuple[str, str], ...]
    total: IndicatorValue
    schools: dict[str, IndicatorValue] = field(default_factory=dict)


class Change(NamedTuple):
    """How far the numerator may fall and rise, and the base grow."""

    fall: int
    rise: int
    wider: int


def gather_asked(
    profiles: Iterable[Profile], catalogue: Catalogue, values: Iterable[IndicatorValue]
) -> list[Asked]:
    """Put documents that ask for the same with the same scope together.

    Args:
        profiles: The documents.
        catalogue: The families behind them.
        values: What has been computed.
    """
    totals: dict[tuple[str, str], IndicatorValue] = {}
    schools: dict[tuple[str, str], dict[str, IndicatorValue]] = {}
    for value in values:
        key = (value.profile, value.ref)
        if not value.breakdown:
            totals[key] = value
        elif value.breakdown[0][0] == "organisation" and len(value.breakdown) == 1:
            schools.setdefault(key, {})[value.breakdown[0][1]] = value
    found: dict[object, Asked] = {}
    for profile in profiles:
        for row in profile.indicators:
            key = (profile.id, row.ref)
            if key not in totals:
                continue
            sign = (row.family, row.scope)
            if sign in found:
                found[sign].refs += (key,)
            else:
                family = catalogue.families[row.family]
                found[sign] = Asked(family, (key,), totals[key], schools.get(key, {}))
    return list(found.values())


def added(changes: list[Change]) -> Change | None:
    """Add changes up; None of none."""
    return Change(*map(sum, zip(*changes, strict=True))) if changes else None


def moved(value: IndicatorValue, change: Change) -> Movement:
    """Bound a value after a change; persons, rows and documents come whole."""
    now = int(value.numerator or 0)
    most = now + change.rise
    if value.denominator is None:
        return Movement(now, now + change.fall, most)
    base = int(value.denominator)
    widest = base + change.wider
    return Movement(now, now + change.fall, min(most, widest), base, widest)
