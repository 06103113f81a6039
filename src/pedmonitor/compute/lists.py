"""Named things: distinct values of a field, counted or listed with their requisites."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.definitions.family import rows_of
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from pedmonitor.compute.selection import Selector, Slice
    from pedmonitor.definitions.family import Count, Rows
    from pedmonitor.definitions.named import Named


def things_by_owner(
    family: Count, part: Slice | None, selector: Selector
) -> dict[str, set[tuple[str, str]]]:
    """Find the named things of each organisation.

    Returns:
        Organisation → keys; what several organisations name alike is one thing unless it is their
        own (an association of one school).
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for _, _, owner, key in named_rows(family, part, selector):
        found.setdefault(owner, set()).add(key)
    return found


def named_rows(
    family: Count, part: Slice | None, selector: Selector
) -> Iterator[tuple[str, int, str, tuple[str, str]]]:
    """Give register, position in its frame, owner and key of every row that names a thing."""
    for rows in rows_of(family.fact):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty or family.field not in frame.columns:
            continue
        mask = selector.row_mask(rows, part)
        own = mask & selector.condition_mask(frame, family.own) if family.own else mask & False
        columns = (frame[c.ORGANISATION][mask], frame[family.field][mask], own[mask])
        for at, owner, name, is_own in zip(np.flatnonzero(mask).tolist(), *columns, strict=True):
            if name:
                yield rows.form, at, owner, (owner if is_own else "", family.key(str(name)))


def listed(
    named: Named, selections: Iterable[Rows], organisations: Iterable[str], selector: Selector
) -> tuple[str, ...]:
    """List the distinct things of the municipality with their requisites, in alphabetical order.

    Args:
        named: The field with the name, and those with the requisites.
        selections: Which rows; those of other registers are passed over.
        organisations: Whose rows count.
        selector: The frames of the period.
    """
    found: dict[str, str] = {}
    for _, _, text in listed_rows(named, selections, organisations, selector):
        found.setdefault(named.key(text), text)
    return tuple(sorted(found.values()))


def listed_rows(
    named: Named, selections: Iterable[Rows], organisations: Iterable[str], selector: Selector
) -> Iterator[tuple[str, int, str]]:
    """Give register, position in its frame and line of every row that `listed` lists."""
    owners = list(organisations)
    for rows in selections:
        frame = selector.frame(rows.form)
        if rows.form != named.form or frame is None or named.field not in frame.columns:
            continue
        inside = selector.row_mask(rows, None) & frame[c.ORGANISATION].isin(owners).to_numpy()
        chosen = frame[inside]
        columns = [chosen[name] for name in _columns(named, chosen)]
        for at, *values in zip(np.flatnonzero(inside).tolist(), *columns, strict=True):
            if text := _line(tuple(values)):
                yield rows.form, at, text


def _columns(named: Named, frame: pd.DataFrame) -> list[str]:
    return [named.field, *(name for name in named.also if name in frame.columns)]


def _line(values: tuple[object, ...]) -> str:
    name, *others = map(_text, values)
    requisites = ", ".join(filter(None, others))
    return f"{name} ({requisites})" if name and requisites else name


def _text(value: object) -> str:
    if isinstance(value, dt.date):
        return f"{value:%d.%m.}{value.year:04}"
    return value.strip() if isinstance(value, str) else ""
