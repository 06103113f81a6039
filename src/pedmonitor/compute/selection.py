"""Who has a fact: selections of rows → masks over employments and persons, or counts of rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.conditions import condition_mask, judge_values
from pedmonitor.compute.universe import STAFF, Universe
from pedmonitor.definitions.condition import Chosen, OneOf
from pedmonitor.definitions.family import AnyOf, Rows, Selection
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.definitions.condition import Condition
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


class Where(NamedTuple):
    """The slice a figure is for.

    Attributes:
        organisations: Names whose data count.
        one: Whether the figure is of a single organisation.
        subject: Subject, for people who teach it.
        position: Position, for people who hold it.
        part: Narrowing of the fact's rows.
        whole: Whether this is the municipality, so that the department's own rows count.
    """

    organisations: tuple[str, ...]
    one: bool = False
    subject: str = ""
    position: str = ""
    part: Slice | None = None
    whole: bool = True


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
                pairs[universe.row_pair[self.holding(rows)]] = True
            return Hits(pairs, universe.people(pairs))
        people = np.zeros(universe.persons, dtype=bool)
        if rows.form in self.frames and universe.persons:
            numbers = self.person_numbers(rows.form)[self.row_mask(rows, part)]
            people[numbers[numbers >= 0]] = True
        return Hits(people[universe.pair_person] if universe.persons else people, people)

    def holding(self, rows: Rows) -> NDArray[np.bool_]:
        """Keep the staff rows of those for whom it holds in the main row, or in every row (Q10)."""
        mask = self.row_mask(rows, None)
        person = self.universe.pair_person[self.universe.row_pair]
        match self.choices.get(rows.holds, rows.holds):
            case "main":  # in every organisation, though the main row stands in another one
                held = np.zeros(self.universe.persons, dtype=bool)
                held[person[mask & self.universe.main_rows]] = True
                return mask & held[person]
            case "all":
                broken = np.zeros(self.universe.persons, dtype=bool)
                broken[person[~mask]] = True
                return mask & ~broken[person]
            case _:
                return mask

    def person_numbers(self, form: str) -> NDArray[np.int64]:
        """Give the person of each row of a register; -1 for those who are not on the staff."""
        if form not in self._persons:
            keys = self.frames[form][c.PERSON].tolist()
            codes = self.universe.codes
            self._persons[form] = np.array([codes.get(key, -1) for key in keys], dtype=np.int64)
        return self._persons[form]

    def frame(self, form: str) -> pd.DataFrame | None:
        """Give a register's frame; for staff, its active pedagogues."""
        return self.universe.staff if form == STAFF else self.frames.get(form)

    @property
    def subjects(self) -> frozenset[str]:
        """Subjects that somebody teaches."""
        return frozenset(self.universe.subjects)

    @property
    def positions(self) -> frozenset[str]:
        """Positions that somebody holds."""
        return frozenset(self.universe.positions)

    def said(self, form: str, name: str) -> frozenset[str]:
        """Name the values of a field that stand in a register."""
        frame = self.frame(form)
        if frame is None or name not in frame.columns:
            return frozenset()
        values = frame[name].tolist()
        return frozenset(
            part for v in values for part in (v if isinstance(v, tuple) else (v,)) if part
        )

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
        return self.in_period(frame, rows) & self.condition_mask(frame, rows.where)

    def condition_mask(
        self, frame: pd.DataFrame, where: tuple[Condition, ...]
    ) -> NDArray[np.bool_]:
        """Tell which rows of a frame satisfy all conditions under the options in force."""
        mask = np.ones(len(frame), dtype=bool)
        inclusive = self.choices.get("Q04") == "return_date_inclusive"
        on = self._reference_days(frame)
        for condition in where:
            if self._is_waived(condition):
                continue
            plain = self._resolved(condition)
            mask &= condition_mask(frame, plain, as_of=on, inclusive=inclusive)
        return mask

    def _resolved(self, condition: Condition) -> Condition:
        """Put the option in force in the place of its question (Q13)."""
        if not isinstance(condition, Chosen):
            return condition
        option = self.choices.get(condition.question, "")
        return OneOf(op="in", field=condition.field, values=(option,))

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

    def in_period(self, frame: pd.DataFrame, rows: Rows) -> NDArray[np.bool_]:
        """Tell which rows belong to the period by the register's rule or the selection's own."""
        mode = self.forms[rows.form].timing.mode
        if rows.dated == "any" or (rows.dated == "period" and mode == "snapshot"):
            return np.ones(len(frame), dtype=bool)
        first, last = self.period.start, self.period.end
        if rows.dated not in {"period", "until_end"}:
            return _days_mask(frame, rows.dated, lambda day: first <= day <= last)
        if rows.dated == "until_end":
            return _days_mask(frame, c.EVENT_END, lambda day: day <= last, blank=True)
        if mode == "stock":
            inside = _days_mask(frame, c.EVENT_END, lambda day: first <= day <= last)
            return inside & _latest(frame, inside)
        if mode == "overlap":
            begun = _days_mask(frame, c.EVENT_START, lambda day: day <= last)
            return begun & _days_mask(frame, c.EVENT_END, lambda day: day >= first)
        edge = c.EVENT_START if self.choices.get("Q21") == "start" else c.EVENT_END
        return _days_mask(frame, edge, lambda day: first <= day <= last)


def _latest(frame: pd.DataFrame, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Keep what each organisation stated last: a stock is a state, and states do not add up."""
    owners, days = frame[c.ORGANISATION].tolist(), frame[c.EVENT_END].tolist()
    last: dict[str, dt.date] = {}
    for owner, day, flag in zip(owners, days, inside.tolist(), strict=True):
        if flag:
            last[owner] = max(day, last.get(owner, day))
    return np.fromiter(
        (last.get(owner) == day for owner, day in zip(owners, days, strict=True)),
        dtype=bool,
        count=len(frame),
    )


def _days_mask(
    frame: pd.DataFrame, name: str, judge: Callable[[dt.date], bool], *, blank: bool = False
) -> NDArray[np.bool_]:
    if name not in frame.columns:
        return np.full(len(frame), blank)
    return judge_values(
        frame[name].to_numpy(dtype=object),
        lambda value: judge(value) if isinstance(value, dt.date) else blank,
    )
