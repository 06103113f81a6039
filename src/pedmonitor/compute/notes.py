"""What must be said beside a figure: who is missing, which dates it joins, what its parts give."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.note import CANNOT, MAY_BE_MORE, SEVERAL_DATES
from pedmonitor.model.result import TOTAL, IndicatorValue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pedmonitor.compute.coverage import Covered
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import Breakdown

_MAX_NAMED = 5
_AND = "; "
"""Between causes, as `coverage.cover` joins them."""


def coverage_note(covered: Covered, breakdown: Breakdown, *, computable: bool) -> str:
    """Say why there is no figure, or who is missing from it."""
    if not computable:
        return f"{CANNOT}: {_whose(covered) or 'нет данных'}."
    gaps = _gaps_note(covered)
    if breakdown or not covered.expected or len(covered.reporting) == len(covered.expected):
        return gaps
    reporting = set(covered.reporting)
    missing = [name for name in covered.expected if name not in reporting]
    names = ", ".join(missing[:_MAX_NAMED])
    more = f" и ещё {len(missing) - _MAX_NAMED}" if len(missing) > _MAX_NAMED else ""
    total = len(covered.expected)
    text = f"Сдали {len(covered.reporting)} из {total} организаций; нет данных: {names}{more}."
    return f"{text} {gaps}".strip()


def _whose(covered: Covered) -> str:
    """Say of each cause how many organisations it keeps back, where it is not all of them."""
    owners = [covered.lacks[name] for name in covered.expected if name in covered.lacks]
    counts = Counter(cause for causes in owners for cause in causes.split(_AND))
    total = len(covered.expected)
    if all(count == total for count in counts.values()):
        return covered.lacking
    told = (
        cause if count == total else f"{cause} — у {count} из {total} организаций"
        for cause, count in sorted(counts.items(), key=lambda item: -item[1])
    )
    return _AND.join(told)


def _gaps_note(covered: Covered) -> str:
    """Say that parts of a union were not sent: the figure is a lower bound."""
    lacking = [covered.gaps[name] for name in covered.reporting if name in covered.gaps]
    if not lacking:
        return ""
    whose = "у части организаций " if len(lacking) < len(covered.reporting) else ""
    return f"{MAY_BE_MORE}: {whose}{'; '.join(dict.fromkeys(lacking))}."


def dates_note(dates: Iterable[dt.date]) -> str:
    """Name the dates that a total joins; one date needs no word.

    >>> import datetime as dt
    >>> dates_note([dt.date(2022, 12, 31), dt.date(2022, 9, 20)])
    'Данные на разные даты: 20.09.2022, 31.12.2022.'
    """
    days = sorted(set(dates))
    shown = ", ".join(f"{day:%d.%m.}{day.year:04}" for day in days)
    return f"{SEVERAL_DATES}: {shown}." if len(days) > 1 else ""


def with_parts(
    values: list[IndicatorValue], rows: Iterable[ProfileIndicator]
) -> list[IndicatorValue]:
    """Say beside a total that has parts how they add up to it (Q11).

    Args:
        values: The values of one profile.
        rows: The rows of its document.
    """
    totals = {value.ref: value for value in values if value.breakdown == TOTAL}
    notes = {row.ref: _parts_note(row, totals) for row in rows if row.parts}
    return [
        replace(value, note=" ".join(filter(None, (value.note, notes[value.ref]))))
        if value.breakdown == TOTAL and notes.get(value.ref)
        else value
        for value in values
    ]


def _parts_note(row: ProfileIndicator, totals: dict[str, IndicatorValue]) -> str:
    whole = totals[row.ref].numerator if row.ref in totals else None
    parts = [totals[ref].numerator for ref in row.parts if ref in totals]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(row.parts):
        return ""
    together = sum(known)
    if together > whole:
        return f"Сумма частей ({together}) больше итога ({whole}): кто-то обучился в обеих."
    if together < whole:
        return f"Итог ({whole}) больше суммы частей ({together}): обучались и в других местах."
    return ""
