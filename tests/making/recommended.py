"""A run of three schools with a target, and what looks for recommendations in it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.model.organisation import Context
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import (
    Coverage,
    IndicatorValue,
    RunResult,
    Status,
    TargetOutcome,
    Unit,
)
from pedmonitor.planning.situations import Looker

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.issue import Issue

PROFILE = "vilyuysk-2021"
TRAINED = "pk_deficit_targeted_share"
Counts = tuple[int, int]


def share(
    counts: Counts, key: str = "", name: str = "", *, family: str = TRAINED, ref: str = "1.1"
) -> IndicatorValue:
    """Give a share of the profile, of the municipality or of a part of it."""
    breakdown = ((key, name),) if key else ()
    return IndicatorValue(
        PROFILE, family, ref, "Доля (%)", Unit.PERCENT, breakdown, *counts, Status.OK
    )


def with_target(value: IndicatorValue, percent: int = 20) -> IndicatorValue:
    """Give a total its target."""
    from dataclasses import replace

    k, n = int(value.numerator or 0), int(value.denominator or 0)
    short = max(0, -(-percent * n // 100) - k)
    return replace(value, target=TargetOutcome(">=", Fraction(percent), not short, short))


def run_of(
    *values: IndicatorValue, issues: tuple[Issue, ...] = (), missing: tuple[str, ...] = ()
) -> RunResult:
    """Make a run of the profile."""
    names = [name for value in values for key, name in value.breakdown if key == "organisation"]
    return RunResult(
        generated_by="pedmonitor 1",
        profiles=(PROFILE,),
        period=calendar_year(2022),
        coverage=Coverage(len(names) + len(missing), len(names), missing, len(names), 0),
        values=values,
        issues=issues,
        contexts=tuple(Context(name, "общеобразовательная") for name in names),
    )


def district(**apart: Counts) -> tuple[IndicatorValue, ...]:
    """Give a total without a target and its schools: eight alike, and those that stand apart."""
    parts = {**apart, **{f"Школа {number}": (10, 40) for number in range(8)}}
    whole = [sum(counts[side] for counts in parts.values()) for side in (0, 1)]
    schools = (share(counts, "organisation", name) for name, counts in parts.items())
    return (share((whole[0], whole[1])), *schools)


def looker(catalogue: Catalogue, *, min_judge: int = 10) -> Looker:
    """Look with the bundled definitions."""
    return Looker(catalogue.families, catalogue.titles(), Judge(), min_judge)
