"""Small districts as figures: organisations of two kinds, one or two indicators, true sums."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions
from pedmonitor.model.organisation import RURAL, URBAN, Context
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Coverage, IndicatorValue, RunResult, Status, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.model.result import Breakdown
    from pedmonitor.model.share import Number

ORDINARY, SENSITIVE = "diag_deficit_by_subject_share", "independent_qualification_share"
COUNT = "young_in_support_projects_count"
Counts = "tuple[int, int]"


def figure(
    ref: str,
    breakdown: Mapping[str, str] | Breakdown,
    numerator: Number | None,
    denominator: Number | None = None,
    *,
    family: str = ORDINARY,
    reporting: int | None = None,
) -> IndicatorValue:
    """Make one figure of the invented document «profile»."""
    pairs = breakdown if isinstance(breakdown, tuple) else tuple(sorted(breakdown.items()))
    unit = Unit.PERCENT if denominator is not None else Unit.PERSONS
    return IndicatorValue(
        profile="profile",
        indicator=family,
        ref=ref,
        title=ref,
        unit=unit,
        breakdown=pairs,
        numerator=numerator,
        denominator=denominator,
        status=Status.OK,
        reporting=reporting,
        expected=reporting,
    )


def contexts(number: int) -> tuple[Context, ...]:
    """Make organisations: every second is in a village, every third a kindergarten."""
    kinds = ("школа", "школа", "детский сад")
    return tuple(Context(f"ОО {i}", kinds[i % 3], rural=bool(i % 2)) for i in range(number))


def table(
    ref: str, counts: Sequence[tuple[int, int]], *, family: str = ORDINARY
) -> list[IndicatorValue]:
    """Make an indicator by organisations with all its sums, as the engine does."""
    places = contexts(len(counts))
    groups: dict[Breakdown, list[int]] = {(): list(range(len(counts)))}
    for index, place in enumerate(places):
        groups.setdefault((("rural", RURAL if place.rural else URBAN),), []).append(index)
        groups.setdefault((("organisation_type", place.type),), []).append(index)
    rows: list[tuple[Breakdown, Iterable[int]]] = [
        *groups.items(),
        *(((("organisation", place.name),), [i]) for i, place in enumerate(places)),
    ]
    return [
        figure(
            ref,
            breakdown,
            sum(counts[i][0] for i in members),
            sum(counts[i][1] for i in members),
            family=family,
            reporting=len(list(members)),
        )
        for breakdown, members in rows
    ]


def run_of(values: Iterable[IndicatorValue], *, places: tuple[Context, ...] = ()) -> RunResult:
    """Make a run of 2022."""
    return RunResult(
        generated_by="tests",
        profiles=("profile",),
        period=calendar_year(2022),
        coverage=Coverage(6, 6, (), 6, 0),
        values=tuple(values),
        definitions_sha256="ab",
        contexts=places,
    )


FAMILIES = bundled_definitions().families
DAY = dt.date(2023, 2, 1)
