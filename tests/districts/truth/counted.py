"""The figures where schools send but counts of some registers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from districts.truth.figures import Count, Key

COUNTED = frozenset(
    {
        *("1.2-3.1", "1.2-4.1", "1.2-3.2", "1.2-5.1", "1.2-2.4", "1.2-2.5", "3.1-1", "3.1-6"),
        *("1.3", "B-3"),
    }
)
"""What schools count themselves; other figures need the rows of the registers."""


def of_counts(figures: dict[Key, Count], registers: Collection[str]) -> dict[Key, Count]:
    """Give the figures where schools send but counts of some registers.

    Nobody knows then who works in two schools: the total is the sum of the schools.
    """
    found = {}
    for key, count in figures.items():
        ref, kind, _ = key
        if not set(count.registers) & set(registers):
            found[key] = count
        elif ref not in COUNTED or kind not in {"", "organisation"}:
            found[key] = replace(count, said=False)
        else:
            found[key] = count if kind else _summed(figures, ref, count)
    return found


def _summed(figures: dict[Key, Count], ref: str, total: Count) -> Count:
    parts = [one for key, one in figures.items() if key[:2] == (ref, "organisation")]
    base = None if total.base is None else sum(one.base or 0 for one in parts)
    return replace(total, counted=sum(one.counted for one in parts), base=base)
