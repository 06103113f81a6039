"""Count one family for any set of organisations and any slice; one function a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.amounts import sums_by_owner
from pedmonitor.compute.cohort import count_retained
from pedmonitor.compute.lists import listed, things_by_owner
from pedmonitor.compute.selection import Selector, Slice, Where
from pedmonitor.definitions.family import (
    AllOf,
    Amount,
    Count,
    Family,
    Listing,
    Presence,
    Retention,
    Rows,
    Selection,
    ShareOfAmounts,
    ShareOfOrganisations,
    ShareOfPersons,
    ShareOfPositions,
    Total,
    rows_of,
)
from pedmonitor.model import columns as c
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.share import Number

if TYPE_CHECKING:
    from numpy.typing import NDArray

Counts = tuple[Number, Number | None]


class Staffs(NamedTuple):
    """The frames of the period seen with each of the staffs that families count.

    Attributes:
        pedagogues: Pedagogical staff.
        managed: The same with heads and their deputies (Q05).
        before: Last year's pedagogues, with the cohort's window as period; None without a register.
    """

    pedagogues: Selector
    managed: Selector
    before: Selector | None = None

    def of(self, family: Family) -> Selector:
        """Give the staff that a family counts."""
        return self.managed if family.managers else self.pedagogues


def count(family: Family, where: Where, staffs: Staffs) -> Counts:
    """Count the numerator and, for shares, the denominator of a family.

    Args:
        family: The family.
        where: The slice.
        staffs: The frames of the period.

    Returns:
        Numerator and denominator; the denominator of counts and presence is None.
    """
    selector = staffs.of(family)
    match family:
        case ShareOfPersons():
            return _share_of_persons(family, where, staffs)
        case ShareOfOrganisations():
            return _share_of_organisations(family, where, selector)
        case ShareOfPositions():
            return _share_of_positions(family, where, selector)
        case ShareOfAmounts():
            return _sum(family.fact, where, selector), _sum(family.population, where, selector)
        case Retention():
            before = staffs.before
            return (0, 0) if before is None else count_retained(family, where, selector, before)
        case _:
            return _number(family, where, selector), None


def _number(family: Count | Total | Presence | Listing, where: Where, selector: Selector) -> Number:
    match family:
        case Count():
            return _count(family, where, selector)
        case Total():
            return _sum(family.fact, where, selector)
        case Presence():
            return _rows_selected(family.fact, where, selector)
        case Listing():
            return len(listed(family.listed, (family.fact,), owners_of(where), selector))


def count_by_organisation(
    family: Family, organisations: tuple[str, ...], staffs: Staffs
) -> dict[str, Counts]:
    """Count a family for each organisation at once; the same as `count` for each of them.

    Args:
        family: The family.
        organisations: Names.
        staffs: The frames of the period.
    """
    selector = staffs.of(family)
    if isinstance(family, ShareOfPersons) and not _is_literal(family, selector):
        base = selector.select(family.population).pairs
        fact = selector.select(family.fact).pairs
        people = _per_organisation(base, selector)
        holders = _per_organisation(base & fact, selector)
        numbers = selector.universe.organisations
        return {
            name: (int(holders[numbers[name]]), int(people[numbers[name]]))
            for name in organisations
        }
    if isinstance(family, Count) and family.of == "persons":
        universe = selector.universe
        pairs = selector.select(family.fact).people[universe.pair_person]
        if family.population is not None:
            pairs = pairs & selector.select(family.population).pairs
        hits = _per_organisation(pairs, selector)
        return {name: (int(hits[universe.organisations[name]]), None) for name in organisations}
    owned = _owned(family, organisations, selector)
    if owned is not None:
        return owned
    return {name: count(family, Where((name,), one=True), staffs) for name in organisations}


def _owned(
    family: Family, organisations: tuple[str, ...], selector: Selector
) -> dict[str, Counts] | None:
    """Count what rows say of their own organisations, going over the rows once."""
    where = Where(organisations, one=True)
    match family:
        case Presence() | Count(of="rows"):
            rows = rows_by_owner(family.fact, where, selector)
            return {name: (len(rows.get(name, ())), None) for name in organisations}
        case Count(of="things"):
            things = things_by_owner(family, None, selector)
            return {name: (len(things.get(name, ())), None) for name in organisations}
        case Total():
            sums = sums_by_owner(family.fact, None, selector)
            return {name: (sums.get(name, 0), None) for name in organisations}
        case ShareOfAmounts():
            sums = sums_by_owner(family.fact, None, selector)
            bases = sums_by_owner(family.population, None, selector)
            return {name: (sums.get(name, 0), bases.get(name, 0)) for name in organisations}
        case ShareOfOrganisations():
            with_fact = organisations_with(family.fact, where, selector)
            return {name: (int(name in with_fact), 1) for name in organisations}
        case _:
            return None


def _is_literal(family: Family, selector: Selector) -> bool:
    """Say whether managers stand in the numerator only, as the document writes it (Q05)."""
    return family.managers and selector.choices.get("Q05") == "literal"


def _per_organisation(pairs: NDArray[np.bool_], selector: Selector) -> NDArray[np.int64]:
    """Count employments by organisation: a person stands once in each of them (Q18, Q19)."""
    universe = selector.universe
    size = len(universe.organisations) + 1
    return np.bincount(universe.pair_organisation[pairs], minlength=size)


def employments(where: Where, selector: Selector) -> NDArray[np.bool_]:
    """Give the mask of the employments that the slice speaks of."""
    universe = selector.universe
    wanted = np.zeros(len(universe.organisations) + 1, dtype=bool)
    wanted[[universe.organisations[name] for name in where.organisations]] = True
    mask = wanted[universe.pair_organisation]
    none = np.zeros(len(mask), dtype=bool)
    if where.subject:
        mask = mask & universe.subjects.get(where.subject, none)
    if where.position:
        mask = mask & universe.positions.get(where.position, none)
    return mask


def _share_of_persons(family: ShareOfPersons, where: Where, staffs: Staffs) -> Counts:
    selector, base = staffs.of(family), base_staff(family, staffs)
    population, holders = people_of(family, where, selector)
    if base is not selector:
        population, _ = people_of(family, where, base)
    return int(np.count_nonzero(holders)), int(np.count_nonzero(population))


def base_staff(family: ShareOfPersons, staffs: Staffs) -> Selector:
    """Give the staff that the denominator counts: without managers where Q05 is read literally."""
    selector = staffs.of(family)
    return staffs.pedagogues if _is_literal(family, selector) else selector


class CountedPeople(NamedTuple):
    """Masks over the persons of a universe.

    Attributes:
        people: The population.
        holders: Those of it who have the fact.
    """

    people: NDArray[np.bool_]
    holders: NDArray[np.bool_]


def counted_people(
    family: ShareOfPersons, organisations: tuple[str, ...], staffs: Staffs
) -> CountedPeople | None:
    """Tell who is counted in the total of some organisations.

    Returns:
        None where the numerator is no part of the denominator (Q05).
    """
    selector = staffs.of(family)
    if _is_literal(family, selector):
        return None
    return people_of(family, Where(organisations), selector)


def people_of(family: ShareOfPersons, where: Where, selector: Selector) -> CountedPeople:
    """Find the population and those of it who have the fact.

    A group of organisations is the union of its members: what the staff register of another group
    says of a part-timer («работает здесь с …») holds there. The municipality is everybody's (Q18).
    """
    universe = selector.universe
    base = selector.select(family.population)
    fact = selector.select(family.fact, fact_slice(family, where, selector))
    here = employments(where, selector)
    if where.one or not where.whole:
        population = universe.people(here & base.pairs)
        holders = universe.people(here & base.pairs & fact.pairs)
    else:
        population = universe.people(here) & base.people
        holders = population & fact.people
    return CountedPeople(population, holders)


def fact_slice(family: ShareOfPersons, where: Where, selector: Selector) -> Slice | None:
    """Narrow the fact to the subject's own rows where family and choice ask for it (Q02)."""
    if where.part is not None:
        return where.part
    matched = family.subject_match == "fact" and selector.choices.get("Q02") != "any"
    return Slice("subject", where.subject, blank_fits=True) if where.subject and matched else None


def _share_of_organisations(
    family: ShareOfOrganisations, where: Where, selector: Selector
) -> Counts:
    with_fact = organisations_with(family.fact, where, selector)
    return len(with_fact & set(where.organisations)), len(where.organisations)


def organisations_with(selection: Selection, where: Where, selector: Selector) -> set[str]:
    """Name the organisations that have such rows."""
    if isinstance(selection, Rows):
        return _organisations_of(selection, where, selector)
    parts = selection.all if isinstance(selection, AllOf) else selection.any
    found = [organisations_with(part, where, selector) for part in parts]
    return set.intersection(*found) if isinstance(selection, AllOf) else set.union(*found)


def _organisations_of(rows: Rows, where: Where, selector: Selector) -> set[str]:
    frame = selector.frame(rows.form)
    if frame is None or frame.empty:
        return set()
    return set(frame[c.ORGANISATION][selector.row_mask(rows, where.part)])


def _share_of_positions(family: ShareOfPositions, where: Where, selector: Selector) -> Counts:
    present, taking_part = positions_of(family, where, selector)
    return len(taking_part), len(present)


def positions_of(
    family: ShareOfPositions, where: Where, selector: Selector
) -> tuple[list[str], list[str]]:
    """List the distinct position names present, and those of them that take part (Q06)."""
    universe = selector.universe
    here = employments(where, selector) & selector.select(family.population).pairs
    fact = selector.select(family.fact).pairs
    names = [where.position] if where.position else list(universe.positions)
    masks = {name: universe.positions[name] for name in names if name in universe.positions}
    present = [name for name, mask in masks.items() if np.any(mask & here)]
    return present, [name for name in present if np.any(universe.positions[name] & here & fact)]


def _count(family: Count, where: Where, selector: Selector) -> int:
    if family.of == "rows":
        return _rows_selected(family.fact, where, selector)
    if family.of == "things":
        things = things_by_owner(family, where.part, selector)
        return len(set().union(*(things.get(name, set()) for name in owners_of(where))))
    return int(np.count_nonzero(people_of_count(family, where, selector)))


def people_of_count(family: Count, where: Where, selector: Selector) -> NDArray[np.bool_]:
    """Find the persons that a count counts, as a mask."""
    universe = selector.universe
    hits = selector.select(family.fact, where.part)
    here = employments(where, selector)
    if family.population is not None:
        here = here & selector.select(family.population).pairs
    return universe.people(here) & hits.people


def _sum(amount: Amount, where: Where, selector: Selector) -> Number:
    sums = sums_by_owner(amount, where.part, selector)
    return sum((sums.get(name, 0) for name in owners_of(where)), 0)


def owners_of(where: Where) -> tuple[str, ...]:
    """Name whose rows count: those of the department itself count in every total."""
    whole = where.whole and not where.one
    return (*where.organisations, MUNICIPALITY) if whole else where.organisations


def _rows_selected(selection: Selection, where: Where, selector: Selector) -> int:
    """Count distinct written rows; documents of the department itself count in the total."""
    return sum(map(len, rows_by_owner(selection, where, selector).values()))


def rows_by_owner(
    selection: Selection, where: Where, selector: Selector
) -> dict[str, set[tuple[str, int]]]:
    """Find the written rows of each organisation: register and number of the row."""
    names = set(owners_of(where))
    found: dict[str, set[tuple[str, int]]] = {}
    for rows in rows_of(selection):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty:
            continue
        chosen = frame[selector.row_mask(rows, where.part)]
        owners, facts = chosen[c.ORGANISATION].tolist(), chosen[c.FACT].tolist()
        for owner, fact in zip(owners, facts, strict=True):
            if owner in names:
                found.setdefault(owner, set()).add((rows.form, fact))
    return found
