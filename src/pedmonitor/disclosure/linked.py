"""Published tables as one system: which numbers are the same, and which add up to which.

A reader of all the tables knows more than each of them says: organisations add up to their type, to
town and village and to the municipality; the base of one indicator is the base of ten others; the
numerator of one is the denominator of another. Numbers that coincide in a whole table are taken for
the same number, for that is what a careful reader does. By how much a sum of parts misses its total
(people who work in two schools) is taken as known to the reader: he may not know it, but may.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from pedmonitor.disclosure.rules import Kind, kind_of, names_organisation
from pedmonitor.model.result import TOTAL, IndicatorValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pedmonitor.definitions.family import Family
    from pedmonitor.model.organisation import Context
    from pedmonitor.model.result import Breakdown
    from pedmonitor.model.share import Number

Column = tuple[str, str]
"""Profile and number of the indicator in it."""
Part = Literal["numerator", "denominator"]
Table = tuple[Column, tuple[str, ...]]
"""A column and the keys by which it is broken down."""
_PARTS: tuple[Part, ...] = ("numerator", "denominator")
_EVIDENCE = 2


class Cell(NamedTuple):
    """A figure that counts people.

    Attributes:
        position: Its place among the values of the run.
        value: The figure.
        kind: How it touches people.
    """

    position: int
    value: IndicatorValue
    kind: Kind

    @property
    def column(self) -> Column:
        """The indicator in its document."""
        return self.value.profile, self.value.ref

    @property
    def breakdown(self) -> Breakdown:
        """What part of the municipality it speaks of."""
        return self.value.breakdown

    @property
    def table(self) -> Table:
        """The table it stands in."""
        return self.column, tuple(key for key, _ in self.value.breakdown)

    def number(self, part: Part) -> Number | None:
        """Give one of its two counts."""
        return self.value.numerator if part == "numerator" else self.value.denominator


@dataclass(frozen=True, slots=True)
class Equation:
    """Numbers that add up to what the reader knows.

    Attributes:
        terms: Number → how often it is counted: parts once, their total minus once.
        sources: Sets of tables; whoever sees all of one of them knows the equation.
    """

    terms: tuple[tuple[int, int], ...]
    sources: frozenset[frozenset[Table]]

    def known(self, dropped: set[Table]) -> bool:
        """Say whether it can still be known when some tables are left out."""
        return any(source.isdisjoint(dropped) for source in self.sources)


@dataclass(frozen=True, slots=True)
class System:
    """Numbers, where they stand, and how they hang together.

    Attributes:
        cells: Figures by their place in the run.
        numbers: The true numbers.
        places: Number → cells that print it.
        of: Cell and part → number.
        equations: What adds up.
        equations_of: Number → its equations.
    """

    cells: Mapping[int, Cell]
    numbers: tuple[Number, ...]
    places: tuple[tuple[int, ...], ...]
    of: Mapping[tuple[int, Part], int]
    equations: tuple[Equation, ...]
    equations_of: tuple[tuple[int, ...], ...]

    def share(self, position: int) -> tuple[int, int | None]:
        """Give the numbers of a cell: the count and what it is out of."""
        return self.of[position, "numerator"], self.of.get((position, "denominator"))


def personal_cells(
    values: Sequence[IndicatorValue], families: Mapping[str, Family]
) -> Iterator[Cell]:
    """List the figures that count people and could be printed for the public."""
    for position, value in enumerate(values):
        kind = kind_of(value, families.get(value.indicator))
        if kind is Kind.OPEN or value.value is None or value.numerator is None:
            continue
        if kind is Kind.SENSITIVE and names_organisation(value.breakdown):
            continue
        yield Cell(position, value, kind)


def link(
    cells: Iterable[Cell],
    contexts: Sequence[Context],
    parts: Mapping[Column, tuple[Column, ...]],
) -> System:
    """Build the system of a run.

    Args:
        cells: The figures.
        contexts: In which rows each organisation is counted.
        parts: Indicator → those it is made of (12 = 8 + 4).
    """
    known = {cell.position: cell for cell in cells}
    slots = [(p, part) for p, cell in known.items() for part in _PARTS if _has(cell, part)]
    same = _Same(slots)
    tables = _tables(known.values())
    sums = [*_sums(tables, contexts), *_sums_of_parts(tables, parts)]
    for total, children, part, _ in sums:
        _join_equal(total, children, part, same)
    _join_tables(tables, same)
    numbers = same.numbered()
    equations = _equations(sums, _complements(tables), numbers)
    places: list[dict[int, None]] = [{} for _ in range(len(set(numbers.values())))]
    true: list[Number] = [0] * len(places)
    for (position, part), number in numbers.items():
        places[number][position] = None
        true[number] = known[position].number(part) or 0
    of: list[list[int]] = [[] for _ in places]
    for index, equation in enumerate(equations):
        for number, _ in equation.terms:
            of[number].append(index)
    return System(
        known,
        tuple(true),
        tuple(map(tuple, places)),
        numbers,
        tuple(equations),
        tuple(map(tuple, of)),
    )


_Slot = tuple[int, Part]
_Rows = dict[Column, dict[tuple[tuple[str, str], ...], Cell]]
_Sum = tuple[Cell, tuple[Cell, ...], Part, frozenset[Table]]
_Complement = tuple[tuple[tuple[_Slot, int], ...], frozenset[Table]]


def _has(cell: Cell, part: Part) -> bool:
    return cell.number(part) is not None


class _Same:
    """Slots that hold one and the same number."""

    def __init__(self, slots: Iterable[_Slot]) -> None:
        self._parent = {slot: slot for slot in slots}

    def find(self, slot: _Slot) -> _Slot:
        while self._parent[slot] != slot:
            self._parent[slot] = self._parent[self._parent[slot]]
            slot = self._parent[slot]
        return slot

    def join(self, first: _Slot, second: _Slot) -> None:
        one, other = sorted((self.find(first), self.find(second)))
        self._parent[other] = one

    def numbered(self) -> dict[_Slot, int]:
        order: dict[_Slot, int] = {}
        return {slot: order.setdefault(self.find(slot), len(order)) for slot in self._parent}


def _tables(cells: Iterable[Cell]) -> _Rows:
    rows: _Rows = {}
    for cell in cells:
        rows.setdefault(cell.column, {})[cell.breakdown] = cell
    return rows


def _without(breakdown: Breakdown, key: str) -> Breakdown:
    return tuple(pair for pair in breakdown if pair[0] != key)


def _sums(tables: _Rows, contexts: Sequence[Context]) -> Iterator[_Sum]:
    """List totals with the parts of which they are made."""
    groups = {context.name: context.groups for context in contexts}
    for rows in tables.values():
        families: dict[tuple[Breakdown, str], list[Cell]] = defaultdict(list)
        for breakdown, cell in rows.items():
            for key, name in breakdown:
                rest = _without(breakdown, key)
                families[rest, key].append(cell)
                for group in groups.get(name, ()) if key == "organisation" else ():
                    families[tuple(sorted((*rest, group))), key].append(cell)
        for (rest, _), children in families.items():
            total = rows.get(rest)
            if total is not None:
                yield from _both(total, children)


def _both(total: Cell, children: Sequence[Cell]) -> Iterator[_Sum]:
    tables = frozenset({child.table for child in children})
    if total.breakdown:
        tables |= {total.table}
    for part in _PARTS:
        if all(_has(cell, part) for cell in (total, *children)):
            yield total, tuple(children), part, tables


def _sums_of_parts(tables: _Rows, parts: Mapping[Column, tuple[Column, ...]]) -> Iterator[_Sum]:
    for whole, columns in parts.items():
        for breakdown, total in tables.get(whole, {}).items():
            children = [tables.get(column, {}).get(breakdown) for column in columns]
            found = tuple(child for child in children if child is not None)
            if len(found) == len(columns):
                yield total, found, "numerator", frozenset()


def _join_equal(total: Cell, children: tuple[Cell, ...], part: Part, same: _Same) -> None:
    """Take a base that all rows share for one number, and a single row for its total."""
    if part == "numerator" and len(children) > 1:
        return
    if all(child.number(part) == total.number(part) for child in children):
        for child in children:
            same.join((total.position, part), (child.position, part))


def _join_tables(tables: _Rows, same: _Same) -> None:
    """Take columns that coincide in every row they share for one column."""
    by_keys: dict[tuple[str, ...], list[tuple[Column, Part, dict[Breakdown, Cell]]]] = {}
    for column, rows in tables.items():
        apart: dict[tuple[str, ...], dict[Breakdown, Cell]] = defaultdict(dict)
        for breakdown, cell in rows.items():
            apart[cell.table[1]][breakdown] = cell
        for keys, own in apart.items():
            for part in _PARTS if keys else ():
                if all(_has(cell, part) for cell in own.values()):
                    by_keys.setdefault(keys, []).append((column, part, own))
    for vectors in by_keys.values():
        for (column, part, rows), (other, its, others) in itertools.combinations(vectors, 2):
            shared = _coincide(rows, part, others, its)
            for breakdown in shared:
                same.join((rows[breakdown].position, part), (others[breakdown].position, its))
            totals = (tables[column].get(TOTAL), tables[other].get(TOTAL))
            if (
                shared
                and totals[0]
                and totals[1]
                and totals[0].number(part) == totals[1].number(its)
            ):
                same.join((totals[0].position, part), (totals[1].position, its))


def _complements(tables: _Rows) -> Iterator[_Complement]:
    """List the indicators that count exactly those whom another leaves out."""
    for rows, others in itertools.permutations(tables.values(), 2):
        shared = [b for b, cell in rows.items() if b in others and _has(cell, "denominator")]
        rests = [(b, rows[b].number("denominator"), rows[b].number("numerator")) for b in shared]
        same = all((n or 0) - (k or 0) == others[b].number("numerator") for b, n, k in rests)
        if not same or sum(n != k for _, n, k in rests) < _EVIDENCE:
            continue
        for breakdown in shared:
            own, its = rows[breakdown].position, others[breakdown].position
            slots = (((own, _PARTS[1]), 1), ((own, _PARTS[0]), -1), ((its, _PARTS[0]), -1))
            yield slots, frozenset({rows[breakdown].table, others[breakdown].table})


def _coincide(
    rows: dict[Breakdown, Cell], part: Part, others: dict[Breakdown, Cell], its: Part
) -> list[Breakdown]:
    """List the common rows of two columns if they are equal in all of them."""
    shared: list[Breakdown] = []
    telling = 0
    for breakdown, cell in rows.items():
        other = others.get(breakdown)
        if other is None:
            continue
        number = cell.number(part)
        if number != other.number(its):
            return []
        shared.append(breakdown)
        telling += bool(number)
    return shared if telling >= _EVIDENCE else []


def _equations(
    sums: Iterable[_Sum], complements: Iterable[_Complement], numbers: Mapping[_Slot, int]
) -> list[Equation]:
    found: dict[tuple[tuple[int, int], ...], set[frozenset[Table]]] = defaultdict(set)
    for total, children, part, tables in sums:
        terms: dict[int, int] = defaultdict(int)
        terms[numbers[total.position, part]] -= 1
        for child in children:
            terms[numbers[child.position, part]] += 1
        found[_kept(terms)].add(tables)
    for slots, tables in complements:
        terms = defaultdict(int)
        for slot, times in slots:
            terms[numbers[slot]] += times
        found[_kept(terms)].add(tables)
    return [Equation(terms, frozenset(known)) for terms, known in found.items() if len(terms) > 1]


def _kept(terms: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((number, times) for number, times in terms.items() if times))
