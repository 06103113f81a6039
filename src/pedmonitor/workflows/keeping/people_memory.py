"""The people of a run between runs: what is kept of them, and how two runs differ by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.analysis.people import compare_people
from pedmonitor.intake.settling.identities import identities_of
from pedmonitor.model.people import PeopleFacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from pedmonitor.compute.people import PeopleMemory
    from pedmonitor.intake.settling.identities import Identities
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.model.result import RunResult

_NUMBER, _KEY = "<u4", "<u8"


def people_to_keep(tables: Iterable[SettledTable], memory: PeopleMemory) -> PeopleFacts | None:
    """Join who was counted with what tells them apart; None where no persons were counted.

    Args:
        tables: Settled tables.
        memory: Who was counted in each indicator.
    """
    return join_people(memory, [people_part(identities_of(tables), memory)])


class PeoplePart(NamedTuple):
    """The people of a part of the data; everybody is in one part.

    Attributes:
        organisations: Names that `places` refers to.
        persons: Person of each employment, numbered inside the part.
        places: Organisation of each employment.
        keys: Four keys of each employment.
        population: A row of bits a person.
        facts: A row of bits a person.
    """

    organisations: tuple[str, ...]
    persons: NDArray[np.uint32]
    places: NDArray[np.uint32]
    keys: NDArray[np.uint64]
    population: NDArray[np.uint8]
    facts: NDArray[np.uint8]


def people_part(known: Identities, memory: PeopleMemory) -> PeoplePart:
    """Join who was counted in a part with what tells them apart."""
    numbers, population, facts = memory.table()
    counted = np.isin(known.persons, numbers)
    counted[1:] &= ~_repeated(known)
    return PeoplePart(
        known.organisations,
        np.searchsorted(numbers, known.persons[counted]).astype(_NUMBER),
        known.places[counted].astype(_NUMBER),
        known.keys[counted].astype(_KEY),
        _bits(population),
        _bits(facts),
    )


def join_people(memory: PeopleMemory, parts: Sequence[PeoplePart]) -> PeopleFacts | None:
    """Put the people of all parts one after the other; None where no persons were counted.

    Args:
        memory: Its columns are those of every part.
        parts: The parts.
    """
    sizes = [len(part.population) for part in parts]
    if not sum(sizes):
        return None
    names = {name: None for part in parts for name in part.organisations}
    places = {name: at for at, name in enumerate(names)}
    first = np.cumsum([0, *sizes])
    persons = [part.persons + at for part, at in zip(parts, first.tolist(), strict=False)]
    own = [np.array([places[n] for n in part.organisations], dtype=_NUMBER) for part in parts]
    where = [names_of[part.places] for names_of, part in zip(own, parts, strict=True)]
    keys = [column for at in range(4) for column in (part.keys[:, at] for part in parts)]
    return PeopleFacts(
        columns=tuple(map(tuple, memory.columns)),
        organisations=tuple(names),
        persons=sum(sizes),
        employments=sum(map(len, persons)),
        identities=b"".join(
            column.astype(kind).tobytes()
            for kind, columns in ((_NUMBER, persons), (_NUMBER, where), (_KEY, keys))
            for column in columns
        ),
        population=b"".join(part.population.tobytes() for part in parts),
        facts=b"".join(part.facts.tobytes() for part in parts),
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


def _bits(masks: NDArray[np.bool_]) -> NDArray[np.uint8]:
    return np.packbits(masks, axis=1, bitorder="little")
