"""Find what calls for a recommendation in the figures and returns of a run.

Silence is a rule too: groups under `min_judge`, sensitive indicators, indicators that are context,
and totals of partial data give no situation (domain.md §3.1, §3.6, §3.7). That some organisations
sent nothing does not silence what the own figures of the others say.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from pedmonitor.model.issue import errors_by_owner
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import IndicatorValue, Status, Unit, Verdict
from pedmonitor.model.situation import Situation, Trigger
from pedmonitor.model.verdict import FunnelFlag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pedmonitor.definitions.family import Family
    from pedmonitor.model.result import RunResult
    from pedmonitor.model.verdict import Counts, Statistics

_OUTSIDE = "вне учебных предметов"
_LOW = {FunnelFlag.LOW, FunnelFlag.LOW_SIGNAL}
_HIGH = {FunnelFlag.HIGH, FunnelFlag.HIGH_SIGNAL}
_MIN_GROUPS = 3
"""A control limit needs others to be held against."""


@dataclass(frozen=True, slots=True)
class Looker:
    """What situations are looked for with.

    Attributes:
        families: Definitions by id.
        registers: Register → its title, to name what has not come.
        statistics: Places groups around the common share.
        min_judge: Smallest group that may be judged.
    """

    families: Mapping[str, Family]
    registers: Mapping[str, str]
    statistics: Statistics
    min_judge: int

    def returns(self, run: RunResult) -> Iterator[Situation]:
        """Tell who owes returns, and whose returns have errors."""
        owed: dict[str, list[str]] = defaultdict(list)
        for issue in run.issues:
            if issue.code is IssueCode.ORG_REGISTER_MISSING:
                owed[issue.organisation] += [self.registers.get(one, "") for one in issue.registers]
        uncounted = _uncounted(run)
        nothing = dict.fromkeys(run.coverage.missing, ())
        for name in (*nothing, *sorted(owed.keys() - nothing.keys())):
            titles = () if name in nothing else tuple(filter(None, owed[name]))
            refs = tuple(uncounted.get(name, ()))
            yield Situation(
                Trigger.RETURN_MISSING, organisation=name, missing=titles, uncounted=refs
            )
        unread = {one.file for one in run.inputs if one.verdict is Verdict.UNREADABLE}
        for name, errors in sorted(errors_by_owner(run.issues, unread=unread).items()):
            if name not in run.coverage.missing:  # what cannot be read has not come
                yield Situation(Trigger.RETURN_ERRORS, organisation=name, errors=len(errors))
        if run.coverage.missing:
            reported = (run.coverage.received, run.coverage.expected)
            missing = run.coverage.missing
            yield Situation(Trigger.RETURNS_OWED, missing=missing, reported=reported)

    def indicators(self, run: RunResult, profile: str) -> Iterator[Situation]:
        """Go through the indicators of a profile."""
        by_ref: dict[str, list[IndicatorValue]] = defaultdict(list)
        for value in run.values:
            if value.profile == profile:
                by_ref[value.ref].append(value)
        for values in by_ref.values():
            total = next((value for value in values if not value.breakdown), None)
            if total is None or not self._speaks(total):
                continue
            if total.status is Status.OK:
                yield from self._total(total)
            yield from self._organisations(total, values)
            if total.status is Status.OK:
                yield from self._subjects(total, values)

    def partial(self, run: RunResult, profile: str) -> Iterator[IndicatorValue]:
        """Give the totals that could speak if fewer organisations were missing."""
        mine = [value for value in run.values if value.profile == profile]
        taught = {value.ref for value in mine if "subject" in dict(value.breakdown)}
        for value in mine:
            judged = value.target is not None or value.ref in taught
            partial = value.status is Status.PARTIAL and not value.breakdown
            if partial and judged and self._speaks(value):
                yield value

    def _speaks(self, total: IndicatorValue) -> bool:
        """Say whether anything may be recommended of an indicator at all."""
        family = self.families[total.indicator]
        plain = family.direction == "up" and not family.sensitive
        known = total.status in {Status.OK, Status.PARTIAL}
        return plain and known and total.numerator is not None

    def _total(self, total: IndicatorValue) -> Iterator[Situation]:
        target = total.target
        if target is None or target.met is not False or target.op != ">=":
            return
        if total.unit is Unit.PERCENT and not self._is_judged(total):
            return
        yield Situation(
            Trigger.TOTAL_BELOW_TARGET,
            profile=total.profile,
            value=total,
            target=target.value,
            short=target.short_by or 0,
        )

    def _organisations(
        self, total: IndicatorValue, values: list[IndicatorValue]
    ) -> Iterator[Situation]:
        """Hold every organisation against the target and the control limits."""
        found = list(self._parts(total, values, "organisation"))
        schools = tuple(one.organisation for one in found if one.trigger is Trigger.ABOVE_LIMIT)
        yield from found
        for one in found:
            if schools and one.trigger is not Trigger.ABOVE_LIMIT:
                yield replace(one, trigger=Trigger.MAY_LEARN, schools=schools)

    def _subjects(self, total: IndicatorValue, values: list[IndicatorValue]) -> Iterator[Situation]:
        turned = {
            Trigger.BELOW_TARGET: Trigger.SUBJECT_BELOW_TARGET,
            Trigger.BELOW_LIMIT: Trigger.SUBJECT_BELOW_LIMIT,
        }
        for one in self._parts(total, values, "subject"):
            if one.trigger in turned and one.organisation != _OUTSIDE:
                subject = one.organisation
                yield replace(one, trigger=turned[one.trigger], organisation="", subject=subject)

    def _parts(
        self, total: IndicatorValue, values: list[IndicatorValue], key: str
    ) -> Iterator[Situation]:
        """Judge the parts of a share of persons; one that misses the target is not praised."""
        family = self.families[total.indicator]
        mine = [v for v in values if key in dict(v.breakdown) and self._is_judged(v)]
        if family.kind != "share_of_persons" or not mine:
            return
        flags = self._flags(total, mine)
        target = total.target.value if total.target and total.target.op == ">=" else None
        common = Fraction(100 * (total.numerator or 0), total.denominator or 1)
        held = _reported(total)
        for value, flag in zip(mine, flags, strict=True):
            one = Situation(
                Trigger.BELOW_TARGET,
                profile=value.profile,
                value=value,
                organisation=dict(value.breakdown)[key],
                target=target,
            )
            missing = 0 if target is None else _short(value, target)
            if missing:
                yield replace(one, short=missing)
            elif flag in _LOW:
                short = _short(value, common)
                yield replace(one, trigger=Trigger.BELOW_LIMIT, short=short, reported=held)
            elif flag in _HIGH:
                yield replace(one, trigger=Trigger.ABOVE_LIMIT, reported=held)

    def _flags(self, total: IndicatorValue, parts: list[IndicatorValue]) -> list[FunnelFlag]:
        if len(parts) < _MIN_GROUPS:
            return [FunnelFlag.UNDECIDABLE] * len(parts)
        funnel = self.statistics.funnel(_counts(total), [_counts(value) for value in parts])
        return list(funnel.flags)

    def _is_judged(self, value: IndicatorValue) -> bool:
        """Say whether the group is large enough, and counted in whole persons."""
        base = value.denominator
        known = value.status is Status.OK and isinstance(value.numerator, int)
        return known and isinstance(base, int) and base >= self.min_judge


def _counts(value: IndicatorValue) -> Counts:
    return int(value.numerator or 0), int(value.denominator or 0)


def _reported(total: IndicatorValue) -> tuple[int, int]:
    """Tell of how many organisations a partial common share is; noughts where it is whole."""
    if total.status is not Status.PARTIAL or total.reporting is None:
        return 0, 0
    return total.reporting, total.expected or total.reporting


def _uncounted(run: RunResult) -> dict[str, dict[str, None]]:
    """List, by organisation, the indicators that cannot be computed for want of its registers."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for value in run.values:
        if value.status is Status.NOT_COMPUTABLE and len(value.breakdown) == 1:
            (key, name), *_ = value.breakdown
            if key == "organisation":
                found[name][value.ref] = None
    return found


def _short(value: IndicatorValue, percent: Fraction) -> int:
    """Say how many are missing to a percentage, decided on the exact fraction (Q12)."""
    k, n = _counts(value)
    return max(0, ceil(percent * n / 100 - k))
