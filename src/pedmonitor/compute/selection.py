"""Who has a fact: selections of rows → masks over employments and persons, or counts of rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.conditions import condition_mask, judge_values
from pedmonitor.compute.universe import STAFF, Universe
from pedmonitor.definitions.family import AnyOf, Rows, Selection
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.definitions.form import Form
    from pedmonitor.model.period import Period


class Slice(NamedTuple):
    """A narrowing of fact rows: a field and the value it must hold.

    Attributes:
        field: Field of the register, or `role`.
        value: Canonical value.
        blank_fits: Whether rows that say nothing fit too (Q02).
    """

    field: str
    value: str
    blank_fits: bool = False


class Hits(NamedTuple):
    """Who was selected.

    Attributes:
        pairs: Mask over employments: the fact holds for the person in that organisation.
        people: Mask over persons.
    """

    pairs: NDArray[np.bool_]
    people: NDArray[np.bool_]


@dataclass(slots=True)
class Selector:
    """Evaluates selections over the frames of one period; masks are remembered.

    Attributes:
        frames: Register → frame.
        forms: Register → form, for its timing.
        universe: The staff.
        period: The period.
        choices: Options in force.
    """

    frames: Mapping[str, pd.DataFrame]
    forms: Mapping[str, Form]
    universe: Universe
    period: Period
    choices: Mapping[str, str]
    _masks: dict[tuple[Rows, Slice | None], NDArray[np.bool_]] = field(default_factory=dict)
    _hits: dict[tuple[int, Slice | None], tuple[Selection, Hits]] = field(default_factory=dict)
    _persons: dict[str, NDArray[np.int64]] = field(default_factory=dict)

    def select(self, selection: Selection, part: Slice | None = None) -> Hits:
        """Find the persons of a selection, optionally only by rows of one slice."""
        key = (id(selection), part)
        if key not in self._hits:
            self._hits[key] = (selection, self._select(selection, part))
        return self._hits[key][1]

    def _select(self, selection: Selection, part: Slice | None) -> Hits:
        if isinstance(selection, Rows):
            return self._select_rows(selection, part)
        whole = selection.any if isinstance(selection, AnyOf) else selection.all
        hits = [self.select(one, part) for one in whole]
        join = np.logical_or if isinstance(selection, AnyOf) else np.logical_and
        return Hits(
            join.reduce([hit.pairs for hit in hits]), join.reduce([hit.people for hit in hits])
        )

    def _select_rows(self, rows: Rows, part: Slice | None) -> Hits:
        universe = self.universe
        if rows.form == STAFF:
            pairs = np.zeros(len(universe.pair_person), dtype=bool)
            if universe.persons:
                pairs[universe.row_pair[self.row_mask(rows, None)]] = True
            return Hits(pairs, universe.people(pairs))
        people = np.zeros(universe.persons, dtype=bool)
        if rows.form in self.frames and universe.persons:
            numbers = self._person_numbers(rows.form)[self.row_mask(rows, part)]
            people[numbers[numbers >= 0]] = True
        return Hits(people[universe.pair_person] if universe.persons else people, people)

    def _person_numbers(self, form: str) -> NDArray[np.int64]:
        if form not in self._persons:
            keys = self.frames[form][c.PERSON].tolist()
            codes = self.universe.codes
            self._persons[form] = np.array([codes.get(key, -1) for key in keys], dtype=np.int64)
        return self._persons[form]

    def frame(self, form: str) -> pd.DataFrame | None:
        """Give a register's frame; for staff, its active pedagogues."""
        return self.universe.staff if form == STAFF else self.frames.get(form)

    def row_mask(self, rows: Rows, part: Slice | None) -> NDArray[np.bool_]:
        """Tell which rows of the register are selected."""
        key = (rows, part)
        if key not in self._masks:
            self._masks[key] = self._row_mask(rows, part)
        return self._masks[key]

    def _row_mask(self, rows: Rows, part: Slice | None) -> NDArray[np.bool_]:
        frame = self.frame(rows.form)
        if frame is None or frame.empty:
            return np.zeros(0, dtype=bool)
        if part is not None:
            return self.row_mask(rows, None) & self._slice_mask(frame, part)
        mask = self._in_period(frame, rows)
        inclusive = self.choices.get("Q04") == "return_date_inclusive"
        on = self._reference_days(frame)
        for condition in rows.where:
            if self._is_waived(condition):
                continue
            mask &= condition_mask(frame, condition, as_of=on, inclusive=inclusive)
        return mask

    def _is_waived(self, condition: object) -> bool:
        """Membership counts as support when the choice says so (Q08)."""
        values = getattr(condition, "values", ())
        return self.choices.get("Q08") == "any" and values == ("membership",)

    def _slice_mask(self, frame: pd.DataFrame, part: Slice) -> NDArray[np.bool_]:
        name = c.ROLE if part.field == "role" else part.field
        if name not in frame.columns:
            return np.full(len(frame), part.blank_fits)

        def fits(value: object) -> bool:
            if value in (None, (), ""):
                return part.blank_fits
            return part.value in value if isinstance(value, tuple) else value == part.value

        return judge_values(frame[name].to_numpy(dtype=object), fits)

    def _reference_days(self, frame: pd.DataFrame) -> NDArray[np.object_]:
        option = self.choices.get("Q04", "return_date")
        if option.startswith("return_date"):
            return frame[c.AS_OF].to_numpy(dtype=object)
        day = self.period.end
        if option == "january_first":
            day = dt.date(self.period.end.year + 1, 1, 1)
        return np.full(len(frame), day, dtype=object)

    def _in_period(self, frame: pd.DataFrame, rows: Rows) -> NDArray[np.bool_]:
        """Tell which rows belong to the period by the register's rule or the selection's own."""
        mode = self.forms[rows.form].timing.mode
        if rows.dated == "any" or (rows.dated == "period" and mode == "snapshot"):
            return np.ones(len(frame), dtype=bool)
        first, last = self.period.start, self.period.end
        if rows.dated not in {"period", "until_end"}:
            return _days_mask(frame, rows.dated, lambda day: first <= day <= last)
        if rows.dated == "until_end":
            return _days_mask(frame, c.EVENT_END, lambda day: day <= last, blank=True)
        if mode == "overlap":
            begun = _days_mask(frame, c.EVENT_START, lambda day: day <= last)
            return begun & _days_mask(frame, c.EVENT_END, lambda day: day >= first)
        edge = c.EVENT_START if self.choices.get("Q21") == "start" else c.EVENT_END
        return _days_mask(frame, edge, lambda day: first <= day <= last)


def _days_mask(
    frame: pd.DataFrame, name: str, judge: Callable[[dt.date], bool], *, blank: bool = False
) -> NDArray[np.bool_]:
    if name not in frame.columns:
        return np.full(len(frame), blank)
    return judge_values(
        frame[name].to_numpy(dtype=object),
        lambda value: judge(value) if isinstance(value, dt.date) else blank,
    )
