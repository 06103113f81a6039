"""The people of a run between runs: what is kept of them, and how two runs differ by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.analysis.people import compare_people
from pedmonitor.intake.identities import identities_of
from pedmonitor.model.people import PeopleFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from pedmonitor.compute.people import PeopleMemory
    from pedmonitor.intake.identities import Identities
    from pedmonitor.intake.settle import SettledTable
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.model.result import RunResult

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


def people_changes(run: RunResult, before: RunResult, profile: str) -> dict[str, PeopleChange]:
    """Tell by people how the indicators of a profile have changed; empty where that is unknown.

    Returns:
        Number of the indicator → its change. Only for the department: a change of one person is
        that person's.
    """
    if run.people is None or before.people is None:
        return {}
    found = compare_people(before.people, run.people, run.successions)
    return {ref: change for (owner, ref), change in found.items() if owner == profile}


def _repeated(known: Identities) -> NDArray[np.bool_]:
    """Tell which employments say what the one above says: a teacher of two subjects."""
    same = (known.keys[1:] == known.keys[:-1]).all(axis=1)
    same &= known.persons[1:] == known.persons[:-1]
    return np.asarray(same & (known.places[1:] == known.places[:-1]))


def _bits(masks: NDArray[np.bool_]) -> bytes:
    return np.packbits(masks, axis=1, bitorder="little").tobytes()
