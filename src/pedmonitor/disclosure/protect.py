"""One run for the public: figures that may be shown, and an account of what was hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.disclosure.cells import personal_cells
from pedmonitor.disclosure.linked import link
from pedmonitor.disclosure.merge import joined_rows
from pedmonitor.disclosure.rules import (
    CONTEXT,
    Kind,
    is_of_organisations,
    is_small,
    kind_of,
    names_organisation,
)
from pedmonitor.disclosure.subtraction import told_by_subtraction
from pedmonitor.disclosure.suppress import Knowledge, Suppression
from pedmonitor.model.note import impersonal
from pedmonitor.model.publication import Publication, PublishedCell, cell_key
from pedmonitor.model.result import TOTAL, IndicatorValue, RunResult, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.disclosure.cells import Cell, Column, Table
    from pedmonitor.disclosure.linked import System
    from pedmonitor.disclosure.rules import Rules
    from pedmonitor.model.publication import CellKey

_SHOWN = {Status.OK, Status.PARTIAL}


@dataclass(frozen=True, slots=True)
class Audit:
    """How the figures of a run were protected.

    Attributes:
        small: Figures hidden because their groups are small.
        beside: Figures hidden so that the small ones cannot be computed.
        joined: Rows that stand for several small ones.
        tables: Tables left out whole, because no single figure of theirs could be shown.
        open: Hidden figures that printed totals give away; nothing but hiding a total would help.
        subtractable: Indicators hidden whole, for their totals less those of an earlier edition are
            the figures of one or two organisations.
    """

    small: int
    beside: int
    joined: int
    tables: int
    open: int
    subtractable: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Protected:
    """A run fit to be shown to everybody.

    Attributes:
        run: Its figures; without issues, inputs, names of organisations that have sent nothing: in
            rows of organisations what is absent looks like what is hidden.
        audit: What was hidden.
        publication: What is shown and what is not, to be remembered.
    """

    run: RunResult
    audit: Audit
    publication: Publication


def protect(
    run: RunResult,
    *,
    families: Mapping[str, Family],
    profiles: Mapping[str, Profile],
    rules: Rules,
    earlier: Sequence[Publication] = (),
) -> Protected:
    """Hide what would show small groups of people; totals stay as they are.

    Args:
        run: Everything that was computed for a period, all profiles together: what one document
            hides another must not show.
        families: Definitions by id.
        profiles: Documents by id; they tell which rows are made of which.
        rules: Thresholds.
        earlier: Public editions of the same period, oldest first.
    """
    cells = tuple(personal_cells(run.values, families))
    system = link(cells, run.contexts, _parts(profiles))
    small = {cell.position for cell in cells if is_small(cell.value, cell.kind, rules)}
    small |= _unplaced(cells, run)
    found = Suppression(system, rules, _knowledge(system, rules, earlier)).run(small)
    rows, members = joined_rows(found, rules)
    told = told_by_subtraction(run.values, families, rules, earlier)
    shown = _shown_values(run, families, found, rows, members)
    values = tuple(suppressed(v) if (v.profile, v.ref) in told else v for v in shown)
    beside = len(found.hidden - small)
    sizes = (len(rows), len(found.dropped), len(found.open))
    audit = Audit(len(small), beside, *sizes, subtractable=tuple(sorted(told)))
    publication = _publication(run, found, frozenset(small), values)
    return Protected(_public_run(run, values), audit, publication)


def _parts(profiles: Mapping[str, Profile]) -> dict[Column, tuple[Column, ...]]:
    return {
        (name, row.ref): tuple((name, ref) for ref in row.parts)
        for name, profile in profiles.items()
        for row in profile.indicators
        if row.parts
    }


def _unplaced(cells: Sequence[Cell], run: RunResult) -> set[int]:
    """Hide rows of groups when nobody remembers which organisations they are made of."""
    if run.contexts or not any(names_organisation(cell.breakdown) for cell in cells):
        return set()
    return {c.position for c in cells if any(key in CONTEXT for key, _ in c.breakdown)}


def _knowledge(system: System, rules: Rules, earlier: Sequence[Publication]) -> Knowledge:
    """Compare with what was published before, every edition in turn."""
    before: dict[CellKey, PublishedCell] = {}
    for edition in earlier:
        before |= {cell.key: cell for cell in edition.shown}
    shown: set[int] = set()
    moved = set()
    for position, cell in system.cells.items():
        old = before.get(cell_key(cell.value))
        if old is None:
            continue
        count, base = system.share(position)
        if cell.value.numerator == old.numerator:
            shown.add(count)
        if base is not None and cell.value.denominator == old.denominator:
            shown.add(base)
        if cell.breakdown != TOTAL and _by_few(cell.value, old, rules):
            moved.add(position)
    return Knowledge(
        frozenset(shown),
        frozenset(moved),
        _again(system, (edition.small for edition in earlier)),
        _again(system, (edition.beside for edition in earlier)),
        frozenset().union(*(edition.dropped for edition in earlier)),
    )


def _again(system: System, hidden: Iterable[frozenset[CellKey]]) -> frozenset[int]:
    """Find the cells that were hidden before; totals are judged anew."""
    keys: frozenset[CellKey] = frozenset().union(*hidden)
    return frozenset(
        position
        for position, cell in system.cells.items()
        if cell.breakdown != TOTAL and cell_key(cell.value) in keys
    )


def _by_few(value: IndicatorValue, old: PublishedCell, rules: Rules) -> bool:
    """Say whether two editions differ by a group that is itself too small to be shown."""
    steps = [abs(Fraction(value.numerator or 0) - old.numerator)]
    if value.denominator is not None and old.denominator is not None:
        steps.append(abs(Fraction(value.denominator) - old.denominator))
    return any(0 < step < rules.min_publish for step in steps)


def _shown_values(
    run: RunResult,
    families: Mapping[str, Family],
    found: Suppression,
    rows: Mapping[int, IndicatorValue],
    members: frozenset[int],
) -> Iterator[IndicatorValue]:
    for position, value in enumerate(run.values):
        kind = kind_of(value, families.get(value.indicator))
        if kind is Kind.SENSITIVE and names_organisation(value.breakdown):
            continue
        if position in rows:
            yield rows[position]
        elif position in members:
            continue
        elif (
            position in found.hidden
            or _table_of(value) in found.dropped
            or _is_bare(value, kind)
            or is_silence(value)
        ):
            yield suppressed(value)
        else:
            yield _plain(value)


def is_silence(value: IndicatorValue) -> bool:
    """Say whether an absent figure would tell which organisation has not reported.

    A row of a group is told by its members where there are one or two of them.
    """
    return value.value is None and is_of_organisations(value.breakdown)


def _table_of(value: IndicatorValue) -> Table:
    return (value.profile, value.ref), tuple(key for key, _ in value.breakdown)


def _is_bare(value: IndicatorValue, kind: Kind) -> bool:
    return kind is not Kind.OPEN and value.status in _SHOWN and value.unconfirmed is not None


def suppressed(value: IndicatorValue) -> IndicatorValue:
    """Empty a figure of everything from which its counts could be read."""
    target = value.target
    return replace(
        value,
        numerator=None,
        denominator=None,
        status=Status.SUPPRESSED,
        target=None if target is None else replace(target, met=None, short_by=None),
        note="",
        reporting=None,
        expected=None,
        items=(),
        unconfirmed=None,
        secondary=(),
    )


def _plain(value: IndicatorValue) -> IndicatorValue:
    """Leave lists, names of organisations and secondary figures out of a figure that is shown.

    Secondary figures are small, and differences between them and the total would be smaller.
    """
    plain = replace(value, note=impersonal(value.note), items=(), secondary=())
    return plain if plain.value is not None else replace(plain, numerator=None, denominator=None)


def _public_run(run: RunResult, values: tuple[IndicatorValue, ...]) -> RunResult:
    return replace(
        run,
        coverage=replace(run.coverage, missing=()),
        values=values,
        issues=(),
        inputs=(),
        form_facts=(),
        contents=(),
        people=None,
    )


def _publication(
    run: RunResult,
    found: Suppression,
    small: frozenset[int],
    values: Sequence[IndicatorValue],
) -> Publication:
    mine = small | found.knowledge.small
    return Publication(
        tuple(
            PublishedCell(cell_key(value), value.numerator or 0, value.denominator, value.reporting)
            for value in values
            if value.status in _SHOWN
        ),
        frozenset(cell_key(run.values[position]) for position in found.hidden & mine),
        frozenset(cell_key(run.values[position]) for position in found.hidden - mine),
        frozenset(found.dropped),
    )
