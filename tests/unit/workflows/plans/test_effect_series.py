"""Values of organisations, followed back through renames, mergers and gaps of years."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making.district import FAMILIES, ORDINARY, figure
from making.measures import REF, measure, year

from pedmonitor.model.organisation import Succession
from pedmonitor.model.result import RunResult, Status, Unit
from pedmonitor.workflows.plans.effect_series import (
    composition_of,
    counts_of,
    follow,
    series_of,
    timeline,
)

FAMILY = FAMILIES[ORDINARY]
THEN = year(2020, {"А": (1, 10), "Б": (2, 10), "В": (3, 30)})
NOW = year(2022, {"А": (4, 11), "БВ": (9, 40), "Г": (1, 5)})


def merged(run: RunResult = NOW, *names: str) -> RunResult:
    day = dt.date(2021, 9, 1)
    into = tuple(Succession(one, "БВ", "слияние", day, same=False) for one in names or ("Б", "В"))
    return replace(run, successions=into)


def test_years_without_figures_keep_their_place() -> None:
    line = timeline("profile", NOW, (THEN,))
    assert [period.label for period in line.periods] == ["2020", "2021", "2022"]
    assert [run is None for run in line.runs] == [False, True, False]
    assert line.base_of(measure("А")) == 0
    assert line.base_of(measure("А", start=dt.date(2020, 5, 1))) is None
    with pytest.raises(ValueError, match="has a run"):
        _ = replace(line, runs=(None,)).last


def test_a_merger_continues_the_sum_and_is_told() -> None:
    line = timeline("profile", merged(), (THEN,))
    followed = follow(REF, measure("А", "БВ"), line, FAMILY)
    series = {one.name: one for one in series_of(followed, FAMILY)}
    assert series["БВ"].counts == ((5, 40), None, (9, 40))
    assert series["БВ"].is_treated
    assert series["Г"].counts == (None, None, (1, 5))
    told = composition_of(0, line, tuple(series.values()), ())
    assert told.joined == ((("Б", "В"), "БВ"),)
    assert (told.appeared, told.gone, told.bases) == (("Г",), (), ())


def test_a_measure_may_name_what_went_into_a_merger() -> None:
    line = timeline("profile", merged(), (THEN,))
    both = {one.name: one for one in follow(REF, measure("Б", "В"), line, FAMILY)}
    assert both["БВ"].is_treated
    half = {one.name: one for one in follow(REF, measure("Б"), line, FAMILY)}
    assert half["БВ"].is_mixed
    assert "БВ" not in {one.name for one in series_of(half.values(), FAMILY)}


def test_an_indicator_of_the_municipality_is_followed_by_its_total() -> None:
    def total(label: int, counts: tuple[int, int]) -> RunResult:
        return replace(year(label, {}), values=(figure(REF, {}, *counts),))

    line = timeline("profile", total(2022, (9, 20)), (total(2021, (5, 20)),))
    (one,) = series_of(follow(REF, measure(), line, FAMILY), FAMILY)
    assert (one.name, one.is_treated, one.counts) == ("муниципалитет", True, ((5, 20), (9, 20)))
    (gone,) = follow(REF, measure("А"), line, FAMILY)
    assert gone.values == (None, None)


def test_whoever_is_gone_has_no_counts_and_is_not_forgotten() -> None:
    line = timeline("profile", NOW, (THEN,))
    last = follow(REF, measure("А", "В"), line, FAMILY)[-1]
    assert (last.name, last.is_treated, last.values) == ("В", True, (None, None, None))
    told = composition_of(0, line, series_of((last,), FAMILY), ())
    assert told.gone == ("Б", "В")


def test_a_denominator_that_changed_by_more_than_a_fifth_is_told() -> None:
    now = year(2022, {"А": (4, 13), "Б": (2, 12)})
    line = timeline("profile", now, (THEN,))
    schools = series_of(follow(REF, measure("А"), line, FAMILY), FAMILY)
    assert composition_of(0, line, schools, ("Ж",)).bases == (("А", 10, 13),)
    assert composition_of(1, line, schools, ("Ж",)).mixed == ("Ж",)


def test_another_meaning_leaves_no_counts() -> None:
    line = timeline("profile", NOW, (year(2020, {"А": (1, 10)}, meaning="b"),))
    assert not line.is_same(REF, 0)
    (first, *_) = series_of(follow(REF, measure("А"), line, FAMILY), FAMILY)
    assert first.counts == (None, None, (4, 11))


def test_incomplete_values_sums_and_odd_counts_are_no_counts() -> None:
    value = figure(REF, {"organisation": "А"}, 1, 10)
    assert counts_of(value, FAMILY) == (1, 10)
    assert counts_of(replace(value, status=Status.PARTIAL), FAMILY) is None
    assert counts_of(replace(value, status=Status.SUPPRESSED), FAMILY) is None
    assert counts_of(replace(value, numerator=11), FAMILY) is None
    assert counts_of(replace(value, unit=Unit.UNITS), FAMILY) is None
    amounts = next(one for one in FAMILIES.values() if one.kind == "share_of_amounts")
    assert counts_of(value, amounts) is None


def test_parts_of_a_merger_with_a_reservation_have_no_sum() -> None:
    doubtful = tuple(
        replace(one, status=Status.PARTIAL) if one.breakdown == (("organisation", "Б"),) else one
        for one in THEN.values
    )
    line = timeline("profile", merged(), (replace(THEN, values=doubtful),))
    series = {one.name: one for one in follow(REF, measure("А"), line, FAMILY)}
    assert series["БВ"].values[0] is None
