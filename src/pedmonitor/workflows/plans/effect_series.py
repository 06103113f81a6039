"""From runs of several periods to the counts of organisations that can be held side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.history.differences import same_meaning
from pedmonitor.model.effect import SchoolSeries
from pedmonitor.model.measure_effect import Composition
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.result import TOTAL, Status, Unit
from pedmonitor.reporting.facts.series import Link, ancestries, joined, organisations_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.definitions.family import Family
    from pedmonitor.model.measure import Measure
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue, RunResult
    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.facts.series import Ancestry

_GREW = 5
"""A denominator that changed by more than a fifth is told."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods without gaps, with the runs that there are; the last one is the period judged by.

    Attributes:
        profile: The profile.
        periods: Oldest first.
        runs: Of each period; None where nothing has been computed.
    """

    profile: str
    periods: tuple[Period, ...]
    runs: tuple[RunResult | None, ...]

    @property
    def last(self) -> RunResult:
        """The run of the period that measures are judged by."""
        run = self.runs[-1]
        if run is None:
            raise ValueError("the last period of a timeline has a run")
        return run

    def base_of(self, measure: Measure) -> int | None:
        """Find the last period with a run that ended before a measure began."""
        known = (
            at
            for at, (period, run) in enumerate(zip(self.periods, self.runs, strict=True))
            if run is not None and period.end < measure.start
        )
        return max(known, default=None)

    def is_same(self, ref: str, at: int) -> bool:
        """Say whether an indicator means in a period what it means in the last one."""
        run = self.runs[at]
        return run is not None and same_meaning(run, self.last, (self.profile, ref))

    def values(self, ref: str, at: int) -> dict[str, IndicatorValue]:
        """Give the values of organisations in a period; none where there is no run."""
        return {
            value.breakdown[0][1]: value
            for value in self._of(ref, at)
            if len(value.breakdown) == 1 and value.breakdown[0][0] == "organisation"
        }

    def total(self, ref: str, at: int) -> IndicatorValue | None:
        """Give the municipal total of a period in which the indicator means the same."""
        totals = (value for value in self._of(ref, at) if value.breakdown == TOTAL)
        return next(totals, None) if self.is_same(ref, at) else None

    def _of(self, ref: str, at: int) -> Iterator[IndicatorValue]:
        run = self.runs[at]
        wanted = (self.profile, ref)
        for value in run.values if run is not None else ():
            if (value.profile, value.ref) == wanted:
                yield value


def timeline(profile: str, run: RunResult, earlier: tuple[RunResult, ...]) -> Timeline:
    """Lay runs of one kind of period out in time; periods without a run keep their place."""
    known = {one.period.label: one for one in (*earlier, run)}
    first = min((one.period for one in known.values()), key=lambda period: period.start)
    periods = [run.period]
    while periods[0].start > first.start:
        periods.insert(0, periods[0].previous)
    return Timeline(profile, tuple(periods), tuple(known.get(one.label) for one in periods))


@dataclass(frozen=True, slots=True)
class Followed:
    """One organisation of the last period, followed back through the others.

    Attributes:
        name: Its short name.
        values: By period; of several that were joined their sum; None where the series breaks.
        is_treated: Whether it, or everybody that went into it, takes part in the measure.
        is_mixed: Whether only some of those that went into it do.
    """

    name: str
    values: tuple[IndicatorValue | None, ...]
    is_treated: bool
    is_mixed: bool = False


def follow(ref: str, measure: Measure, line: Timeline, family: Family) -> tuple[Followed, ...]:
    """Follow the values of every organisation of the last period back through the others.

    Organisations of the measure that are no more come last, without values. Of an indicator that
    speaks of the municipality as one, a measure for everybody has the total.

    Args:
        ref: Number of the indicator.
        measure: Tells who takes part.
        line: The periods.
        family: What the indicator counts.
    """
    periods = range(len(line.periods))
    origins = [{} if run is None else ancestries(run, line.last) for run in line.runs]
    values = [line.values(ref, at) if line.is_same(ref, at) else {} for at in periods]
    if measure.everybody and not values[-1]:
        totals = tuple(line.total(ref, at) for at in periods)
        return (Followed(MUNICIPALITY, totals, is_treated=True),)
    found: list[Followed] = []
    met: set[str] = set()
    for name in values[-1]:
        ancestors = {old for one in origins if name in one for old in one[name].names}
        met |= {name, *ancestors}
        part = {one for one in ancestors | {name} if measure.concerns(one)}
        is_mixed = bool(part) and name not in part and bool(ancestors - part - {name})
        series = tuple(_value(name, values[at], origins[at].get(name), family) for at in periods)
        found.append(Followed(name, series, bool(part) and not is_mixed, is_mixed))
    nothing: tuple[IndicatorValue | None, ...] = (None,) * len(line.periods)
    gone = (name for name in measure.organisations if name not in met)
    return (*found, *(Followed(name, nothing, is_treated=True) for name in gone))


def series_of(followed: Iterable[Followed], family: Family) -> tuple[SchoolSeries, ...]:
    """Give the counts of shares; whoever is mixed stands in neither group."""
    return tuple(
        SchoolSeries(
            one.name,
            one.is_treated,
            tuple(None if value is None else counts_of(value, family) for value in one.values),
        )
        for one in followed
        if not one.is_mixed
    )


def composition_of(
    base: int, line: Timeline, schools: tuple[SchoolSeries, ...], mixed: tuple[str, ...]
) -> Composition:
    """Tell how those who are counted differ between a base and the last period."""
    before = line.runs[base]
    if before is None:
        return Composition(mixed=mixed)
    everybody = ancestries(before, line.last)
    followed = {name for one in everybody.values() for name in one.names}
    counted = {one.name for one in schools} | set(mixed)
    origins = {name: one for name, one in everybody.items() if name in counted}
    return Composition(
        appeared=tuple(name for name, one in origins.items() if not one.names),
        gone=tuple(name for name in organisations_of(before) if name not in followed),
        joined=tuple(
            (tuple(old for old in one.names if old != name), name)
            for name, one in origins.items()
            if any(old != name for old in one.names)
        ),
        mixed=mixed,
        bases=tuple(
            (one.name, then[1], now[1])
            for one in schools
            if (then := one.counts[base]) is not None
            and (now := one.counts[-1]) is not None
            and _GREW * abs(now[1] - then[1]) > then[1]
        ),
    )


def _value(
    name: str, values: dict[str, IndicatorValue], ancestry: Ancestry | None, family: Family
) -> IndicatorValue | None:
    """Give the value of an organisation in a period; of several that were joined, their sum."""
    if ancestry is None or ancestry.link is Link.APART:
        return None
    parts = [values.get(one) for one in ancestry.names or (name,)]
    if len(parts) > 1 and any(part is not None and part.status is not Status.OK for part in parts):
        return None
    return joined(parts, kind=family.kind)


def counts_of(value: IndicatorValue, family: Family) -> Counts | None:
    """Give whole counts of a share that stands without reservation; None otherwise.

    A sum of posts or scores is no number of independent units, and an incomplete value is none.
    """
    k, n = value.numerator, value.denominator
    whole = isinstance(k, int) and isinstance(n, int)
    if not whole or value.status is not Status.OK or value.unit is not Unit.PERCENT:
        return None
    if family.kind == "share_of_amounts" or not 0 <= k <= n:  # type: ignore[operator]
        return None
    return (k, n)  # type: ignore[return-value]
