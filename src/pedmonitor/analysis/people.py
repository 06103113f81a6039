"""Two years by the same people: who stayed, who left, who came (domain.md §3.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.analysis.differences import mcnemar
from pedmonitor.model.people import IndicatorKey, PeopleChange, PeopleFacts
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from pedmonitor.model.organisation import Succession

_NOBODY = -1
_KEYS = 4


class _Job(NamedTuple):
    """One employment; see `PeopleFacts.identities`."""

    person: int
    organisation: str
    name: int
    dated: int
    snils: int
    number: int

    def contradicts(self, other: _Job) -> bool:
        """Say whether these are two persons: another СНИЛС, or a namesake born on another day."""
        if self.snils and other.snils:
            return self.snils != other.snils
        dated = self.dated and other.dated and self.name == other.name
        return bool(dated) and self.dated != other.dated


def compare_people(
    before: PeopleFacts, after: PeopleFacts, successions: Iterable[Succession] = ()
) -> dict[IndicatorKey, PeopleChange]:
    """Compare every indicator that both runs count by persons.

    People hashed under two secrets are not compared: everybody would have left and come.

    Args:
        before: People of the earlier run.
        after: People of the later one.
        successions: Organisations that go on in others, as the later run tells.
    """
    if before.key_name and after.key_name and before.key_name != after.key_name:
        return {}
    now = {normalise_label(one.predecessor): one.successor for one in successions}
    same = match(_jobs(before, now), _jobs(after, {}), before.persons)
    then, here = _Masks.of(before), _Masks.of(after)
    shared = then.columns.keys() & here.columns.keys()
    return {key: _change(key, then, here, same) for key in sorted(shared)}


def match(before: list[_Job], after: list[_Job], persons: int) -> NDArray[np.int64]:
    """Find each earlier person among the later ones: strong keys first, two candidates are none.

    By СНИЛС, by name and birth date, and inside one organisation by personnel number or by name,
    unless a strong key contradicts.

    Returns:
        Later number of each earlier person, -1 where there is none.
    """
    found = np.full(persons, _NOBODY, dtype=np.int64)
    taken: set[int] = set()
    for key in (_by_snils, _by_birth, _by_number, _by_name):
        free = [job for job in before if found[job.person] == _NOBODY]
        table = _unique([job for job in after if job.person not in taken], key)
        for sign, job in _unique(free, key).items():
            other = table.get(sign)
            if other is None or other.person in taken or job.contradicts(other):
                continue
            if found[job.person] == _NOBODY:
                found[job.person] = other.person
                taken.add(other.person)
    return found


_Sign = tuple[str, int]
_Key = Callable[[_Job], _Sign | None]


def _by_snils(job: _Job) -> _Sign | None:
    return ("", job.snils) if job.snils else None


def _by_birth(job: _Job) -> _Sign | None:
    return ("", job.dated) if job.dated else None


def _by_number(job: _Job) -> _Sign | None:
    return (job.organisation, job.number) if job.number else None


def _by_name(job: _Job) -> _Sign | None:
    return (job.organisation, job.name) if job.name else None


def _unique(jobs: list[_Job], key: _Key) -> dict[_Sign, _Job]:
    """Index the jobs whose sign is borne by one person alone."""
    signed: dict[_Sign, _Job] = {}
    doubtful: set[_Sign] = set()
    for job in jobs:
        sign = key(job)
        if sign is None:
            continue
        if signed.setdefault(sign, job).person != job.person:
            doubtful.add(sign)
    return {sign: job for sign, job in signed.items() if sign not in doubtful}


class _Masks(NamedTuple):
    """Who is counted, by indicator."""

    columns: dict[IndicatorKey, int]
    population: NDArray[np.bool_]
    facts: NDArray[np.bool_]

    @classmethod
    def of(cls, people: PeopleFacts) -> _Masks:
        """Unpack the bits of a run."""
        columns = {key: at for at, keys in enumerate(people.columns) for key in keys}
        return cls(columns, _bits(people.population, people), _bits(people.facts, people))


def _bits(blob: bytes, people: PeopleFacts) -> NDArray[np.bool_]:
    packed = np.frombuffer(blob, dtype=np.uint8).reshape(people.persons, -1)
    width = len(people.columns)
    return np.unpackbits(packed, axis=1, count=width, bitorder="little").astype(bool)


def _jobs(people: PeopleFacts, now: Mapping[str, str]) -> list[_Job]:
    """Unpack the employments of a run.

    Args:
        people: The run's people.
        now: Folded name of an organisation → the one that it goes on in.
    """
    size = people.employments
    numbers = np.frombuffer(people.identities, dtype="<u4", count=2 * size).reshape(2, size)
    keys = np.frombuffer(people.identities, dtype="<u8", offset=8 * size).reshape(_KEYS, size)
    names = [now.get(normalise_label(name), name) for name in people.organisations]
    owners = [normalise_label(names[at]) for at in numbers[1].tolist()]
    return [_Job(*job) for job in zip(numbers[0].tolist(), owners, *keys.tolist(), strict=True)]


def _change(key: IndicatorKey, then: _Masks, now: _Masks, same: NDArray[np.int64]) -> PeopleChange:
    """Count one indicator by its people."""
    was_in, had = (mask[:, then.columns[key]] for mask in (then.population, then.facts))
    is_in, has = (mask[:, now.columns[key]] for mask in (now.population, now.facts))
    known = np.flatnonzero(same != _NOBODY)
    stayed = known[was_in[known] & is_in[same[known]]]
    before, after = had[stayed], has[same[stayed]]
    gained, lost = _count(~before & after), _count(before & ~after)
    return PeopleChange(
        before=(_count(had), _count(was_in)),
        after=(_count(has), _count(is_in)),
        stayed=len(stayed),
        gained=gained,
        lost=lost,
        came_with=_count(has) - _count(after),
        left_with=_count(had) - _count(before),
        p=mcnemar(gained, lost),
    )


def _count(mask: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(mask))
