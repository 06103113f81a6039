"""Named things: distinct values of a field, counted or listed with their requisites."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.definitions.family import rows_of
from pedmonitor.model import columns as c
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from pedmonitor.compute.selection import Selector, Slice
    from pedmonitor.definitions.family import Count, Named, Rows


def things_by_owner(
    family: Count, part: Slice | None, selector: Selector
) -> dict[str, set[tuple[str, str]]]:
    """Find the named things of each organisation.

    Returns:
        Organisation → keys; what several organisations name alike is one thing unless it is their
        own (an association of one school).
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for rows in rows_of(family.fact):
        frame = selector.frame(rows.form)
        if frame is None or frame.empty or family.field not in frame.columns:
            continue
        mask = selector.row_mask(rows, part)
        own = mask & selector.condition_mask(frame, family.own) if family.own else mask & False
        for owner, name, is_own in zip(
            frame[c.ORGANISATION][mask], frame[family.field][mask], own[mask], strict=True
        ):
            if name:
                found.setdefault(owner, set()).add((owner if is_own else "", fold(str(name))))
    return found


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
    owners = list(organisations)
    found: dict[str, str] = {}
    for rows in selections:
        frame = selector.frame(rows.form)
        if rows.form != named.form or frame is None or named.field not in frame.columns:
            continue
        chosen = frame[selector.row_mask(rows, None)]
        inside = chosen[chosen[c.ORGANISATION].isin(owners)]
        for values in zip(*(inside[name] for name in _columns(named, inside)), strict=True):
            if text := _line(values):
                found.setdefault(fold(text), text)
    return tuple(sorted(found.values()))


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
