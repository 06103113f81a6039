"""Walk the profiles and compute every value of the period."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.compute.aggregates import index_aggregates
from pedmonitor.compute.cohort import cohort_window
from pedmonitor.compute.coverage import Covered, Sent, cover
from pedmonitor.compute.dates import stale
from pedmonitor.compute.form_cells import STATE_FORMS, index_cells
from pedmonitor.compute.measures import Counts, Staffs
from pedmonitor.compute.notes import coverage_note, dates_note, with_parts
from pedmonitor.compute.selection import Selector, Where
from pedmonitor.compute.slices import Slicer
from pedmonitor.compute.stated import COUNTED, StatedCounts, Statements, with_stated
from pedmonitor.compute.tally import Tally, Whole
from pedmonitor.compute.targets import decide
from pedmonitor.compute.universe import STAFF, build_universe
from pedmonitor.definitions.family import Count, Family, Listing, Presence, Total
from pedmonitor.definitions.profile import in_force
from pedmonitor.model import columns as c
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.result import TOTAL, Breakdown, IndicatorValue, Status, TargetOutcome, Unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping

    import pandas as pd

    from pedmonitor.compute.people import PeopleMemory
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.model.submission import Submission


@dataclass(frozen=True, slots=True)
class Rules:
    """What the workspace decides about computing.

    Attributes:
        choices: Question → option in force.
        coverage: Percent of organisations under which a total is partial (Q30).
    """

    choices: Mapping[str, str]
    coverage: float = 90.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """What all figures of a period are computed from.

    Attributes:
        sent: What has come.
        rules: Choices and thresholds.
        staffs: The frames seen with each staff.
        statements: What organisations state themselves.
        tally: Who counts.
        stated: Profile and row → who can be counted for it; filled as indicators are looked at.
    """

    sent: Sent
    rules: Rules
    staffs: Staffs
    statements: Statements
    tally: Tally
    stated: dict[tuple[str, str], StatedCounts] = field(default_factory=dict, compare=False)


class Point(NamedTuple):
    """Where a figure lies.

    Attributes:
        where: The slice that it is counted of.
        covered: Organisations of the slice, and who of them has reported.
        stated: Counts that organisations state instead of registers.
    """

    where: Where
    covered: Covered
    stated: StatedCounts


def compute(
    frames: Mapping[str, pd.DataFrame],
    submission: Submission,
    profiles: Collection[Profile],
    catalogue: Catalogue,
    rules: Rules,
    memory: PeopleMemory | None = None,
) -> tuple[IndicatorValue, ...]:
    """Compute every indicator that the profiles collect for such a period.

    Args:
        frames: Register → frame, with the columns of `pedmonitor.model.columns`; state forms under
            `STATE_FORMS`, aggregate returns under `AGGREGATE`.
        submission: Who sent what, and the period.
        profiles: The profiles, in order.
        catalogue: The definitions.
        rules: Choices and thresholds.
        memory: Takes in who is counted; None where nobody will ask.

    Returns:
        Values in the order of the profiles; of each indicator first the total, then organisations,
        then the breakdowns the family names.
    """
    prepared = prepare(frames, submission, profiles, catalogue, rules)
    return walk(prepared, profiles, memory)


def walk(
    prepared: Prepared, profiles: Collection[Profile], memory: PeopleMemory | None = None
) -> tuple[IndicatorValue, ...]:
    """Compute every indicator of the profiles; see `compute`."""
    values: list[IndicatorValue] = []
    for profile in profiles:
        own: list[IndicatorValue] = []
        for row in profile.for_period(prepared.sent.submission.period).indicators:
            own.extend(Indicator(profile, row, prepared, memory).values())
        values.extend(with_parts(own, profile.indicators))
    return tuple(values)


def prepare(
    frames: Mapping[str, pd.DataFrame],
    submission: Submission,
    profiles: Collection[Profile],
    catalogue: Catalogue,
    rules: Rules,
) -> Prepared:
    """Index what has come, once for all figures; the arguments are those of `compute`."""
    period = submission.period
    rows = {row.family for profile in profiles for row in profile.indicators}
    managers = any(catalogue.families[name].managers for name in rows)
    staffs = see_staffs(frames, submission, catalogue, rules, managers=managers)
    sent = Sent(submission, catalogue, rules.choices, stale(frames, catalogue.forms, period))
    statements = Statements(
        index_cells(frames.get(STATE_FORMS)), index_aggregates(frames.get(AGGREGATE), period)
    )
    return Prepared(sent, rules, staffs, statements, Whole(staffs))


def see_staffs(
    frames: Mapping[str, pd.DataFrame],
    submission: Submission,
    catalogue: Catalogue,
    rules: Rules,
    *,
    managers: bool,
    cohort_day: dt.date | None = None,
) -> Staffs:
    """Look at the frames with each of the staffs that families count.

    Args:
        frames: As of `compute`.
        submission: As of `compute`.
        catalogue: As of `compute`.
        rules: As of `compute`.
        managers: Whether any family counts heads and deputies too.
        cohort_day: Day of last year's registers, where these are a part of them.
    """
    names = tuple(org.name for org in submission.organisations)
    positions, choices = catalogue.dictionaries["positions"], rules.choices

    def selector(staff: pd.DataFrame | None, *, managers: bool = False) -> Selector:
        universe = build_universe(
            staff, positions, choices=choices, organisations=names, managers=managers
        )
        return Selector(frames, catalogue.forms, universe, submission.period, choices)

    before = None
    earlier = frames.get(c.STAFF_BEFORE)
    if earlier is not None and not earlier.empty:
        day = cohort_day or max(earlier[c.AS_OF])
        window = cohort_window(day, option=choices.get("Q14", ""))
        before = replace(selector(earlier), period=window)
    staff = frames.get(STAFF)
    pedagogues = selector(staff)
    return Staffs(pedagogues, selector(staff, managers=True) if managers else pedagogues, before)


@dataclass(slots=True)
class Indicator:
    """One row of a profile on its way to values."""

    profile: Profile
    row: ProfileIndicator
    prepared: Prepared
    memory: PeopleMemory | None = None

    @property
    def family(self) -> Family:
        """What is counted."""
        return self.prepared.sent.catalogue.families[self.row.family]

    def values(self) -> Iterable[IndicatorValue]:
        """Give the total, each organisation, and each value of the family's breakdowns."""
        stated = self._stated()
        tally = self.prepared.tally
        if self.memory is not None:
            mine = (self.profile.id, self.row.ref)
            self.memory.add(mine, self.family, stated.sent.reporting, self.prepared.staffs)
        yield self._total(stated)
        counted = tally.by_organisation(self.family, stated.sent.reporting)
        if counted is not None:
            yield from self._organisations(stated, counted | stated.counts)
        for breakdown, point in self._slices(stated):
            yield self._value(breakdown, point.where, point.covered, stated)

    def _organisations(
        self, stated: StatedCounts, counted: Mapping[str, Counts]
    ) -> Iterable[IndicatorValue]:
        covered = stated.covered
        for name in covered.expected:
            one = covered.only(name, known=name in counted)
            counts = counted.get(name) if one.reporting else None
            own = self._build((("organisation", name),), one, counts, stated)
            yield _as_stated(own, stated.unconfirmed.get(name))

    def point(self, breakdown: Breakdown) -> Point | None:
        """Find what a value is counted of; None when the indicator has no such value."""
        stated = self._stated()
        covered = stated.covered
        if not breakdown:
            return Point(Where(covered.reporting), covered, stated)
        ((key, value),) = breakdown
        if key != "organisation":
            return dict(self._slices(stated)).get(breakdown)
        if value not in covered.expected:
            return None
        one = covered.only(value, known=value in covered.reporting)
        return Point(Where((value,), one=True), one, stated)

    def _stated(self) -> StatedCounts:
        prepared, key = self.prepared, (self.profile.id, self.row.ref)
        if key not in prepared.stated:
            sent = cover(self.family, self.row.scope, prepared.sent)
            prepared.stated[key] = with_stated(self.family, sent, prepared.statements)
        return prepared.stated[key]

    def _slices(self, stated: StatedCounts) -> Iterable[tuple[Breakdown, Point]]:
        """Cut by what the family names beside organisations."""
        sent = self.prepared.sent
        slicer = Slicer(
            self.family,
            sent.submission.organisations,
            sent.catalogue,
            self.prepared.tally.present(self.family),
            self.prepared.rules.choices,
            frozenset(stated.subjects),
        )
        for key in self.family.breakdowns:
            base = stated.base(key)
            if base.lacking and not base.reporting:
                continue
            groups = slicer.groups(key, base.expected)
            for value, where in slicer.slices(key, base.reporting):
                covered = base.among(groups[value]) if value in groups else base
                yield ((key, value),), Point(where, covered, stated)

    def _total(self, stated: StatedCounts) -> IndicatorValue:
        """Give the total with what only it has: its dates, its list, its secondary figures."""
        covered = stated.covered
        total = self._value(TOTAL, Where(covered.reporting), covered, stated)
        if total.numerator is None:
            return total
        tally, where = self.prepared.tally, Where(covered.reporting)
        dates = tally.days(self.family, where)
        items: tuple[str, ...] = ()
        if isinstance(self.family, Listing | Count) and self.family.listed is not None:
            items = tally.items(self.family, where)
        note = " ".join(filter(None, (total.note, dates_note(dates))))
        shown = tally.secondary(self.row, stated, self.prepared.sent)
        return replace(total, note=note, items=items, secondary=shown)

    def _value(
        self, breakdown: Breakdown, where: Where, covered: Covered, stated: StatedCounts
    ) -> IndicatorValue:
        computable = bool(covered.reporting) or (not covered.expected and not covered.lacking)
        counts = stated.count(where, self._count) if computable else None
        return self._build(breakdown, covered, counts, stated)

    def _count(self, where: Where) -> Counts:
        return self.prepared.tally.count(self.family, where)

    def _build(
        self, breakdown: Breakdown, covered: Covered, counts: Counts | None, stated: StatedCounts
    ) -> IndicatorValue:
        numerator, denominator = counts or (None, None)
        missing = coverage_note(covered, breakdown, computable=counts is not None)
        return IndicatorValue(
            profile=self.profile.id,
            indicator=self.family.id,
            ref=self.row.ref,
            title=self.row.wording,
            unit=self.family.unit,
            breakdown=breakdown,
            numerator=numerator,
            denominator=denominator,
            status=self._status(breakdown, covered, counts),
            target=None if breakdown else self._target(counts),
            source=stated.source(breakdown, covered),
            footnotes=tuple(dict.fromkeys((*self.family.choices, *self.row.choices))),
            note=f"{missing} {stated.note(breakdown, covered)}".strip(),
            reporting=None if self.row.scope.municipality else len(covered.reporting),
            expected=None if self.row.scope.municipality else len(covered.expected),
        )

    def _target(self, counts: Counts | None) -> TargetOutcome | None:
        """Decide the target; one whose base is not named stays undecided (Q24)."""
        choices = self.prepared.rules.choices
        target = self.row.target_for(self.prepared.sent.submission.period, choices)
        if target is None:
            return None
        known = counts if in_force(target.judged_when, choices) else None
        share = self.family.unit is Unit.PERCENT
        return decide(target, *(known or (None, None)), share=share)

    def _status(self, breakdown: Breakdown, covered: Covered, counts: Counts | None) -> Status:
        if counts is None:
            return Status.NOT_COMPUTABLE
        counted = isinstance(self.family, Count | Total | Presence | Listing)
        if not counted and not counts[1]:
            return Status.NO_DATA
        organisation = any(key == "organisation" for key, _ in breakdown)
        full = 100 * len(covered.reporting) >= self.prepared.rules.coverage * len(covered.expected)
        return Status.OK if full or organisation else Status.PARTIAL


def _as_stated(value: IndicatorValue, percent: float | None) -> IndicatorValue:
    """Show a percentage that an organisation states without its counts."""
    if percent is None or value.numerator is not None:
        return value
    note = "Доля указана без подтверждения числителем; в итог по муниципалитету не входит."
    return replace(value, status=Status.OK, unconfirmed=percent, source=COUNTED, note=note)
