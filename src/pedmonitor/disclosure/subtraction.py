"""Totals of two editions: where a school came in between, their difference is that school's."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.disclosure.rules import Kind, is_small, kind_of
from pedmonitor.model.publication import cell_key
from pedmonitor.model.result import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.family import Family
    from pedmonitor.disclosure.rules import Rules
    from pedmonitor.model.publication import CellKey, Publication, PublishedCell
    from pedmonitor.model.result import IndicatorValue

Column = tuple[str, str]
"""Profile, and number of the indicator in it."""


def told_by_subtraction(
    values: Iterable[IndicatorValue],
    families: Mapping[str, Family],
    rules: Rules,
    earlier: Sequence[Publication],
) -> frozenset[Column]:
    """Find the indicators whose total, less the one of an earlier edition, shows a small group.

    Only where one or two organisations more (or fewer) have reported since: the difference is
    theirs (domain.md §3.6, rule 7). A correction inside the same organisations names none of them.

    Args:
        values: The figures of a run.
        families: Definitions by id.
        rules: Thresholds.
        earlier: Public editions of the same period.
    """
    before: dict[CellKey, list[PublishedCell]] = {}
    for edition in earlier:
        for cell in edition.shown:
            before.setdefault(cell.key, []).append(cell)
    return frozenset(
        (value.profile, value.ref)
        for value in values
        if value.breakdown == TOTAL and value.numerator is not None
        for old in before.get(cell_key(value), ())
        if _shows_few(value, kind_of(value, families.get(value.indicator)), old, rules)
    )


def _shows_few(value: IndicatorValue, kind: Kind, old: PublishedCell, rules: Rules) -> bool:
    if kind is Kind.OPEN or value.reporting is None or old.reporting is None:
        return False
    if not 0 < abs(value.reporting - old.reporting) < rules.organisations:
        return False
    step = abs(Fraction(value.numerator or 0) - old.numerator)
    if value.denominator is None or old.denominator is None:
        return is_small(replace(value, numerator=step, denominator=None), kind, rules)
    base = abs(Fraction(value.denominator) - old.denominator)
    return step > base or is_small(replace(value, numerator=step, denominator=base), kind, rules)
