"""Count one family for any set of organisations and any slice; one function a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.selection import Selector, Slice
from pedmonitor.definitions.family import (
    Count,
    Family,
    Listing,
    Presence,
    Rows,
    Selection,
    ShareOfOrganisations,
    ShareOfPersons,
    ShareOfPositions,
    rows_of,
)
from pedmonitor.model import columns as c
from pedmonitor.model.organisation import MUNICIPALITY

if TYPE_CHECKING:
    from numpy.typing import NDArray

Counts = tuple[int, int | None]


class Where(NamedTuple):
    """The slice a figure is for.

    Attributes:
        organisations: Names whose data count.
        one: Whether the figure is of a single organisation.
        subject: Subject, for people who teach it.
        position: Position, for people who hold it.
        part: Narrowing of the fact's rows.
    """

    organisations: tuple[str, ...]
    one: bool = False
    subject: str = ""
    position: str = ""
    part: Slice | None = None


def count(family: Family, where: Where, selector: Selector) -> Counts:
    """Count the numerator and, for shares, the denominator of a family.

    Args:
        family: The family.
        where: The slice.
        selector: The frames of the period.

    Returns:
        Numerator and denominator; the denominator of counts and presence is None.
    """
    match family:
        case ShareOfPersons():
            return _share_of_persons(family, where, selector)
        case ShareOfOrganisations():
            return _share_of_organisations(family, where, selector)
        case ShareOfPositions():
            return _share_of_positions(family, where, selector)
        case Count():
            return _count(family, where, selector), None
        case Presence():
            return _rows_selected(family.fact, where, selector), None
        case Listing():
            return len(listed(family, where, selector)), None


def count_by_organisation(
    family: Family, organisations: tuple[str, ...], selector: Selector
) -> dict[str, Counts]:
    """Count a family for each organisation at once; the same as `count` for each of them.

    Args:
        family: The family.
        organisations: Names.
        selector: The frames of the period.
    """
    if isinstance(family, ShareOfPersons):
        base = selector.select(family.population).pairs
        fact = selector.select(family.fact).pairs
        people = _per_organisation(base, selector)
        holders = _per_organisation(base & fact, selector)
        numbers = selector.universe.organisations
        return {
            name: (int(holders[numbers[name]]), int(people[numbers[name]]))
            for name in organisations
        }
    if isinstance(family, Presence) or (isinstance(family, Count) and family.of == "rows"):
        found = _rows_by_owner(family.fact, Where(organisations, one=True), selector)
        return {name: (len(found.get(name, ())), None) for name in organisations}
    return {name: count(family, Where((name,), one=True), selector) for name in organisations}


def _per_organisation(pairs: NDArray[np.bool_], selector: Selector) -> NDArray[np.int64]:
    """Count employments by organisation: a person stands once in each of them (Q18, Q19)."""
    universe = selector.universe
    size = len(universe.organisations) + 1
    return np.bincount(universe.pair_organisation[pairs], minlength=size)


def _employments(where: Where, selector: Selector) -> NDArray[np.bool_]:
    """Mask of the employments that the slice speaks of."""
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


def _share_of_persons(family: ShareOfPersons, where: Where, selector: Selector) -> Counts:
    universe = selector.universe
    base = selector.select(family.population)
    fact = selector.select(family.fact, _fact_slice(family, where, selector))
    here = _employments(where, selector)
    if where.one:
        population = universe.people(here & base.pairs)
        holders = universe.people(here & base.pairs & fact.pairs)
    else:
        population = universe.people(here) & base.people
        holders = population & fact.people
    return int(np.count_nonzero(holders)), int(np.count_nonzero(population))


def _fact_slice(family: ShareOfPersons, where: Where, selector: Selector) -> Slice | None:
    """Narrow the fact to the subject's own rows where family and choice ask for it (Q02)."""
    if where.part is not None:
        return where.part
    matched = family.subject_match == "fact" and selector.choices.get("Q02") != "any"
    return Slice("subject", where.subject, blank_fits=True) if where.subject and matched else None


def _share_of_organisations(
    family: ShareOfOrganisations, where: Where, selector: Selector
) -> Counts:
    with_fact = {
        name for rows in rows_of(family.fact) for name in _organisations_of(rows, where, selector)
    }
    return len(with_fact & set(where.organisations)), len(where.organisations)


def _organisations_of(rows: Rows, where: Where, selector: Selector) -> set[str]:
    frame = selector.frame(rows.form)
    if frame is None or frame.empty:
        return set()
    return set(frame[c.ORGANISATION][selector.row_mask(rows, where.part)])


def _share_of_positions(family: ShareOfPositions, where: Where, selector: Selector) -> Counts:
    """Count distinct position names (Q06)."""
    universe = selector.universe
    here = _employments(where, selector) & selector.select(family.population).pairs
    fact = selector.select(family.fact).pairs
    names = [where.position] if where.position else list(universe.positions)
    present = [name for name in names if np.any(universe.positions[name] & here)]
    taking_part = [name for name in present if np.any(universe.positions[name] & here & fact)]
    return len(taking_part), len(present)


def _count(family: Count, where: Where, selector: Selector) -> int:
    if family.of == "rows":
        return _rows_selected(family.fact, where, selector)
    hits = selector.select(family.fact, where.part)
    here = _employments(where, selector)
    if family.population is not None:
        base = selector.select(family.population)
        people = selector.universe.people(here & base.pairs) & hits.people
    else:
        people = selector.universe.people(here) & hits.people
    return int(np.count_nonzero(people))


def _rows_selected(selection: Selection, where: Where, selector: Selector) -> int:
    """Count distinct written rows; documents of the department itself count in the total."""
    return sum(map(len, _rows_by_owner(selection, where, selector).values()))


def _rows_by_owner(
    selection: Selection, where: Where, selector: Selector
) -> dict[str, set[tuple[str, int]]]:
    names = set(where.organisations) | (set() if where.one else {MUNICIPALITY})
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


def listed(family: Listing, where: Where, selector: Selector) -> tuple[str, ...]:
    """List the distinct values of a field in order of the alphabet."""
    frame = selector.frame(family.fact.form)
    if frame is None or frame.empty or family.field not in frame.columns:
        return ()
    chosen = frame[selector.row_mask(family.fact, where.part)]
    inside = chosen[chosen[c.ORGANISATION].isin(where.organisations)]
    return tuple(sorted({str(value) for value in inside[family.field] if value}))
