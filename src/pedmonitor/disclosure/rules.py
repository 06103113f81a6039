"""Which figures may not be shown by themselves: thresholds and classes (domain.md §3.6, 2-3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.model.result import TOTAL, Unit

if TYPE_CHECKING:
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.model.result import Breakdown, IndicatorValue

CONTEXT = ("organisation_type", "rural")
"""Breakdowns whose rows are groups of organisations."""


class Kind(Enum):
    """How a figure touches people.

    `OPEN` counts things or organisations and shows nobody. `ORDINARY` counts people with a fact
    that does them no harm. `SENSITIVE` counts people with one that may: burnout, independent
    assessment of qualification, who stayed and who left.
    """

    OPEN = "open"
    ORDINARY = "ordinary"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class Rules:
    """Thresholds; Russian law names none, so they are the operator's.

    Attributes:
        min_publish: Persons from which an ordinary group is shown.
        sensitive_min: Persons from which a sensitive group is shown.
        sensitive_edge: So many with the fact, or without it, are too few in a sensitive group.
        width: By how much a hidden number must stay uncertain, in persons.
        organisations: Organisations from which a row of a sensitive figure is nobody's own.
    """

    min_publish: int = 5
    sensitive_min: int = 10
    sensitive_edge: int = 4
    width: int = 3
    organisations: int = 3


def rules_of(settings: Settings) -> Rules:
    """Take the thresholds of a workspace."""
    own = settings.publication
    return Rules(
        settings.thresholds.min_publish, own.sensitive_min, own.sensitive_edge, own.min_width
    )


def kind_of(value: IndicatorValue, family: Family | None) -> Kind:
    """Tell how a figure touches people; what is not known is taken for sensitive."""
    if family is None:
        return Kind.SENSITIVE
    if family.kind in {"share_of_organisations", "share_of_positions"}:
        named = any(key == "position" for key, _ in value.breakdown)
        return Kind.ORDINARY if named else Kind.OPEN
    if value.unit in {Unit.EXISTS, Unit.UNITS}:
        return Kind.OPEN
    return Kind.SENSITIVE if family.sensitive else Kind.ORDINARY


def names_organisation(breakdown: Breakdown) -> bool:
    """Say whether a row is one organisation's."""
    return any(key == "organisation" for key, _ in breakdown)


def is_of_organisations(breakdown: Breakdown) -> bool:
    """Say whether a row is of one organisation or of a group of them."""
    return any(key == "organisation" or key in CONTEXT for key, _ in breakdown)


def is_small(value: IndicatorValue, kind: Kind, rules: Rules) -> bool:
    """Say whether a figure is too small to be shown by itself.

    Args:
        value: A figure with a number.
        kind: How it touches people.
        rules: The thresholds.
    """
    if kind is Kind.OPEN:
        return False
    if value.numerator is None:  # a percentage without counts: nobody knows of how many
        return True
    if kind is Kind.SENSITIVE:
        return _is_small_sensitive(value, rules)
    if value.denominator is None:
        return 0 < value.numerator < rules.min_publish
    return value.denominator < rules.min_publish


def _is_small_sensitive(value: IndicatorValue, rules: Rules) -> bool:
    numerator, denominator = value.numerator or 0, value.denominator
    if denominator is None:
        return numerator < rules.sensitive_min
    if denominator < rules.sensitive_min:
        return True
    if value.breakdown != TOTAL and _is_nearly_own(value, rules):
        return True
    return numerator <= rules.sensitive_edge or denominator - numerator <= rules.sensitive_edge


def _is_nearly_own(value: IndicatorValue, rules: Rules) -> bool:
    """Say whether a row of a group of organisations speaks of one or two of them."""
    of_context = any(key in CONTEXT for key, _ in value.breakdown)
    return of_context and value.reporting is not None and value.reporting < rules.organisations
