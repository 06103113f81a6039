"""Rows that travel between batches: taken out of frames as lists, put into frames again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from pedmonitor.model import columns as c
from pedmonitor.workflows.batching.batch_common import TABLES_OF_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_INTEGERS = frozenset({c.PERSON, c.FACT, c.SOURCE, c.ROW})
Rows = dict[str, dict[str, list[object]]]
"""Register → column → values."""


def frames_of(parts: Iterable[Rows]) -> dict[str, pd.DataFrame]:
    """Put rows of several batches into one frame a register, in the order of their tables."""
    by_form: dict[str, list[dict[str, list[object]]]] = {}
    for part in parts:
        for form, columns in part.items():
            by_form.setdefault(form, []).append(columns)
    return {form: _ordered(_joined(found)) for form, found in by_form.items()}


def rows_of_frame(frame: pd.DataFrame) -> dict[str, list[Any]]:
    """Take all rows out of a frame."""
    return {str(name): frame[name].tolist() for name in frame.columns}


def rows_of_persons(frames: Mapping[str, pd.DataFrame], persons: Iterable[int]) -> Rows:
    """Take the rows of some persons out of frames."""
    wanted = list(persons)
    found: Rows = {}
    for form, frame in frames.items():
        chosen = frame[frame[c.PERSON].isin(wanted)]
        if not chosen.empty:
            found[form] = rows_of_frame(chosen)
    return found


def rows_of_strangers(
    shared: Mapping[str, pd.DataFrame], known: tuple[int, ...], files: set[int]
) -> Rows:
    """Take what other batches say of the people of one batch, numbered as that batch does.

    Args:
        shared: Rows of all shared persons.
        known: Numbers of those whom the batch knows, in its own order.
        files: Numbers of the files of the batch.
    """
    rows = rows_of_persons(shared, known)
    numbers = {number: at for at, number in enumerate(known)}
    found: Rows = {}
    for form, columns in rows.items():
        foreign = [int(str(place)) // TABLES_OF_FILE not in files for place in columns[c.SOURCE]]
        own = {
            name: [value for value, keep in zip(values, foreign, strict=True) if keep]
            for name, values in columns.items()
        }
        if own[c.SOURCE]:
            own[c.PERSON] = [numbers[int(str(person))] for person in own[c.PERSON]]
            found[form] = own
    return found


def with_rows(
    frames: Mapping[str, pd.DataFrame], rows: Rows, places: Mapping[int, int]
) -> dict[str, pd.DataFrame]:
    """Add rows of other batches where they stand among the tables of the whole folder.

    Args:
        frames: The frames of a batch.
        rows: Rows of other batches; their sources are places among all tables.
        places: Number of a table of the batch → its place among all tables.
    """
    found = dict(frames)
    for form, columns in rows.items():
        given = {name: list(values) for name, values in columns.items()}
        order = [int(str(place)) for place in given[c.SOURCE]]
        given[c.SOURCE] = [-1] * len(order)  # no table of this batch
        own: dict[str, list[object]] = {}
        if form in frames:
            frame = frames[form]
            own = rows_of_frame(frame)
            order = [places[int(str(at))] for at in own[c.SOURCE]] + order
        joined = _joined([own, given] if own else [given])
        joined["place"] = list(order)
        found[form] = _frame(joined).sort_values("place", kind="stable").drop(columns="place")
    return found


def _joined(parts: list[dict[str, list[object]]]) -> dict[str, list[object]]:
    names = dict.fromkeys(name for part in parts for name in part)
    found: dict[str, list[object]] = {name: [] for name in names}
    for part in parts:
        size = len(part[c.SOURCE])
        for name, column in found.items():
            column.extend(part.get(name) or [None] * size)
    return found


def _frame(columns: dict[str, list[object]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            name: pd.Series(values, dtype="int64" if name in _INTEGERS else "object")
            for name, values in columns.items()
        }
    )


def _ordered(columns: dict[str, list[object]]) -> pd.DataFrame:
    return _frame(columns).sort_values(c.SOURCE, kind="stable").reset_index(drop=True)
