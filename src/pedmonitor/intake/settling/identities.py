"""What tells the people of the staff registers apart beyond this run: keyed hashes, no names."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.intake.settling.settle import STAFF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from pedmonitor.intake.settling.settle import SettledTable

_MASK = np.uint64((1 << 63) - 1)
_ODD = np.uint64(0x9E3779B97F4A7C15)
_PARTS = 6


class Identities(NamedTuple):
    """The employments of the staff registers; several rows of one person may say the same.

    Attributes:
        persons: Number of the person inside the run.
        organisations: Names that `places` refers to.
        places: Where the person works.
        keys: Rows of four keys, 0 where the register does not say: name in full, else surname with
            initials; the same with the birth date; СНИЛС; personnel number with the given name,
            for numbers are handed on.
    """

    persons: NDArray[np.int64]
    organisations: tuple[str, ...]
    places: NDArray[np.int64]
    keys: NDArray[np.uint64]


def identities_together(parts: Sequence[Identities]) -> Identities:
    """Put the employments of several parts one after the other."""
    names = {name: None for part in parts for name in part.organisations}
    numbers = {name: at for at, name in enumerate(names)}
    places = [
        np.array([numbers[name] for name in part.organisations], dtype=np.int64)[part.places]
        for part in parts
    ]
    return Identities(
        np.concatenate([part.persons for part in parts]),
        tuple(names),
        np.concatenate(places),
        np.concatenate([part.keys for part in parts]),
    )


def identities_of(tables: Iterable[SettledTable]) -> Identities:
    """List the employments of the period's staff registers in order."""
    staff = [table for table in tables if table.form == STAFF]
    persons = np.fromiter(chain.from_iterable(t.people for t in staff), dtype=np.int64)
    owners = [owner for table in staff for owner in table.owners]
    numbers = {name: at for at, name in enumerate(dict.fromkeys(owners))}
    places = np.fromiter(map(numbers.__getitem__, owners), dtype=np.int64, count=len(owners))
    parts = chain.from_iterable(t.owned.table.people[at] for t in staff for at in t.kept)
    raw = np.fromiter(parts, dtype=np.uint64).reshape(len(persons), _PARTS)
    full, short, snils, local, birth, given = raw.T
    name = np.where(full != 0, full, short)
    keys = np.stack(
        [name, _joined(name, birth, birth), snils, _joined(local, given, local)], axis=1
    )
    return Identities(persons, tuple(numbers), places, keys)


def _joined(
    first: NDArray[np.uint64], second: NDArray[np.uint64], needed: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """Make one key of two where there is one: a birth date alone is no key to be kept."""
    both = ((first * _ODD) ^ second) & _MASK
    return np.where((first != 0) & (needed != 0), both, np.uint64(0))
