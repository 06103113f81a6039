"""The units that registers give a figure: persons, organisations, positions, rows, things."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.amounts import quantities
from pedmonitor.compute.cohort import cohort_of
from pedmonitor.compute.lists import listed_rows, named_rows
from pedmonitor.compute.measures import (
    base_staff,
    employments,
    fact_slice,
    organisations_with,
    owners_of,
    people_of,
    people_of_count,
    positions_of,
)
from pedmonitor.compute.universe import STAFF
from pedmonitor.definitions.family import (
    Amount,
    Count,
    Family,
    Listing,
    Presence,
    Retention,
    Selection,
    ShareOfAmounts,
    ShareOfOrganisations,
    ShareOfPersons,
    ShareOfPositions,
    Total,
    rows_of,
)
from pedmonitor.model import columns as c
from pedmonitor.model.share import plain
from pedmonitor.model.tally import RowRef, Unit

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.compute.selection import Selector, Slice, Where

Units = tuple[Unit, ...]
_Owned = tuple[RowRef, str]
"""A row and its organisation."""


def units_of(family: Family, where: Where, staffs: Staffs) -> tuple[Units, Units]:
    """List the units of the numerator and of the denominator.

    Args:
        family: The family.
        where: The slice; only organisations that are counted out of registers.
        staffs: The frames of the period.
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
            return _amounts(family.fact, where, selector), _amounts(
                family.population, where, selector
            )
        case Retention():
            before = staffs.before
            return ((), ()) if before is None else _retention(family, where, selector, before)
        case _:
            return _numbers(family, where, selector), ()


def _numbers(family: Count | Total | Presence | Listing, where: Where, selector: Selector) -> Units:
    match family:
        case Total():
            return _amounts(family.fact, where, selector)
        case Listing():
            return _lines(family, where, selector)
        case Count(of="things"):
            return _things(family, where, selector)
        case Count(of="persons"):
            people = people_of_count(family, where, selector)
            return _persons(people, family.fact, selector, where=where, part=where.part)
        case _:
            return _written(family.fact, where, selector)


def _share_of_persons(family: ShareOfPersons, where: Where, staffs: Staffs) -> tuple[Units, Units]:
    selector, base = staffs.of(family), base_staff(family, staffs)
    _, holders = people_of(family, where, selector)
    population, _ = people_of(family, where, base)
    part = fact_slice(family, where, selector)
    return (
        _persons(holders, family.fact, selector, where=where, part=part),
        _persons(population, family.population, base, where=where, part=None),
    )


def _persons(
    people: NDArray[np.bool_],
    selection: Selection,
    selector: Selector,
    *,
    where: Where,
    part: Slice | None,
) -> Units:
    """Give the persons of a mask, each with the rows by which it is in the selection."""
    keys = {number: key for key, number in selector.universe.codes.items()}
    found: dict[int, list[_Owned]] = {int(number): [] for number in np.flatnonzero(people)}
    for rows in rows_of(selection):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty:
            continue
        if rows.form == STAFF:
            universe = selector.universe
            numbers = universe.pair_person[universe.row_pair]
            mask = selector.holding(rows)
            if where.one:
                mask = mask & employments(where, selector)[universe.row_pair]
        else:
            numbers = selector.person_numbers(rows.form)
            mask = selector.row_mask(rows, part)
        inside = np.flatnonzero(mask & (numbers >= 0))
        inside = inside[people[numbers[inside]]]
        for at, row in zip(inside.tolist(), refs(frame, rows.form, inside), strict=True):
            found[int(numbers[at])].append(row)
    return tuple(_unit(keys[number], rows) for number, rows in found.items())


def _unit(key: Hashable, rows: Iterable[_Owned]) -> Unit:
    own = list(dict.fromkeys(rows))
    owners = {owner for _, owner in own}
    return Unit(key, owners.pop() if len(owners) == 1 else "", rows=tuple(row for row, _ in own))


def refs(frame: pd.DataFrame, form: str, positions: NDArray[np.int64]) -> list[_Owned]:
    """Name rows of a frame by table and row, each with its organisation."""
    columns = (frame[name].to_numpy()[positions] for name in (c.SOURCE, c.ROW, c.ORGANISATION))
    return [
        (RowRef(form, int(source), int(row)), str(owner))
        for source, row, owner in zip(*columns, strict=True)
    ]


def _share_of_organisations(
    family: ShareOfOrganisations, where: Where, selector: Selector
) -> tuple[Units, Units]:
    names = organisations_with(family.fact, where, selector) & set(where.organisations)
    found: dict[str, list[RowRef]] = defaultdict(list)
    for rows in rows_of(family.fact):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty:
            continue
        chosen = np.flatnonzero(selector.row_mask(rows, where.part))
        for row, owner in refs(frame, rows.form, chosen):
            found[owner].append(row)
    over = [
        Unit(name, name, rows=tuple(dict.fromkeys(found[name])))
        for name in where.organisations
        if name in names
    ]
    return tuple(over), tuple(Unit(name, name) for name in where.organisations)


def _share_of_positions(
    family: ShareOfPositions, where: Where, selector: Selector
) -> tuple[Units, Units]:
    universe = selector.universe
    present, taking_part = positions_of(family, where, selector)
    here = employments(where, selector) & selector.select(family.population).pairs
    fact = here & selector.select(family.fact).pairs

    def held(name: str, pairs: NDArray[np.bool_]) -> Unit:
        held_rows = np.flatnonzero((universe.positions[name] & pairs)[universe.row_pair])
        return replace(_unit(name, refs(universe.staff, STAFF, held_rows)), name=name)

    def shown(name: str) -> Unit:
        people = universe.people(universe.positions[name] & fact)
        units = _persons(people, family.fact, selector, where=where, part=None)
        rows = tuple(dict.fromkeys(row for unit in units for row in unit.rows))
        return Unit(name, rows=rows, name=name)

    return tuple(map(shown, taking_part)), tuple(held(name, here) for name in present)


def _amounts(amount: Amount, where: Where, selector: Selector) -> Units:
    frame = selector.frame(amount.form)
    owners = set(owners_of(where))
    found = [one for one in quantities(amount, where.part, selector) if one[1] in owners]
    if frame is None:
        return ()
    rows = refs(frame, amount.form, np.array([at for at, _, _ in found], dtype=np.int64))
    return tuple(
        Unit((amount.form, at), owner, plain(quantity), (row,))
        for (at, owner, quantity), (row, _) in zip(found, rows, strict=True)
    )


def _retention(
    family: Retention, where: Where, selector: Selector, before: Selector
) -> tuple[Units, Units]:
    stayed, members = cohort_of(family, where, selector, before)
    over = _persons(
        _mask(stayed, selector), family.fact, selector, where=where._replace(one=False), part=None
    )
    under = _persons(_mask(members, before), family.cohort, before, where=where, part=None)
    return over, tuple(_of_year_before(unit) for unit in under)


def _mask(keys: Iterable[int], selector: Selector) -> NDArray[np.bool_]:
    mask = np.zeros(selector.universe.persons, dtype=bool)
    mask[[selector.universe.codes[key] for key in keys]] = True
    return mask


def _of_year_before(unit: Unit) -> Unit:
    rows = tuple(
        row._replace(register=c.STAFF_BEFORE) if row.register == STAFF else row for row in unit.rows
    )
    return Unit(unit.key, unit.organisation, rows=rows)


def _written(selection: Selection, where: Where, selector: Selector) -> Units:
    """Give the written rows of a selection; two persons of one row are one."""
    owners = set(owners_of(where))
    found: dict[tuple[str, str, int], list[_Owned]] = {}
    for rows in rows_of(selection):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty:
            continue
        chosen = np.flatnonzero(selector.row_mask(rows, where.part))
        facts = frame[c.FACT].to_numpy()[chosen].tolist()
        for fact, (row, owner) in zip(facts, refs(frame, rows.form, chosen), strict=True):
            if owner in owners:
                found.setdefault((owner, rows.form, fact), []).append((row, owner))
    return tuple(_unit(key, rows) for key, rows in found.items())


def _things(family: Count, where: Where, selector: Selector) -> Units:
    owners = set(owners_of(where))
    named = named_rows(family, where.part, selector)
    return _grouped(((f, at, key) for f, at, owner, key in named if owner in owners), selector)


def _lines(family: Listing, where: Where, selector: Selector) -> Units:
    lines = listed_rows(family.listed, (family.fact,), owners_of(where), selector)
    return _grouped(((form, at, family.listed.key(text)) for form, at, text in lines), selector)


def _grouped(rows: Iterable[tuple[str, int, Hashable]], selector: Selector) -> Units:
    found: dict[Hashable, list[_Owned]] = {}
    for form, at, key in rows:
        frame = selector.frame(form)
        if frame is not None:
            found.setdefault(key, []).extend(refs(frame, form, np.array([at])))
    return tuple(_unit(key, own) for key, own in found.items())
