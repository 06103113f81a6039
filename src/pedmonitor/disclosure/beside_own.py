"""What stands beside an organisation's own figures: less its own, it must be nobody's.

A district of two schools has no municipal figure that one may read without learning the other's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.disclosure.extract import names_of
from pedmonitor.disclosure.protect import suppressed
from pedmonitor.disclosure.rules import Kind, is_small, kind_of, names_organisation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.family import Family
    from pedmonitor.disclosure.rules import Rules
    from pedmonitor.model.result import Breakdown, IndicatorValue, RunResult

_Key = tuple[str, str, "Breakdown"]


def hide_what_own_tells(
    run: RunResult,
    public: RunResult,
    organisation: str,
    *,
    families: Mapping[str, Family],
    rules: Rules,
) -> RunResult:
    """Hide the figures from which a reader who knows one organisation's learns of a small group.

    Args:
        run: Everything that was computed.
        public: The same, protected for everybody.
        organisation: Short name of the reader's.
        families: Definitions by id.
        rules: Thresholds.
    """
    own = _own_parts(run, organisation)
    return replace(
        public,
        values=tuple(
            suppressed(value)
            if (mine := own.get((value.profile, value.ref, value.breakdown))) is not None
            and _leaves_few(value, mine, families.get(value.indicator), rules)
            else value
            for value in public.values
        ),
    )


def _own_parts(run: RunResult, organisation: str) -> dict[_Key, IndicatorValue]:
    """Say which figure of the organisation stands in which row: of the total, of its groups."""
    names = names_of(run, organisation)
    groups = {group for one in run.contexts if one.name in names for group in one.groups}
    rows: list[Breakdown] = [(), *((group,) for group in sorted(groups))]
    found: dict[_Key, IndicatorValue] = {}
    for value in run.values:
        rest = tuple(pair for pair in value.breakdown if pair[0] != "organisation")
        if any(("organisation", name) in value.breakdown for name in names):
            for row in rows:
                found[value.profile, value.ref, tuple(sorted((*rest, *row)))] = value
    return found


def _leaves_few(
    value: IndicatorValue, own: IndicatorValue, family: Family | None, rules: Rules
) -> bool:
    """Say whether all the others together are too few to be shown; nobody at all is no secret."""
    if value.numerator is None or own.numerator is None or names_organisation(value.breakdown):
        return False
    kind = kind_of(value, family)
    if kind is Kind.SENSITIVE and 0 < (value.reporting or 1) - 1 < rules.organisations:
        return True  # what one or two organisations have between them is their own
    numerator = max(value.numerator - own.numerator, 0)
    if value.denominator is None or own.denominator is None:
        others = replace(value, numerator=numerator, denominator=None)
        return numerator > 0 and is_small(others, kind, rules)
    denominator = value.denominator - own.denominator
    others = replace(value, numerator=numerator, denominator=denominator, reporting=None)
    return denominator > 0 and is_small(others, kind, rules)
