"""What stands in the registers of one batch or of several: what figures can be cut by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.compute.slices import Present


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in registers; of several batches together.

    Attributes:
        subjects: Subjects that somebody teaches.
        positions: Positions that somebody holds.
        values: Register and field → values.
    """

    subjects: frozenset[str]
    positions: frozenset[str]
    values: Mapping[tuple[str, str], frozenset[str]]

    def said(self, form: str, name: str) -> frozenset[str]:
        """Name the values of a field that stand in a register."""
        return self.values.get((form, name), frozenset())


def look(present: Present, fields: Iterable[tuple[str, str]]) -> Seen:
    """Tell what stands in the registers of a batch.

    Args:
        present: The batch.
        fields: Registers and fields to look at.
    """
    values = {key: present.said(*key) for key in fields}
    return Seen(present.subjects, present.positions, values)


def look_together(seen: Sequence[Seen]) -> Seen:
    """Join what stands in several batches."""
    values: dict[tuple[str, str], frozenset[str]] = {}
    for one in seen:
        for key, found in one.values.items():
            values[key] = values.get(key, frozenset()) | found
    return Seen(
        frozenset().union(*(one.subjects for one in seen)),
        frozenset().union(*(one.positions for one in seen)),
        values,
    )
