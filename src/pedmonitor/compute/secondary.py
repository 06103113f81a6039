"""Figures shown «справочно» beside a total: counted by the engine's own masks, of registers."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.amounts import exact
from pedmonitor.compute.coverage import cover
from pedmonitor.compute.measures import (
    CountedPeople,
    base_staff,
    count,
    employments,
    people_of,
    people_of_count,
    positions_of,
)
from pedmonitor.compute.selection import Selector, Where
from pedmonitor.compute.universe import STAFF, Universe
from pedmonitor.definitions.condition import Present
from pedmonitor.definitions.family import (
    AllOf,
    Count,
    Family,
    Rows,
    Secondary,
    Selection,
    ShareOfOrganisations,
    ShareOfPersons,
    ShareOfPositions,
    rows_of,
)
from pedmonitor.model import columns as c
from pedmonitor.model.note import CANNOT
from pedmonitor.model.result import SecondaryValue
from pedmonitor.model.share import plain
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.coverage import Sent
    from pedmonitor.compute.measures import Counts, Staffs
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.profile import ProfileIndicator

Persons = ShareOfPersons | Count


def secondary_values(
    row: ProfileIndicator,
    stated: StatedCounts,
    sent: Sent,
    count: Callable[[Secondary, Family, Where], Counts],
) -> tuple[SecondaryValue, ...]:
    """Tell the secondary figures of an indicator's total.

    Args:
        row: The row of a profile.
        stated: Who is in the total; those who only state their counts have no secondary figures.
        sent: What has come.
        count: Counts a figure beside a family, as `count_secondary` does.

    Returns:
        Nothing when the total rests on no register at all.
    """
    if not stated.sent.reporting:
        return ()
    family = sent.catalogue.families[row.family]
    counted_by_registers = frozenset(stated.sent.reporting)
    found = []
    for one in sent.catalogue.secondary_of(row):
        counted = counted_as(one, family)
        covered = cover(_needed(one, counted), row.scope, sent)
        named = tuple(name for name in covered.reporting if name in counted_by_registers)
        if not named:
            why = dict.fromkeys(covered.lacks.get(name, "") for name in stated.sent.reporting)
            note = f"{CANNOT}: {'; '.join(filter(None, why)) or covered.lacking}."
            found.append(SecondaryValue(one.id, one.title, None, None, note))
            continue
        numerator, denominator = count(one, family, Where(named))
        whole = len(stated.covered.reporting)
        note = "" if len(named) == whole else f"По реестрам {len(named)} из {whole} организаций."
        found.append(SecondaryValue(one.id, one.title, numerator, denominator, note))
    return tuple(found)


def counted_as(one: Secondary, family: Family) -> Family:
    """Give the family that the figure counts instead of its own."""
    if one.of == "organisations" and one.fact is not None:
        return ShareOfOrganisations(
            id=family.id, title=one.title, meaning="", kind="share_of_organisations", fact=one.fact
        )
    changes: dict[str, object] = {}
    if one.fact is not None:
        changes["fact"] = one.fact
    if one.managers is not None:
        changes["managers"] = False  # the staff is put in the place of the pedagogues: see `_count`
    return family.model_copy(update=changes)


def _needed(one: Secondary, family: Family) -> Family:
    """Give the family whose registers and columns must have come."""
    if one.of != "posts":
        return family
    weighed = Rows(register=STAFF, where=(Present(op="present", field=one.field),))
    return family.model_copy(update={"fact": AllOf(all=(family.fact, weighed))})


def staff_of(one: Secondary, staffs: Staffs) -> Staffs:
    """Put the staff that a figure counts in the place of the pedagogues."""
    if one.managers is None:
        return staffs
    return staffs._replace(pedagogues=staffs.managed if one.managers else staffs.pedagogues)


def count_secondary(one: Secondary, family: Family, where: Where, staffs: Staffs) -> Counts:
    """Count one figure.

    Args:
        one: The figure.
        family: The family beside which it stands.
        where: The slice.
        staffs: The frames of the period.
    """
    family, staffs = counted_as(one, family), staff_of(one, staffs)
    match one.of, family:
        case "facts", ShareOfPersons() | Count():
            return _facts(one, family, where, staffs.of(family))
        case "repeated", ShareOfPersons():
            return _repeated(family, where, base_staff(family, staffs)), None
        case "repeated", Count():
            return _repeated(family, where, staffs.of(family)), None
        case "pairs", ShareOfPersons(population=Rows(), fact=Rows()):
            return _pairs(one, family, where, staffs.of(family))
        case "posts", ShareOfPositions():
            return posts_of(one, family, where, staffs.of(family)).counts()
        case _:
            return count(family, where, staffs)


def _counted(family: Persons, where: Where, selector: Selector) -> CountedPeople:
    if isinstance(family, ShareOfPersons):
        return people_of(family, where, selector)
    holders = people_of_count(family, where, selector)
    return CountedPeople(holders, holders)


def _repeated(family: Persons, where: Where, selector: Selector) -> int:
    """Count those of the base who stand in the rows of several organisations (Q18)."""
    universe = selector.universe
    pairs = employments(where, selector)
    if family.population is not None:
        pairs = pairs & selector.select(family.population).pairs
    rows = np.bincount(universe.pair_person[pairs], minlength=universe.persons)
    return int(np.count_nonzero((rows > 1) & _counted(family, where, selector).people))


def _facts(one: Secondary, family: Persons, where: Where, selector: Selector) -> Counts:
    """Count rows of the persons in the numerator and, where the base names them, in the base."""
    counted = _counted(family, where, selector)
    over = _rows_of_people(one, family.fact, counted.holders, selector)
    base = family.population
    if base is None or one.form not in {rows.form for rows in rows_of(base)}:
        return over, None
    return over, _rows_of_people(one, base, counted.people, selector)


def _rows_of_people(
    one: Secondary, selection: Selection, people: NDArray[np.bool_], selector: Selector
) -> int:
    frame = selector.frame(one.form)
    if frame is None or frame.empty:
        return 0
    own = [rows for rows in rows_of(selection) if rows.form == one.form]
    mask = np.logical_or.reduce([selector.row_mask(rows, None) for rows in own])
    numbers = selector.person_numbers(one.form)
    mask = mask & (numbers >= 0)
    mask[mask] = people[numbers[mask]]
    chosen, persons = frame[mask], numbers[mask]
    doubted = np.isin(persons, _of_several_owners(persons, chosen[c.ORGANISATION]))
    plainly = len(persons) - int(np.count_nonzero(doubted))
    return plainly + _merged(chosen[doubted], persons[doubted].tolist(), one.distinct)


def _of_several_owners(persons: NDArray[np.int64], owners: pd.Series[str]) -> NDArray[np.int64]:
    """Find those whose rows several organisations have written."""
    _, codes = np.unique(owners.to_numpy(dtype=str), return_inverse=True)
    pairs = np.unique(np.stack([persons, codes]), axis=1)
    found, times = np.unique(pairs[0], return_counts=True)
    return found[times > 1]


def _merged(frame: pd.DataFrame, persons: list[int], distinct: tuple[str, ...]) -> int:
    """Count rows, those that two organisations wrote of the same thing once.

    Within one organisation every row stands for itself: two works in one contest are two.
    """
    names = [c.EVENT_END, *(name for name in distinct if name in frame.columns)]
    columns = (map(_sameness, frame[name].tolist()) for name in names)
    things = zip(persons, *columns, strict=True)
    rows = Counter(zip(things, frame[c.ORGANISATION].tolist(), strict=True))
    most: dict[tuple[Hashable, ...], int] = {}
    for (thing, _), times in rows.items():
        most[thing] = max(times, most.get(thing, 0))
    return sum(most.values())


def _sameness(value: Hashable) -> Hashable:
    return normalise_label(value) if isinstance(value, str) else value


def _pairs(one: Secondary, family: ShareOfPersons, where: Where, selector: Selector) -> Counts:
    """Count distinct pairs of a person and a value of a staff field (Q10)."""
    base, fact = family.population, family.fact
    if not isinstance(base, Rows) or not isinstance(fact, Rows) or not selector.universe.persons:
        return 0, 0
    universe = selector.universe
    mask = employments(where, selector)[universe.row_pair] & selector.holding(base)
    held = _pairs_of(one.field, mask & selector.holding(fact), universe)
    return len(held), len(_pairs_of(one.field, mask, universe))


def _pairs_of(name: str, mask: NDArray[np.bool_], universe: Universe) -> set[tuple[int, str]]:
    persons = universe.pair_person[universe.row_pair[mask]].tolist()
    values: Iterable[tuple[str, ...] | str | None] = universe.staff[name][mask].tolist()
    return {
        (person, part)
        for person, value in zip(persons, values, strict=True)
        for part in (value if isinstance(value, tuple) else (value,))
        if isinstance(part, str) and part
    }


class Posts(NamedTuple):
    """Position names weighed by the posts that their people hold.

    Attributes:
        weights: Position → posts.
        taking: Positions that take part.
    """

    weights: Mapping[str, Fraction]
    taking: frozenset[str]

    def counts(self) -> Counts:
        """Add the posts up: of those that take part, and of all."""
        over = sum((self.weights[name] for name in self.taking), Fraction(0))
        return plain(over), plain(sum(self.weights.values(), Fraction(0)))


def posts_of(one: Secondary, family: ShareOfPositions, where: Where, selector: Selector) -> Posts:
    """Weigh every position name by the posts its people hold (Q06)."""
    universe = selector.universe
    present, taking_part = positions_of(family, where, selector)
    if not universe.persons:
        return Posts({}, frozenset())
    mask = employments(where, selector)[universe.row_pair] & selector.holding(family.population)
    rows = universe.staff[mask]
    weights = dict.fromkeys(present, Fraction(0))
    for position, posts in zip(rows["position"].tolist(), rows[one.field].tolist(), strict=True):
        weights[position] = weights.get(position, Fraction(0)) + (exact(posts) or 0)
    return Posts({name: weights[name] for name in present}, frozenset(taking_part))
