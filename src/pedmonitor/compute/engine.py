"""Walk the profiles and compute every value of the period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.compute.aggregates import AGGREGATE, index_aggregates
from pedmonitor.compute.coverage import Covered, cover
from pedmonitor.compute.form_cells import STATE_FORMS, index_cells
from pedmonitor.compute.measures import Counts, Where, count, count_by_organisation
from pedmonitor.compute.selection import Selector, Slice
from pedmonitor.compute.stated import StatedCounts, Statements, with_stated
from pedmonitor.compute.targets import decide
from pedmonitor.compute.universe import STAFF, build_universe
from pedmonitor.definitions.family import Count, Family, Listing, Presence
from pedmonitor.model.result import TOTAL, Breakdown, IndicatorValue, Status, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.model.submission import Submission

RURAL, URBAN = "село", "город"
_FACT_SLICES = {"level": "level", "role": "role", "provider": "provider"}
_MAX_NAMED = 5


@dataclass(frozen=True, slots=True)
class Rules:
    """What the workspace decides about computing.

    Attributes:
        choices: Question → option in force.
        coverage: Percent of organisations under which a total is partial (Q30).
    """

    choices: Mapping[str, str]
    coverage: float = 90.0


def compute(
    frames: Mapping[str, pd.DataFrame],
    submission: Submission,
    profiles: Iterable[Profile],
    catalogue: Catalogue,
    rules: Rules,
) -> tuple[IndicatorValue, ...]:
    """Compute every indicator of the profiles.

    Args:
        frames: Register → frame, with the columns of `pedmonitor.model.columns`; state forms under
            `STATE_FORMS`, aggregate returns under `AGGREGATE`.
        submission: Who sent what, and the period.
        profiles: The profiles, in order.
        catalogue: The definitions.
        rules: Choices and thresholds.

    Returns:
        Values in the order of the profiles; of each indicator first the total, then organisations,
        then the breakdowns the family names.
    """
    universe = build_universe(
        frames.get(STAFF),
        catalogue.dictionaries["positions"],
        choices=rules.choices,
        organisations=tuple(org.name for org in submission.organisations),
    )
    selector = Selector(frames, catalogue.forms, universe, submission.period, rules.choices)
    statements = Statements(
        index_cells(frames.get(STATE_FORMS)),
        index_aggregates(frames.get(AGGREGATE), submission.period),
    )
    values: list[IndicatorValue] = []
    for profile in profiles:
        for row in profile.indicators:
            indicator = _Indicator(profile, row, catalogue, submission, rules, selector, statements)
            values.extend(indicator.values())
    return tuple(values)


@dataclass(slots=True)
class _Indicator:
    """One row of a profile on its way to values."""

    profile: Profile
    row: ProfileIndicator
    catalogue: Catalogue
    submission: Submission
    rules: Rules
    selector: Selector
    statements: Statements

    @property
    def family(self) -> Family:
        return self.catalogue.families[self.row.family]

    def values(self) -> Iterable[IndicatorValue]:
        """Give the total, each organisation, and each value of the family's breakdowns."""
        sent = cover(self.family, self.row.scope, self.submission, self.catalogue)
        stated = with_stated(self.family, sent, self.statements)
        covered = stated.covered
        yield self._value(TOTAL, Where(covered.reporting), covered, stated)
        counted = count_by_organisation(self.family, sent.reporting, self.selector) | stated.counts
        for name in covered.expected:
            known = name in counted
            one = Covered((name,), (name,) if known else (), covered.lacks.get(name, ""))
            yield self._build((("organisation", name),), one, counted.get(name), stated)
        for key in self.family.breakdowns:
            base = stated.base(key)
            for value, where in self._slices(key, base, stated.subjects) if base.reporting else ():
                yield self._value(((key, value),), where, _narrow(base, where), stated)

    def _slices(self, key: str, covered: Covered, stated: set[str]) -> Iterable[tuple[str, Where]]:
        """List the values of a breakdown with the slice of each."""
        reporting = covered.reporting
        if key == "subject":
            for subject in self._subjects(stated):
                yield subject, Where(reporting, subject=subject)
        elif key == "position":
            for position in self._order("positions", self.selector.universe.positions):
                yield position, Where(reporting, position=position)
        elif key in _FACT_SLICES:
            for value in self._fact_values(key):
                yield value, Where(reporting, part=Slice(_FACT_SLICES[key], value))
        else:
            yield from self._organisation_slices(key, reporting)

    def _subjects(self, stated: set[str]) -> list[str]:
        present = {*self.selector.universe.subjects, *stated}
        outside = "вне учебных предметов"
        hidden = {outside} if self.rules.choices.get("Q02b") == "excluded" else set()
        return [name for name in self._order("subjects", present) if name not in hidden]

    def _order(self, dictionary: str, present: Iterable[str]) -> list[str]:
        known = set(present)
        return [e.code for e in self.catalogue.dictionaries[dictionary].entries if e.code in known]

    def _fact_values(self, key: str) -> list[str]:
        dictionary = {"level": "levels", "role": "mentoring_roles", "provider": "providers"}[key]
        values = [entry.code for entry in self.catalogue.dictionaries[dictionary].entries]
        return sorted(values) if key == "role" else values

    def _organisation_slices(
        self, key: str, reporting: tuple[str, ...]
    ) -> Iterable[tuple[str, Where]]:
        groups: dict[str, list[str]] = {}
        for organisation in self.submission.organisations:
            if organisation.name not in reporting:
                continue
            if key == "rural":
                if organisation.rural is not None:
                    label = RURAL if organisation.rural else URBAN
                    groups.setdefault(label, []).append(organisation.name)
            elif organisation.type:
                groups.setdefault(organisation.type, []).append(organisation.name)
        for label in sorted(groups):
            yield label, Where(tuple(groups[label]))

    def _value(
        self, breakdown: Breakdown, where: Where, covered: Covered, stated: StatedCounts
    ) -> IndicatorValue:
        computable = bool(covered.reporting) or (not covered.expected and not covered.lacking)
        counts = stated.count(where, self._count) if computable else None
        return self._build(breakdown, covered, counts, stated)

    def _count(self, where: Where) -> Counts:
        return count(self.family, where, self.selector)

    def _build(
        self, breakdown: Breakdown, covered: Covered, counts: Counts | None, stated: StatedCounts
    ) -> IndicatorValue:
        numerator, denominator = counts or (None, None)
        target = self.row.target_for(self.submission.period.end.year) if not breakdown else None
        share = self.family.unit is Unit.PERCENT
        missing = _note(covered, breakdown, computable=counts is not None)
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
            target=decide(target, numerator, denominator, share=share) if target else None,
            source=stated.source(breakdown, covered),
            footnotes=self.family.choices,
            note=f"{missing} {stated.note(breakdown, covered)}".strip(),
            reporting=len(covered.reporting),
            expected=len(covered.expected),
        )

    def _status(self, breakdown: Breakdown, covered: Covered, counts: Counts | None) -> Status:
        if counts is None:
            return Status.NOT_COMPUTABLE
        counted = isinstance(self.family, Count | Presence | Listing)
        if not counted and not counts[1]:
            return Status.NO_DATA
        organisation = any(key == "organisation" for key, _ in breakdown)
        full = 100 * len(covered.reporting) >= self.rules.coverage * len(covered.expected)
        return Status.OK if full or organisation else Status.PARTIAL


def _narrow(covered: Covered, where: Where) -> Covered:
    """Keep the coverage of the whole: a slice of organisations has the same gaps."""
    if len(where.organisations) == len(covered.reporting):
        return covered
    return Covered(where.organisations, where.organisations, "")


def _note(covered: Covered, breakdown: Breakdown, *, computable: bool) -> str:
    if not computable:
        return (
            f"Посчитать нельзя: {covered.lacking}."
            if covered.lacking
            else "Посчитать нельзя: нет данных."
        )
    if breakdown or len(covered.reporting) == len(covered.expected):
        return ""
    reporting = set(covered.reporting)
    missing = [name for name in covered.expected if name not in reporting]
    names = ", ".join(missing[:_MAX_NAMED])
    more = f" и ещё {len(missing) - _MAX_NAMED}" if len(missing) > _MAX_NAMED else ""
    total = len(covered.expected)
    return f"Сдали {len(covered.reporting)} из {total} организаций; нет данных: {names}{more}."
