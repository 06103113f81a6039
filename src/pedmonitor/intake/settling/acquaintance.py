"""People whom several batches of one folder know: found by their keys, numbered once for all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.intake.persons.earlier import sign
from pedmonitor.intake.persons.people import PeopleIndex, StaffRow
from pedmonitor.intake.persons.strangers import Stranger, Strangers
from pedmonitor.intake.settling.people_of_rows import guests_of, pedagogues_of
from pedmonitor.intake.settling.settle import STAFF
from pedmonitor.intake.settling.shared_numbers import NO_NUMBERS, Insured, insured_of, weigh
from pedmonitor.model.columns import NO_PERSON, STAFF_BEFORE
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from pedmonitor.intake.persons.pseudonyms import PersonKeys
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.settle import SettledTable

_PARTS = 6
_OWNER, _PERSON, _DOUBT, _MET = 1, 2, 3, 4
_UNDATED, _GUEST = 1, 2
_NOBODY = Stranger((), (), pedagogue=False)
Key = tuple[int, int]
"""СНИЛС and 0, or a full name and a birth date: what joins people of different organisations."""


@dataclass(slots=True)
class Faces:
    """The people of one batch as other batches may know them.

    Attributes:
        keys: Keys of persons of staff registers, shape (n, 2).
        persons: Whose each key is, by numbers inside the batch.
        pedagogues: Persons who are pedagogues.
        mentions: Keys by which other registers speak of somebody, shape (m, 2).
        bearers: Everybody with a full name, shape (k, 6): name, organisation, person, whether
            nothing (1), or of a part-timer a birth date alone (2), tells him from a namesake
            elsewhere, and the table and row where he was met.
        owners: Organisations that `bearers` refers to.
        left: Keys by which last year's registers know somebody everywhere, shape (l, 2).
        insured: Who bears which СНИЛС in which organisation.
    """

    keys: NDArray[np.uint64]
    persons: NDArray[np.int64]
    pedagogues: frozenset[int]
    mentions: NDArray[np.uint64]
    bearers: NDArray[np.int64]
    owners: tuple[str, ...]
    left: NDArray[np.uint64]
    insured: Insured = NO_NUMBERS


def look_at_people(
    tables: Sequence[SettledTable], plan: ReadingPlan, places: Mapping[int, int]
) -> Faces:
    """Tell how the people of a batch may be known again, and number those of the staff.

    Args:
        tables: Settled tables; rows of other registers are left without persons.
        plan: The reading plan.
        places: Number of a table here → its place among all tables of the folder.
    """
    index = PeopleIndex()
    staff = [(places[at], table) for at, table in enumerate(tables) if table.form == STAFF]
    rows: list[PersonKeys] = []
    owners_of_rows: list[str] = []
    for _, table in staff:
        source = table.owned.table  # nothing is told here, so the table is place enough
        for row, owner in zip(table.kept, table.owners, strict=True):
            keys = source.people[row]
            index.add(StaffRow(owner, keys, source.place))
            rows.append(keys)
            owners_of_rows.append(owner)
    met = np.array(index.numbers, dtype=np.int64)
    index.settle_numbers()
    numbers = iter(index.numbers)
    pedagogues: set[int] = set()
    for _, table in staff:
        table.people = [next(numbers) for _ in table.kept]
        pedagogues |= pedagogues_of(table, plan)
    for table in tables:
        if table.form != STAFF:
            table.people = [NO_PERSON] * len(table.kept)
    told = _as_array(rows)
    persons = np.array(index.numbers, dtype=np.int64)
    joining = _as_array(
        [
            keys._replace(snils=0) if index.is_disputed(owner, keys.snils) else keys
            for keys, owner in zip(rows, owners_of_rows, strict=True)
        ]
    )
    known_by, whose = _keys(joining)
    spoken, _ = _keys(
        _as_array(
            [t.owned.table.people[at] for t in tables if t.form != STAFF for at in t.kept],
        )
    )
    owners, spots = _spots(staff)
    return Faces(
        known_by,
        persons[whose],
        frozenset(pedagogues),
        np.unique(spoken, axis=0),
        _bearers(told, met, persons, spots),
        owners,
        _pairs(sorted(_left(tables))),
        insured_of(owners_of_rows, joining),
    )


def _spots(
    staff: Sequence[tuple[int, SettledTable]],
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Tell of which organisation, table and row each row of the staff is, and if of a guest."""
    owners = {
        name: at for at, name in enumerate(dict.fromkeys(o for _, t in staff for o in t.owners))
    }
    spots = [
        (owners[owner], place, at, guest)
        for place, t in staff
        for at, (owner, guest) in enumerate(zip(t.owners, guests_of(t), strict=True))
    ]
    return tuple(owners), np.array(spots, dtype=np.int64).reshape(-1, 4)


def _as_array(rows: list[PersonKeys]) -> NDArray[np.uint64]:
    parts = np.fromiter(chain.from_iterable(rows), dtype=np.uint64, count=_PARTS * len(rows))
    return parts.reshape(-1, _PARTS)


def _keys(rows: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Give the keys that join people of different organisations, and the row of each."""
    full, _, snils, _, birth, _ = rows.T
    insured, dated = np.flatnonzero(snils), np.flatnonzero((full != 0) & (birth != 0))
    nothing = np.zeros(len(insured), dtype=np.uint64)
    keys = (np.stack([snils[insured], nothing], 1), np.stack([full[dated], birth[dated]], 1))
    return np.concatenate(keys), np.concatenate([insured, dated])


def _bearers(
    rows: NDArray[np.uint64],
    met: NDArray[np.int64],
    persons: NDArray[np.int64],
    spots: NDArray[np.int64],
) -> NDArray[np.int64]:
    """List those with a full name, by the row in which each was met first.

    Args:
        rows: Keys of the rows of the staff.
        met: Who was met in each row, in order, before people of several organisations were joined.
        persons: Person of each row.
        spots: Organisation, table and row of each row, and whether it is of a part-timer.
    """
    full, _, snils, _, birth, _ = rows.T
    numbers, first = np.unique(met, return_index=True)
    insured, dated, guest = (np.zeros(len(numbers), dtype=bool) for _ in range(3))
    for told, where in ((insured, snils != 0), (dated, birth != 0), (guest, spots[:, 3] != 0)):
        told[met[where]] = True
    doubt = np.where(insured, 0, np.where(dated, guest * _GUEST, _UNDATED))
    doubt, first = doubt[full[first] != 0], first[full[first] != 0]
    names, owners = full[first].astype(np.int64), spots[first, 0]
    order = np.lexsort((owners, names))  # stable: of namesakes in one place the first stays first
    begins = np.ones(len(order), dtype=bool)
    begins[1:] = (np.diff(names[order]) != 0) | (np.diff(owners[order]) != 0)
    leading = np.empty_like(first)
    leading[order] = first[order[begins]][np.cumsum(begins) - 1]
    return np.column_stack([names, owners, persons[first], doubt, spots[leading, 1:3]])


def _left(tables: Iterable[SettledTable]) -> set[Key]:
    signs = (
        sign(table.owned.table.people[at], owner)
        for table in tables
        if table.form == STAFF_BEFORE
        for at, owner in zip(table.kept, table.owners, strict=True)
    )
    return {(first, second) for owner, first, second in signs if not owner}


def _pairs(keys: Iterable[Key]) -> NDArray[np.uint64]:
    return np.array(list(keys), dtype=np.uint64).reshape(-1, 2)


class Acquainted(NamedTuple):
    """What a batch is told of the people of the others.

    Attributes:
        strangers: For the index of its people.
        numbers: Number of each of those persons among all shared ones.
    """

    strangers: Strangers
    numbers: tuple[int, ...]


def acquaint(faces: Sequence[Faces]) -> list[Acquainted]:
    """Find who is known to several batches and tell each batch of them.

    Args:
        faces: The people of each batch.
    """
    weighed = weigh([face.insured for face in faces])
    keyring = _Keyring(faces, weighed.disputed)
    shared = keyring.people()
    numbers = {root: number for number, root in enumerate(shared)}
    known: list[list[int]] = [[] for _ in faces]
    people: dict[int, Stranger] = {}
    for root, (nodes, batches) in shared.items():
        keys = sorted({key for node in nodes for key in keyring.keys_of[node]})
        pedagogue = any(person in faces[batch].pedagogues for batch, person in nodes)
        births = tuple(key for key in keys if key[1])
        people[numbers[root]] = Stranger(
            tuple(key[0] for key in keys if not key[1]), births, pedagogue
        )
        for batch in sorted(batches):
            known[batch].append(numbers[root])
    told = _tell_namesakes(faces, keyring)
    left = _leavers(faces, first=len(shared))
    return [
        Acquainted(
            Strangers(
                (*(people[number] for number in mine), *(_NOBODY for _ in left[batch])),
                *told[batch],
                tuple((key, len(mine) + at) for at, key in enumerate(left[batch])),
                weighed.disputed,
                weighed.shared,
                weighed.told[batch],
            ),
            (*mine, *left[batch].values()),
        )
        for batch, mine in enumerate(known)
    ]


def _leavers(faces: Sequence[Faces], *, first: int) -> list[dict[Key, int]]:
    """Number those whom last year's registers of several batches know, for each batch."""
    found: dict[Key, list[int]] = defaultdict(list)
    for batch, face in enumerate(faces):
        for one, two in face.left.tolist():
            found[one, two].append(batch)
    shared = [(key, batches) for key, batches in sorted(found.items()) if len(batches) > 1]
    known: list[dict[Key, int]] = [{} for _ in faces]
    for number, (key, batches) in enumerate(shared, start=first):
        for batch in batches:
            known[batch][key] = number
    return known


_Node = tuple[int, int]
"""Batch, and number of a person inside it."""


class _Keyring:
    """Joins persons of different batches that have a key in common."""

    def __init__(self, faces: Sequence[Faces], disputed: frozenset[int]) -> None:
        self._parent: dict[_Node, _Node] = {}
        self._listeners: dict[_Node, set[int]] = defaultdict(set)
        self.keys_of: dict[_Node, list[Key]] = defaultdict(list)
        keys = np.concatenate([part for one in faces for part in (one.keys, one.mentions)])
        batches = np.concatenate(
            [np.full(len(one.keys) + len(one.mentions), at) for at, one in enumerate(faces)]
        )
        persons = np.concatenate(
            [p for one in faces for p in (one.persons, np.full(len(one.mentions), -1))]
        )
        apart = (keys[:, 1] == 0) & np.isin(keys[:, 0], np.array([*disputed], dtype=np.uint64))
        keys, batches, persons = keys[~apart], batches[~apart], persons[~apart]
        order = np.lexsort((batches, keys[:, 1], keys[:, 0]))
        keys, batches, persons = keys[order], batches[order], persons[order]
        changes = np.flatnonzero(np.any(keys[1:] != keys[:-1], axis=1)) + 1
        bounds = [0, *changes.tolist(), len(keys)] if len(keys) else [0]
        starts, ends = np.array(bounds[:-1]), np.array(bounds[1:])
        several = batches[starts] != batches[ends - 1] if len(keys) else starts
        for start, end in zip(
            starts[several.astype(bool)].tolist(), ends[several.astype(bool)].tolist(), strict=True
        ):
            group = zip(batches[start:end].tolist(), persons[start:end].tolist(), strict=True)
            self._meet(list(group))
        joined = np.array(list(self._parent), dtype=np.int64).reshape(-1, 2)
        mine = np.isin(_numbers(batches, persons), _numbers(*joined.T))
        nodes = zip(batches[mine].tolist(), persons[mine].tolist(), strict=True)
        for node, (first, second) in zip(nodes, keys[mine].tolist(), strict=True):
            self.keys_of[node].append((first, second))

    def _meet(self, group: list[_Node]) -> None:
        nodes = [node for node in group if node[1] >= 0]
        if not nodes:
            return
        for node in nodes:
            self._parent.setdefault(node, node)
            self._parent[self.root(node)] = self.root(nodes[0])
        self._listeners[nodes[0]].update(batch for batch, _ in group)

    def root(self, node: _Node) -> _Node:
        """Give the one who stands for a person of a batch."""
        while self._parent.get(node, node) != node:
            self._parent[node] = self._parent.get(self._parent[node], self._parent[node])
            node = self._parent[node]
        return node

    def people(self) -> dict[_Node, tuple[list[_Node], set[int]]]:
        """Give every shared person: who he is in which batch, and which batches speak of him."""
        found: dict[_Node, tuple[list[_Node], set[int]]] = {}
        for node in sorted(self._parent):
            nodes, batches = found.setdefault(self.root(node), ([], set()))
            nodes.append(node)
            batches |= {node[0], *self._listeners.get(node, ())}
        return found


def _numbers(batches: NDArray[np.int64], persons: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the persons of all batches; nobody has the number of one that is only spoken of."""
    return batches * (1 << 32) + persons


_Tale = tuple[int, str, str]
_Told = tuple[frozenset[int], tuple[_Tale, ...], tuple[_Tale, ...]]
_Bearer = tuple[int, tuple[int, ...]]
"""Batch, and a row of its `bearers`."""
_NONE: _Bearer = (0, ())


def _tell_namesakes(faces: Sequence[Faces], keyring: _Keyring) -> list[_Told]:
    """Settle who tells of namesakes that stand in several batches and may be one person."""
    doubted = [face.bearers[face.bearers[:, 3] != 0, 0] for face in faces]
    doubtful = np.unique(np.concatenate(doubted))
    bearers: dict[int, list[_Bearer]] = defaultdict(list)
    for batch, face in enumerate(faces):
        for one in face.bearers[np.isin(face.bearers[:, 0], doubtful)].tolist():
            bearers[one[0]].append((batch, tuple(one)))
    names: list[set[int]] = [set() for _ in faces]
    told: list[tuple[list[_Tale], list[_Tale]]] = [([], []) for _ in faces]
    for name, found in bearers.items():
        batches = {batch for batch, _ in found}
        if len(batches) == 1:
            continue
        for batch in batches:
            names[batch].add(name)
        batch, first = min(_doubted(found, keyring), key=lambda pair: pair[1][_MET:], default=_NONE)
        if not first:
            continue
        own = faces[batch].owners[first[_OWNER]]
        others = sorted({faces[at].owners[one[_OWNER]] for at, one in found} - {own})
        told[batch][first[_DOUBT] == _GUEST].append((name, own, ", ".join(map(quoted, others))))
    return [
        (frozenset(own), tuple(undated), tuple(guests))
        for own, (undated, guests) in zip(names, told, strict=True)
    ]


def _doubted(found: list[_Bearer], keyring: _Keyring) -> list[_Bearer]:
    """Name the namesakes who may be one with another: the undated, else part-timers."""
    roots = [keyring.root((batch, one[_PERSON])) for batch, one in found]
    if len({*roots}) == 1:
        return []
    undated = [pair for pair in found if pair[1][_DOUBT] == _UNDATED]
    return undated or [
        pair
        for pair, root in zip(found, roots, strict=True)
        if pair[1][_DOUBT] == _GUEST and roots.count(root) == 1
    ]
