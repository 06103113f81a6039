"""What adds up to what: parts to totals, organisations to groups, those with to those without."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.disclosure.cells import PARTS, Cell, Column, Part, Rows, Slot, Table
from pedmonitor.disclosure.identity import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pedmonitor.model.organisation import Context
    from pedmonitor.model.result import Breakdown

Sum = tuple[Cell, tuple[Cell, ...], Part, frozenset[Table]]
"""A total, its parts, which of their counts, and the tables in which all of them stand."""
Complement = tuple[tuple[tuple[Slot, int], ...], frozenset[Table]]
"""Counts that give nought when added so many times, and the tables in which they stand."""


def _without(breakdown: Breakdown, key: str) -> Breakdown:
    return tuple(pair for pair in breakdown if pair[0] != key)


def sums_of_tables(tables: Rows, contexts: Sequence[Context]) -> Iterator[Sum]:
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


def _both(total: Cell, children: Sequence[Cell]) -> Iterator[Sum]:
    tables = frozenset({child.table for child in children})
    if total.breakdown:
        tables |= {total.table}
    for part in PARTS:
        if all(cell.has(part) for cell in (total, *children)):
            yield total, tuple(children), part, tables


def sums_of_parts(tables: Rows, parts: Mapping[Column, tuple[Column, ...]]) -> Iterator[Sum]:
    """List the indicators that a document makes of others, row by row."""
    for whole, columns in parts.items():
        for breakdown, total in tables.get(whole, {}).items():
            children = [tables.get(column, {}).get(breakdown) for column in columns]
            found = tuple(child for child in children if child is not None)
            if len(found) == len(columns):
                yield total, found, "numerator", frozenset()


def complements(tables: Rows) -> Iterator[Complement]:
    """List the indicators that count exactly those whom another leaves out."""
    for rows, others in itertools.permutations(tables.values(), 2):
        shared = [b for b, cell in rows.items() if b in others and cell.has("denominator")]
        rests = [(b, rows[b].number("denominator"), rows[b].number("numerator")) for b in shared]
        same = all((n or 0) - (k or 0) == others[b].number("numerator") for b, n, k in rests)
        if not same or sum(n != k for _, n, k in rests) < EVIDENCE:
            continue
        for breakdown in shared:
            own, its = rows[breakdown].position, others[breakdown].position
            slots = (((own, PARTS[1]), 1), ((own, PARTS[0]), -1), ((its, PARTS[0]), -1))
            yield slots, frozenset({rows[breakdown].table, others[breakdown].table})
