"""Ask the rows of one register, question by question, why they do not count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.amounts import quantities
from pedmonitor.compute.measures import employments, owners_of
from pedmonitor.compute.tracing.units import refs
from pedmonitor.compute.universe import STAFF, counted_positions, reasons_out
from pedmonitor.definitions.condition import WithinMonths
from pedmonitor.definitions.family import Amount, Count, Listing
from pedmonitor.model import columns as c
from pedmonitor.model.tally import Passed, Reason, RowRef

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.selection import Selector, Slice, Where
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.condition import Condition
    from pedmonitor.definitions.family import Family, Rows

Asked = tuple[int, Passed]
"""How many questions a row has passed, and what stopped it."""
_BLANK = (None, "", ())


@dataclass(slots=True)
class Asker:
    """Knows the slice of one figure and the staff it counts.

    Attributes:
        family: The family.
        stated: Who states counts instead of registers, and who has reported at all.
        where: The slice, of organisations that are counted out of registers.
        selector: The staff that is counted.
        catalogue: Registers and dictionaries.
        staff_form: Name of the staff frame: this year's or that of the year before.
        managers: Whether that staff includes heads and their deputies (Q05).
        people: Whether the figure counts persons; else rows count with their organisation.
        members: Persons of the denominator, when the numerator is asked about.
    """

    family: Family
    stated: StatedCounts
    where: Where
    selector: Selector
    catalogue: Catalogue
    staff_form: str = STAFF
    managers: bool = False
    people: bool = True
    members: frozenset[Hashable] = frozenset()
    _standing: dict[int, Reason] = field(default_factory=dict)

    def ask(self, rows: Rows, part: Slice | None) -> Iterator[Asked]:
        """Give every row of a register with the first question it fails; some fail none.

        Args:
            rows: The selection of one register.
            part: Narrowing of the rows.
        """
        if rows.form == STAFF:
            yield from self._staff(rows)
            return
        frame = self.selector.frame(rows.form)
        if frame is None or frame.empty:
            return
        timely = self.selector.in_period(frame, rows)
        inside = self.selector.row_mask(rows, part)
        filled = self._filled(rows, frame, part)
        reasons = self._person_reasons(rows.form, frame) if self.people else None
        failed = self._conditions(frame, rows)
        for at, (row, owner) in enumerate(refs(frame, rows.form, np.arange(len(frame)))):
            if not timely[at]:
                yield 0, Passed(row, owner, Reason.PERIOD)
            elif at in failed:
                yield 1, self._failed(row, owner, failed[at], frame, at)
            elif not inside[at]:
                yield 2, Passed(row, owner, Reason.SLICE, part.field if part else "")
            elif not filled[at]:
                yield 3, Passed(row, owner, Reason.BLANK, self._own_field(rows), blank=True)
            else:
                reason = reasons[at] if reasons is not None else self._owner_reason(owner)
                yield 4, Passed(row, owner, reason or Reason.OTHER_FACT)

    def _conditions(self, frame: pd.DataFrame, rows: Rows) -> dict[int, Condition]:
        """Find the first condition that each row fails."""
        failed: dict[int, Condition] = {}
        for condition in rows.where:
            mask = self.selector.condition_mask(frame, (condition,))
            for at in np.flatnonzero(~mask).tolist():
                failed.setdefault(at, condition)
        return failed

    def _failed(
        self, row: RowRef, owner: str, condition: Condition, frame: pd.DataFrame, at: int
    ) -> Passed:
        """Say which field has decided, and what it holds where that is no text of a school."""
        if isinstance(condition, WithinMonths):
            names: tuple[str, ...] = (condition.first, condition.then)
        else:
            names = (condition.field,)
        values = {name: frame[name].iloc[at] if name in frame.columns else None for name in names}
        blank = next((name for name, value in values.items() if value in _BLANK), "")
        name = blank or names[0]
        form = STAFF if row.register == c.STAFF_BEFORE else row.register
        held = "" if blank else self._label(form, name, values[name])
        return Passed(row, owner, Reason.CONDITION, name, bool(blank), held)

    def _label(self, form: str, name: str, value: object) -> str:
        item = self.catalogue.forms[form].field(name)
        if isinstance(value, bool):
            return "да" if value else "нет"
        if item is None or not item.dictionary:
            return ""
        entries = self.catalogue.dictionaries[item.dictionary].entries
        labels = {entry.code: entry.label for entry in entries}
        codes = value if isinstance(value, tuple) else (value,)
        return ", ".join(labels.get(str(code), "") for code in codes)

    def _filled(self, rows: Rows, frame: pd.DataFrame, part: Slice | None) -> NDArray[np.bool_]:
        """Tell which rows give the number that is summed or the name that is counted."""
        if isinstance(rows, Amount):
            mask = np.zeros(len(frame), dtype=bool)
            mask[[at for at, _, _ in quantities(rows, part, self.selector)]] = True
            return mask
        name = self._own_field(rows)
        if not name:
            return np.ones(len(frame), dtype=bool)
        values = frame[name].tolist() if name in frame.columns else [None] * len(frame)
        return np.array([value not in _BLANK for value in values], dtype=bool)

    def _own_field(self, rows: Rows) -> str:
        """Name the field whose number or name the figure needs."""
        if isinstance(rows, Amount):
            return rows.of[0].fields[0] if rows.of else ""
        if isinstance(self.family, Count):
            return self.family.field
        return self.family.listed.field if isinstance(self.family, Listing) else ""

    def _owner_reason(self, owner: str) -> Reason | None:
        """Say why the rows of an organisation are out; None when they are in."""
        if owner in owners_of(self.where):
            return None
        if self.where.one:
            return Reason.OTHER_ORGANISATION
        if owner in self.stated.told(self.where.subject):
            return Reason.STATED
        known = owner in self.stated.covered.reporting
        return Reason.OTHER_ORGANISATION if known else Reason.NOT_COVERED

    def _person_reasons(self, form: str, frame: pd.DataFrame) -> list[Reason]:
        """Say of every row of facts what keeps its person out."""
        by_person = self._people_reasons()
        numbers = self.selector.person_numbers(form).tolist()
        keys = frame[c.PERSON].tolist()
        found: list[Reason] = []
        for number, key in zip(numbers, keys, strict=True):
            if number >= 0:
                found.append(by_person[number] or self._left(key))
            elif key == c.NO_PERSON:
                found.append(Reason.UNKNOWN_PERSON)
            else:
                found.append(self._reason_out(key))
        return found

    def _left(self, person: int) -> Reason:
        """Say what keeps a person out whose row answers every question."""
        return Reason.OTHER_FACT if person in self.members else Reason.POPULATION

    def _people_reasons(self) -> list[Reason | None]:
        """Say of every person of the staff why it is not in the slice; None where it is."""
        universe = self.selector.universe
        wide = self.where._replace(subject="", position="")
        works = universe.people(employments(wide, self.selector))
        here = universe.people(employments(self.where, self.selector))
        names = {number: name for name, number in universe.organisations.items()}
        owner = dict(
            zip(universe.pair_person.tolist(), universe.pair_organisation.tolist(), strict=True)
        )
        return [
            None
            if here[at]
            else Reason.SLICE
            if works[at]
            else self._owner_reason(names[owner[at]])
            for at in range(universe.persons)
        ]

    def _reason_out(self, key: int) -> Reason:
        """Say why a person of the staff registers is no pedagogue at work."""
        if not self._standing:
            for reason, _, person in self._staff_reasons():
                if reason is not None:
                    self._standing[person] = reason
        return self._standing.get(key, Reason.POSITION)

    def _staff_reasons(self) -> Iterator[tuple[Reason | None, int, int]]:
        """Give why each row of the whole staff register is out, its position and its person."""
        staff = self.selector.frames[self.staff_form]
        counted = counted_positions(
            self.catalogue.dictionaries["positions"], managers=self.managers
        )
        reasons = reasons_out(staff, counted, self.selector.choices)
        known = self.selector.universe.organisations
        owners, people = staff[c.ORGANISATION].tolist(), staff[c.PERSON].tolist()
        for at, (reason, owner, person) in enumerate(zip(reasons, owners, people, strict=True)):
            yield reason or (None if owner in known else Reason.NOT_COVERED), at, person

    def _staff(self, rows: Rows) -> Iterator[Asked]:
        """Ask the rows of the staff register: first whether they are of the staff at all."""
        frame = self.selector.frames.get(self.staff_form)
        if frame is None or frame.empty:
            return
        universe = self.selector.universe
        active = universe.staff
        here = employments(self.where, self.selector)[universe.row_pair]
        wide = self.where._replace(subject="", position="")
        works = employments(wide, self.selector)[universe.row_pair]
        holding, failed = self.selector.holding(rows), self._conditions(active, rows)
        everything = refs(frame, self.staff_form, np.arange(len(frame)))
        people = active[c.PERSON].tolist()
        at = -1
        for (reason, _, _), (row, owner) in zip(self._staff_reasons(), everything, strict=True):
            if reason is not None:
                yield 0, Passed(row, owner, reason)
                continue
            at += 1
            if not works[at]:
                yield 1, Passed(row, owner, self._owner_reason(owner) or Reason.POPULATION)
            elif not here[at]:
                yield 2, Passed(row, owner, Reason.SLICE, _cut(self.where))
            elif at in failed:
                yield 3, self._failed(row, owner, failed[at], active, at)
            else:
                left = self._left(people[at]) if holding[at] else Reason.MAIN_ROW
                yield 4, Passed(row, owner, left)


def _cut(where: Where) -> str:
    return "subject" if where.subject else "position"
