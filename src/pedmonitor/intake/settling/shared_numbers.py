"""СНИЛС that several organisations of a folder bear, wherever its batches part them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.intake.persons.insured import contrary
from pedmonitor.intake.persons.known_person import met
from pedmonitor.intake.persons.pseudonyms import PersonKeys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pedmonitor.intake.persons.insured import Contrary
    from pedmonitor.intake.persons.known_person import KnownPerson

_SNILS, _OWNER = 2, 3
"""Columns of the keys of a row; the organisation stands in place of the personnel number."""


class Insured(NamedTuple):
    """The bearers of numbers in one batch.

    Attributes:
        owners: Organisations that `rows` refers to.
        rows: Keys of the rows of staff with a СНИЛС, the personnel number replaced by the
            organisation, shape (n, 6).
    """

    owners: tuple[str, ...]
    rows: NDArray[np.uint64]


NO_NUMBERS = Insured((), np.zeros((0, len(PersonKeys._fields)), dtype=np.uint64))


class Weighed(NamedTuple):
    """What the batches are told of shared numbers.

    Attributes:
        shared: Numbers that several organisations bear.
        disputed: Those of them that join nobody.
        told: What each batch tells.
    """

    shared: frozenset[int]
    disputed: frozenset[int]
    told: list[tuple[Contrary, ...]]


def insured_of(owners: Sequence[str], rows: NDArray[np.uint64]) -> Insured:
    """Keep what a batch knows of the bearers of numbers.

    Args:
        owners: Organisation of each row of staff.
        rows: Keys of those rows, without the numbers that are disputed in one organisation.
    """
    insured = np.flatnonzero(rows[:, _SNILS])
    names = {name: at for at, name in enumerate(dict.fromkeys(owners))}
    kept = rows[insured]
    kept[:, _OWNER] = [names[owners[at]] for at in insured.tolist()]
    return Insured(tuple(names), kept)


def weigh(batches: Sequence[Insured]) -> Weighed:
    """Find the numbers of several organisations, and who contradicts whom.

    Args:
        batches: What each batch knows of the bearers of numbers.
    """
    bearers: dict[int, dict[str, KnownPerson]] = defaultdict(dict)
    places: dict[str, int] = {}
    repeated = _repeated(np.concatenate([batch.rows[:, _SNILS] for batch in batches]))
    for at, batch in enumerate(batches):
        places.update(dict.fromkeys(batch.owners, at))
        for row in batch.rows[np.isin(batch.rows[:, _SNILS], repeated)].tolist():
            keys, owner = PersonKeys(*row)._replace(local=0), batch.owners[row[_OWNER]]
            known = bearers[keys.snils].setdefault(owner, met(0, keys, None))
            known.add(keys)
    shared = {snils: of_it for snils, of_it in bearers.items() if len(of_it) > 1}
    found = [one for snils, of_it in shared.items() for one in contrary(snils, [*of_it.items()])]
    told: list[list[Contrary]] = [[] for _ in batches]
    for one in found:
        told[places[one.owner]].append(one)
    disputed = frozenset(one.snils for one in found if one.named)
    return Weighed(frozenset(shared), disputed, [tuple(of_batch) for of_batch in told])


def _repeated(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Give the numbers that stand in more than one row."""
    found, times = np.unique(numbers, return_counts=True)
    return found[times > 1]
