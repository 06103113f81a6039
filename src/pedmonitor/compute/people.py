"""Who was counted in each share of persons: masks over the persons of the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.measures import counted_people
from pedmonitor.definitions.family import ShareOfPersons

if TYPE_CHECKING:
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
        masks = counted_people(family, organisations, staffs)
        if masks is None:
            return
        keys = np.fromiter(staffs.of(family).universe.codes, dtype=np.int64)
        self._seen[family.id, organisations] = len(self.columns)
        self.columns.append([key])
        self._population.append(keys[masks.people])
        self._facts.append(keys[masks.holders])

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
