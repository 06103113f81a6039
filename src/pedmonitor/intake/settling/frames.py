"""Build the one DataFrame of each register; the only construction site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from pedmonitor.intake.settling.settle import SettledTable

_FIXED = (
    c.ORGANISATION,
    c.PERSON,
    c.ROLE,
    c.FACT,
    c.SOURCE,
    c.ROW,
    c.EVENT_START,
    c.EVENT_END,
    c.AS_OF,
)


def build_frames(tables: list[SettledTable]) -> dict[str, pd.DataFrame]:
    """Put the settled rows of each register into one frame.

    Returns:
        Register id → frame with the columns of `pedmonitor.model.columns` and its own fields.
    """
    by_form: dict[str, list[tuple[int, SettledTable]]] = {}
    for source, table in enumerate(tables):
        by_form.setdefault(table.form, []).append((source, table))
    return {form: _frame(parts) for form, parts in by_form.items()}


def _frame(parts: list[tuple[int, SettledTable]]) -> pd.DataFrame:
    names = sorted({name for _, table in parts for name in table.columns} - set(_FIXED))
    data: dict[str, list[object]] = {name: [] for name in (*_FIXED, *names)}
    facts = _first_facts(parts)
    for source, table in parts:
        size = len(table.owners)
        data[c.ORGANISATION].extend(table.owners)
        data[c.PERSON].extend(table.people)
        data[c.ROLE].extend(table.roles)
        data[c.FACT].extend(_numbered(table, fact, facts) for fact in table.facts)
        data[c.SOURCE].extend([source] * size)
        data[c.ROW].extend(table.rows)
        data[c.EVENT_START].extend(table.starts)
        data[c.EVENT_END].extend(table.ends)
        data[c.AS_OF].extend([table.as_of] * size)
        for name in names:
            values = table.columns.get(name)
            data[name].extend(values if values is not None else [None] * size)
    typed = {
        name: pd.Series(values, dtype="int64" if name in _INTEGERS else "object")
        for name, values in data.items()
    }
    return pd.DataFrame(typed)


def _first_facts(parts: list[tuple[int, SettledTable]]) -> dict[int, int]:
    """Number the facts of each table on from those of the tables before."""
    found: dict[int, int] = {}
    first = 0
    for _, table in parts:
        found[id(table)] = first
        first += max(table.facts, default=-1) + 1
    return found


def _numbered(table: SettledTable, fact: int, first: dict[int, int]) -> int:
    """Give the number of a fact in the frame: what another table tells too is one fact."""
    twin, own = table.twins.get(fact, (table, fact))
    return first[id(twin)] + own if id(twin) in first else first[id(table)] + fact


_INTEGERS = frozenset({c.PERSON, c.FACT, c.SOURCE, c.ROW})
