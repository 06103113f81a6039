"""What a run remembers of its people: keyed pseudonyms with a bit for every indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.intake.identities import identities_of
from pedmonitor.model.people import PeopleFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from pedmonitor.compute.people import PeopleMemory
    from pedmonitor.intake.identities import Identities
    from pedmonitor.intake.settle import SettledTable

_NUMBER, _KEY = "<u4", "<u8"


def people_to_keep(tables: Iterable[SettledTable], memory: PeopleMemory) -> PeopleFacts | None:
    """Join who was counted with what tells them apart; None where no persons were counted.

    Args:
        tables: Settled tables.
        memory: Who was counted in each indicator.
    """
    numbers, population, facts = memory.table()
    if not len(numbers):
        return None
    known = identities_of(tables)
    counted = np.isin(known.persons, numbers)
    counted[1:] &= ~_repeated(known)
    persons = np.searchsorted(numbers, known.persons[counted]).astype(_NUMBER)
    places, keys = known.places[counted].astype(_NUMBER), known.keys[counted].T.astype(_KEY)
    return PeopleFacts(
        columns=tuple(map(tuple, memory.columns)),
        organisations=known.organisations,
        persons=len(numbers),
        employments=len(persons),
        identities=persons.tobytes() + places.tobytes() + keys.tobytes(),
        population=_bits(population),
        facts=_bits(facts),
    )


def _repeated(known: Identities) -> NDArray[np.bool_]:
    """Tell which employments say what the one above says: a teacher of two subjects."""
    same = (known.keys[1:] == known.keys[:-1]).all(axis=1)
    same &= known.persons[1:] == known.persons[:-1]
    return np.asarray(same & (known.places[1:] == known.places[:-1]))


def _bits(masks: NDArray[np.bool_]) -> bytes:
    return np.packbits(masks, axis=1, bitorder="little").tobytes()
