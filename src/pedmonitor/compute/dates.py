"""The days that figures stand for: of staff registers and of stocks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.compute.universe import STAFF
from pedmonitor.definitions.condition import FullYearsSince, YoungerThan
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from pedmonitor.compute.selection import Selector
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.form import Form
    from pedmonitor.model.period import Period


def days_of(
    family: Family, organisations: Iterable[str], selector: Selector
) -> tuple[dt.date, ...]:
    """List the days that the rows under a figure describe, where a figure depends on them.

    Those are the days on which ages and tenures are counted and the days of stocks (Q04, Q23).

    Args:
        family: The family.
        organisations: Whose rows count.
        selector: The frames of the period.
    """
    found: set[dt.date] = set()
    for selection in selections_of(family):
        for rows in rows_of(selection):
            frame = selector.frame(rows.form)
            if frame is None or frame.empty:
                continue
            inside = frame[c.ORGANISATION].isin(list(organisations)).to_numpy()
            if selector.forms[rows.form].timing.mode == "stock":
                days = frame[c.EVENT_END][inside & selector.row_mask(rows, None)]
            elif rows.form == STAFF and _is_aged(rows.where):
                days = frame[c.AS_OF][inside]
            else:
                continue
            found.update(day for day in days.tolist() if isinstance(day, dt.date))
    return tuple(sorted(found))


def _is_aged(where: tuple[object, ...]) -> bool:
    return any(isinstance(condition, YoungerThan | FullYearsSince) for condition in where)


def stale(
    frames: Mapping[str, pd.DataFrame], forms: Mapping[str, Form], period: Period
) -> dict[str, frozenset[str]]:
    """Name the organisations whose stocks are all of other days: they have not reported.

    Args:
        frames: Register → frame.
        forms: Register → form.
        period: The period asked for.
    """
    found: dict[str, frozenset[str]] = {}
    for name, frame in frames.items():
        if name not in forms or forms[name].timing.mode != "stock" or frame.empty:
            continue
        inside: dict[str, bool] = {}
        for owner, day in zip(frame[c.ORGANISATION], frame[c.EVENT_END], strict=True):
            timely = isinstance(day, dt.date) and period.contains(day)
            inside[owner] = inside.get(owner, False) or timely
        found[name] = frozenset(owner for owner, timely in inside.items() if not timely)
    return found
