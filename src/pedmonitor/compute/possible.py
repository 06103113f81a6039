"""Whether a person is selected, may be, or must be, when some fields of one row are unknown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.definitions.family import AnyOf, Rows, Selection, rows_of
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.selection import Selector
    from pedmonitor.definitions.condition import Condition
    from pedmonitor.model.influence import Trace

_Spot = tuple[int, int]


class Possible:
    """Three answers about persons and rows; masks and counts are remembered.

    By the very objects of the definitions, which outlive the run: to hash a condition takes longer
    than to look it up a thousand times.
    """

    def __init__(self, selector: Selector) -> None:
        """Take the frames of a period."""
        self._selector = selector
        self._counts: dict[int, Counter[int]] = {}
        self._masks: dict[int, NDArray[np.bool_]] = {}
        self._without: dict[tuple[int, tuple[str, ...]], Rows] = {}
        self._spots: dict[str, dict[_Spot, list[int]]] = {}

    def holds(self, selection: Selection, key: int) -> bool:
        """Say whether a person of the frames is selected."""
        if isinstance(selection, Rows):
            return self._count(selection)[key] > 0
        return _joined(selection, [self.holds(part, key) for part in _parts(selection)])

    def may_hold(self, selection: Selection, key: int, trace: Trace) -> bool:
        """Say whether a person could be selected if the unknown fields of the row fitted.

        Nobody knows what a person that is not told (a negative key) has done elsewhere: anything.
        """
        if isinstance(selection, Rows):
            if selection.form == trace.register:
                return self.row_may(selection, trace) or (key >= 0 and self.holds(selection, key))
            return key < 0 or self.holds(selection, key)
        return _joined(selection, [self.may_hold(part, key, trace) for part in _parts(selection)])

    def must_hold(self, selection: Selection, key: int, trace: Trace) -> bool:
        """Say whether a person stays selected whatever the unknown fields hold."""
        if isinstance(selection, Rows):
            own = 0
            if self._touches(selection, trace):
                own = sum(self._mask(selection)[at] for at in self._rows(trace))
            return self._count(selection)[key] > own
        return _joined(selection, [self.must_hold(part, key, trace) for part in _parts(selection)])

    def row_holds(self, selection: Selection, trace: Trace) -> bool:
        """Say whether the row itself is selected."""
        return any(
            bool(self._mask(rows)[at])
            for rows in rows_of(selection)
            if rows.form == trace.register
            for at in self._rows(trace)
        )

    def row_may(self, selection: Selection, trace: Trace) -> bool:
        """Say whether the row could be selected if its unknown fields fitted."""
        return any(
            self._row_may(rows, trace) for rows in rows_of(selection) if rows.form == trace.register
        )

    def _row_may(self, rows: Rows, trace: Trace) -> bool:
        found = self._rows(trace)
        if not found:
            return True  # the row is in no frame: nothing speaks against it
        mask = self._mask(self._relaxed(rows, trace))
        return any(bool(mask[at]) for at in found)

    def _relaxed(self, rows: Rows, trace: Trace) -> Rows:
        """Drop what is asked of the unknown fields."""
        key = (id(rows), trace.fields)
        if key not in self._without:
            self._without[key] = self._drop(rows, trace)
        return self._without[key]

    def _drop(self, rows: Rows, trace: Trace) -> Rows:
        unknown = set(trace.fields)
        where = tuple(one for one in rows.where if not _fields_of(one) & unknown)
        dated = "any" if self._is_dated_by(rows, unknown) else rows.dated
        if (where, dated) == (rows.where, rows.dated):
            return rows
        return rows.model_copy(update={"where": where, "dated": dated})

    def _touches(self, rows: Rows, trace: Trace) -> bool:
        return rows.form == trace.register and self._relaxed(rows, trace) is not rows

    def _is_dated_by(self, rows: Rows, unknown: set[str]) -> bool:
        form = self._selector.forms[rows.form]
        dates = {*form.timing.start, *form.timing.end, rows.dated}
        spans = {item.id for item in form.fields if item.gives and dates & set(item.gives)}
        return bool(unknown & (dates | spans))

    def _mask(self, rows: Rows) -> NDArray[np.bool_]:
        if id(rows) not in self._masks:
            self._masks[id(rows)] = self._selector.row_mask(rows, None)
        return self._masks[id(rows)]

    def _frame(self, register: str) -> pd.DataFrame | None:
        frame = self._selector.frame(register)
        return None if frame is None or frame.empty else frame

    def _count(self, rows: Rows) -> Counter[int]:
        """Count the selected rows of each person."""
        if id(rows) not in self._counts:
            frame = self._frame(rows.form)
            keys = [] if frame is None else frame[c.PERSON].to_numpy()[self._mask(rows)].tolist()
            self._counts[id(rows)] = Counter(keys)
        return self._counts[id(rows)]

    def _rows(self, trace: Trace) -> list[int]:
        """Find the row of a trace in its frame; two persons of one row give two."""
        if trace.register not in self._spots:
            spots: dict[_Spot, list[int]] = {}
            frame = self._frame(trace.register)
            if frame is not None:
                places = zip(frame[c.SOURCE].tolist(), frame[c.ROW].tolist(), strict=True)
                for at, place in enumerate(places):
                    spots.setdefault(place, []).append(at)
            self._spots[trace.register] = spots
        spots = self._spots[trace.register]
        return spots.get((trace.source, trace.rows[0]), []) if trace.rows else []


def _parts(selection: Selection) -> tuple[Selection, ...]:
    if isinstance(selection, Rows):
        return (selection,)
    return selection.any if isinstance(selection, AnyOf) else selection.all


def _joined(selection: Selection, answers: list[bool]) -> bool:
    return any(answers) if isinstance(selection, AnyOf) else all(answers)


def _fields_of(condition: Condition) -> set[str]:
    """List every field that a condition looks at, those a blank passes included."""
    return {*condition.fields, getattr(condition, "field", "")} - {""}
