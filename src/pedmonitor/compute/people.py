"""Who was counted in each share of persons: masks over the persons of the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.measures import counted_people
from pedmonitor.definitions.family import ShareOfPersons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.people import IndicatorKey


@dataclass(slots=True)
class PeopleMemory:
    """Collects the persons of every indicator while values are computed.

    Attributes:
        columns: Indicators by the mask that they share.
    """

    columns: list[list[IndicatorKey]] = field(default_factory=list)
    _seen: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)
    _population: list[NDArray[np.int64]] = field(default_factory=list)
    _facts: list[NDArray[np.int64]] = field(default_factory=list)

    def add(
        self, key: IndicatorKey, family: Family, organisations: tuple[str, ...], staffs: Staffs
    ) -> None:
        """Take in one indicator; one that counts no persons of registers is passed over.

        So is a sensitive one (burnout, qualification): what need not be known is not kept.

        Args:
            key: The indicator.
            family: Its family.
            organisations: Those whose registers it is computed from.
            staffs: The frames of the period.
        """
        if not isinstance(family, ShareOfPersons) or family.sensitive or not organisations:
            return
        known = self._seen.get((family.id, organisations))
        if known is not None:
            self.columns[known].append(key)
            return
        if self.take(family, organisations, staffs):
            self._seen[family.id, organisations] = len(self.columns)
            self.columns.append([key])

    def take(self, family: Family, organisations: tuple[str, ...], staffs: Staffs) -> bool:
        """Take the masks of one column in; gives whether there are any."""
        if not isinstance(family, ShareOfPersons):
            return False
        masks = counted_people(family, organisations, staffs)
        if masks is None:
            return False
        keys = np.fromiter(staffs.of(family).universe.codes, dtype=np.int64)
        self._population.append(keys[masks.people])
        self._facts.append(keys[masks.holders])
        return True

    def asked(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Name the family and the organisations of every column, in order."""
        yield from self._seen

    def table(self) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
        """Give the numbers of all persons counted, and per person a row of each of two masks."""
        none = np.zeros(0, dtype=np.int64)
        persons = np.unique(np.concatenate([none, *self._population]))
        return persons, _rows(persons, self._population), _rows(persons, self._facts)


def _rows(persons: NDArray[np.int64], columns: list[NDArray[np.int64]]) -> NDArray[np.bool_]:
    found = np.zeros((len(persons), len(columns)), dtype=bool)
    for at, counted in enumerate(columns):
        found[np.searchsorted(persons, counted), at] = True
    return found
