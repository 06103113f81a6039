"""Conditions → boolean masks; every distinct cell value is judged once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.ages import full_years, months_after
from pedmonitor.definitions.condition import (
    AtLeast,
    Below,
    Condition,
    FullYearsSince,
    IsNo,
    IsYes,
    NoneOf,
    NotNo,
    OneOf,
    Present,
    WithinMonths,
    YoungerThan,
)
from pedmonitor.model.cell import CellState
from pedmonitor.model.columns import STATE_SUFFIX

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

_UNUSABLE = frozenset({CellState.ERROR, CellState.NOT_APPLICABLE, CellState.SUPPRESSED})
Judge = Callable[[Hashable], bool]


def condition_mask(
    frame: pd.DataFrame, condition: Condition, *, as_of: NDArray[np.object_], inclusive: bool
) -> NDArray[np.bool_]:
    """Tell which rows satisfy a condition; an absent column holds blanks.

    Args:
        frame: A register, n rows.
        condition: The condition.
        as_of: Day of each row on which ages count, shape (n,).
        inclusive: Whether «до 35 лет» takes in those who are 35 (Q04).

    Returns:
        Mask of shape (n,).
    """
    if isinstance(condition, YoungerThan):
        bound = condition.years + (inclusive and condition.field == "birth_date")
        return _dated(frame, condition.field, as_of, lambda day, on: full_years(day, on) < bound)
    if isinstance(condition, FullYearsSince):
        years = condition.years
        return _dated(frame, condition.field, as_of, lambda day, on: full_years(day, on) >= years)
    if isinstance(condition, WithinMonths):
        later = _column(frame, condition.then)
        months = condition.months
        return _dated(frame, condition.first, later, lambda a, b: 0 <= months_after(a, b) <= months)
    mask = judge_values(_column(frame, condition.field), _judge(condition))
    state = condition.field + STATE_SUFFIX
    if isinstance(condition, NotNo) and state in frame.columns:
        # what is written but cannot be read, or does not apply, is no «yes»
        mask &= judge_values(_column(frame, state), lambda value: value not in _UNUSABLE)
    return mask


def _judge(condition: Condition) -> Judge:
    match condition:
        case OneOf():
            wanted, first = frozenset(condition.values), condition.main
            return lambda value: _holds_any(_main(value) if first else value, wanted)
        case NoneOf():
            unwanted = frozenset(condition.values)
            return lambda value: not _holds_any(value, unwanted)
        case IsYes():
            return lambda value: value is True
        case IsNo():
            return lambda value: value is False
        case NotNo():
            return lambda value: value is not False
        case Present():
            present = condition.present
            return lambda value: (value not in (None, "", ())) is present
        case AtLeast() | Below():
            bound, wanted_under = condition.bound, isinstance(condition, Below)
            return lambda value: isinstance(value, int | float) and (value < bound) is wanted_under
        case _:
            raise TypeError(f"no rule for {type(condition).__name__}")


def _main(value: Hashable) -> Hashable:
    """Take the value written first: somebody's main subject."""
    return value[:1] if isinstance(value, tuple) else value


def _holds_any(value: Hashable, wanted: frozenset[str]) -> bool:
    if isinstance(value, tuple):
        return not wanted.isdisjoint(value)
    return value in wanted


def _column(frame: pd.DataFrame, name: str) -> NDArray[np.object_]:
    if name in frame.columns:
        return frame[name].to_numpy(dtype=object)
    return np.full(len(frame), None, dtype=object)


def judge_values(values: NDArray[np.object_], judge: Judge) -> NDArray[np.bool_]:
    """Judge each distinct value once.

    >>> judge_values(np.array(["а", None, "а"], dtype=object), lambda v: v == "а").tolist()
    [True, False, True]
    """
    listed = values.tolist()
    answers = {value: judge(value) for value in set(listed)}
    return np.fromiter(map(answers.__getitem__, listed), dtype=bool, count=len(listed))


def _dated(
    frame: pd.DataFrame,
    name: str,
    other: NDArray[np.object_],
    judge: Callable[[dt.date, dt.date], bool],
) -> NDArray[np.bool_]:
    first = _column(frame, name)
    return np.fromiter(
        (
            isinstance(day, dt.date) and isinstance(on, dt.date) and judge(day, on)
            for day, on in zip(first.tolist(), other.tolist(), strict=True)
        ),
        dtype=bool,
        count=len(first),
    )
