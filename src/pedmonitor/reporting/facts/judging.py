"""Facts of values for the published sentences: verdict, size of the base, who has not reported."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.definitions.family import Rows, ShareOfPersons
from pedmonitor.model.result import Unit
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.facts.figures import (
    count_of,
    counted_text,
    counts_text,
    figure_text,
    is_judged,
    share_of,
)
from pedmonitor.reporting.text.numbers import count_text, period_phrase, plural, share_text
from pedmonitor.reporting.text.words import headline, lowered, target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.sentence import Measured, Size, Verdict
    from pedmonitor.model.result import IndicatorValue, TargetOutcome
    from pedmonitor.model.share import Number
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.facts.figures import Figures

_MEASURED: dict[Unit, Measured] = {Unit.PERCENT: "share", Unit.EXISTS: "presence"}
_STEPS = (Decimal(1), Decimal("0.1"))


def target_facts(value: IndicatorValue, target: TargetOutcome, material: Material) -> Facts:
    """Tell what became of a target."""
    families = material.context.families
    return Facts(
        "target",
        verdict=verdict_of(value, target),
        size=size_of(value),
        measured=_MEASURED.get(value.unit, "count"),
        family=value.indicator,
        edge=is_edge(value, target),
        words={
            "ref": value.ref,
            "target": target_text(target, unit=value.unit),
            "figure": figure_text(value),
            "counts": counts_text(value),
            "short": counted_text(target.short_by or 0, value, families=families, genitive=True),
            "reason": lowered(material.reason(value)),
            "gap": gap_text(value, material),
        },
    )


def value_facts(value: IndicatorValue, material: Material, *, told: int = 0) -> Facts:
    """Tell a value that no target judges.

    Args:
        value: The value.
        material: What the report is built from.
        told: How many missing organisations have been told for all values at once.
    """
    family = material.context.families.get(value.indicator)
    verdict: Verdict | None = None
    if value.unit is Unit.EXISTS and value.value is not None:
        verdict = "present" if value.numerator else "absent"
    return Facts(
        "value",
        verdict=verdict,
        size=size_of(value),
        measured=_MEASURED.get(value.unit, "count"),
        family=value.indicator,
        words={
            "ref": value.ref,
            "title": headline(family.title if family else value.title),
            "figure": figure_text(value),
            "counts": counts_text(value),
            "reason": lowered(material.reason(value)),
            "gap": "" if told == lacking_of(value) else gap_text(value, material),
        },
    )


def lacking_of(value: IndicatorValue) -> int:
    """Count the organisations whose data did not go in; 0 where that is not known."""
    return 0 if value.reporting is None else max(0, (value.expected or 0) - value.reporting)


def size_of(value: IndicatorValue) -> Size:
    """Say whether there is a figure, and whether its base may be judged."""
    if value.value is None and share_of(value) is None and count_of(value) is None:
        return "none"
    return "enough" if is_judged(value) else "small"


def verdict_of(value: IndicatorValue, target: TargetOutcome) -> Verdict:
    """Say what became of a target; unknown where there is no value that may be shown."""
    if target.met is None or size_of(value) == "none":
        return "unknown"
    if target.met:
        return "met"
    return "exceeded" if target.op == "<=" else "unmet"


def is_edge(value: IndicatorValue, target: TargetOutcome) -> bool:
    """Say whether rounding alone would reach the target: 3 of 26 at 12 %."""
    share = share_of(value)
    if share is None or target.met is not False or target.op != ">=":
        return False
    exact = Fraction(100 * share[0]) / Fraction(share[1])
    number = Decimal(exact.numerator) / Decimal(exact.denominator)
    return any(Fraction(number.quantize(step, ROUND_HALF_UP)) >= target.value for step in _STEPS)


def gap_text(value: IndicatorValue, material: Material) -> str:
    """Say who is missing in a value; empty when nobody is.

    With the share of pedagogical staff where an earlier period tells it.
    """
    return returns_text(lacking_of(value), material)


def returns_text(lacking: int, material: Material) -> str:
    """Say how many organisations are missing, and how many pedagogues with them where known."""
    if not lacking:
        return ""
    noun = plural(lacking, "организации", "организаций", "организаций")
    number = "одной" if lacking == 1 else count_text(lacking)
    words = {"lacking": f"{number} {noun}"}
    measured = _staff_of_missing(material) if lacking == len(_missing(material)) else None
    if measured is not None:
        staff, period = measured
        words |= {"staff": share_text(*staff), "period": period}
    return material.sentences.tell(Facts("returns", measured_gap=measured is not None, words=words))


def _missing(material: Material) -> tuple[str, ...]:
    return material.context.run.coverage.missing


def _staff_of_missing(material: Material) -> tuple[tuple[Number, Number], str] | None:
    """Count the staff of those who sent nothing in the nearest period that knows them all."""
    for run, figures in reversed(list(zip(material.runs[:-1], material.figures, strict=False))):
        whole, staff = _staff(figures, material)
        if all(name in staff for name in _missing(material)):
            part = sum(staff[name] for name in _missing(material))
            if len(_missing(material)) > 1 and whole != sum(staff.values()):
                return None  # who works in two of them would be counted twice
            return (part, whole), period_phrase(run.period)
    return None


def _staff(figures: Figures, material: Material) -> tuple[Number, dict[str, Number]]:
    """Give the pedagogues of the municipality and of each organisation: the base of a share of all.

    In the municipality everybody counts once, whoever works in two organisations in both of them.
    Nothing where a figure of some organisation is absent or hidden: the sum would mislead.
    """
    families = material.context.families
    for row in material.context.profile.indicators:
        family = families.get(row.family)
        if not isinstance(family, ShareOfPersons) or row.scope.organisation_types:
            continue
        if isinstance(family.population, Rows) and not family.population.where:
            values = figures.part(row.ref, "organisation")
            shares = {value.breakdown[0][1]: share_of(value) for value in values}
            known = {name: share[1] for name, share in shares.items() if share is not None}
            whole = share_of(figures.total(row.ref))
            return (whole[1], known) if whole and len(known) == len(shares) else (0, {})
    return 0, {}
