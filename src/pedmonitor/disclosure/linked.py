"""Published tables as one system: which numbers are the same, and which add up to which.

A reader of all the tables knows more than each of them says: organisations add up to their type, to
town and village and to the municipality; the base of one indicator is the base of ten others; the
numerator of one is the denominator of another. Numbers that coincide in a whole table are taken for
the same number, for that is what a careful reader does. By how much a sum of parts misses its total
(people who work in two schools) is taken as known to the reader: he may not know it, but may.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.disclosure.cells import PARTS, Cell, Column, Part, Slot, Table, by_column
from pedmonitor.disclosure.identity import Same, join_bases, join_columns, join_rows
from pedmonitor.disclosure.sums import complements, sums_of_parts, sums_of_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.disclosure.sums import Complement, Sum
    from pedmonitor.model.organisation import Context
    from pedmonitor.model.share import Number


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
    slots = [(p, part) for p, cell in known.items() for part in PARTS if cell.has(part)]
    same = Same(slots)
    tables = by_column(known.values())
    sums = [*sums_of_tables(tables, contexts), *sums_of_parts(tables, parts)]
    for total, children, part, _ in sums:
        join_bases(total, children, part, same)
    join_columns(tables, same)
    join_rows(tables, same)
    numbers = same.numbered()
    equations = _equations(sums, complements(tables), numbers)
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


def _equations(
    sums: Iterable[Sum], complements: Iterable[Complement], numbers: Mapping[Slot, int]
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
