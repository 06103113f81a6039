"""The figures where schools send but counts of some registers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from districts.truth.figures import Truth

if TYPE_CHECKING:
    from collections.abc import Collection

    from districts.facts import World
    from districts.truth.figures import Count, Key

COUNTED = frozenset(
    {
        *("1.2-3.1", "1.2-4.1", "1.2-3.2", "1.2-5.1", "1.2-2.4", "1.2-2.5", "3.1-1", "3.1-6"),
        *("1.3", "B-3"),
    }
)
"""What schools count themselves; other figures need the rows of the registers."""


def of_counts(
    world: World, figures: dict[Key, Count], registers: Collection[str]
) -> dict[Key, Count]:
    """Give the figures where schools send but counts of some registers.

    Nobody knows then who works in two schools: totals are the sums of the schools.
    """
    cuts, found = Truth(world).cuts(), {}
    for key, count in figures.items():
        ref, *cut = key
        places = cuts.get((cut[0], cut[1]), [])
        if not set(count.registers) & set(registers):
            found[key] = count
        elif ref not in COUNTED or not places:
            found[key] = replace(count, said=False, people=frozenset())
        else:
            parts = [figures.get((ref, "organisation", place.key)) for place in places]
            found[key] = _summed(count, [part for part in parts if part])
    return found


def _summed(total: Count, parts: list[Count]) -> Count:
    base = None if total.base is None else sum(one.base or 0 for one in parts)
    counted = sum(one.counted for one in parts)
    return replace(total, counted=counted, base=base, people=frozenset())
