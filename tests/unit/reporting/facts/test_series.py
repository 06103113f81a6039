"""Comparable series of an organisation, or none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.organisation import Succession
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Coverage, IndicatorValue, RunResult, Status, Unit
from pedmonitor.reporting.facts.series import Ancestry, Link, ancestries, joined, organisations_of
from reporting.conftest import PROFILE

if TYPE_CHECKING:
    from collections.abc import Sequence

SINCE = dt.date(2022, 9, 1)


def value(name: str, numerator: int = 1, denominator: int | None = 20) -> IndicatorValue:
    pair = (("organisation", name),)
    unit = Unit.PERCENT if denominator else Unit.PERSONS
    return IndicatorValue(
        PROFILE, "d", "1.1", "доля", unit, pair, numerator, denominator, Status.OK
    )


def run(year: int, names: Sequence[str], *changes: Succession) -> RunResult:
    return RunResult(
        "pedmonitor",
        (PROFILE,),
        calendar_year(year),
        Coverage(len(names), len(names), (), len(names), 0),
        tuple(value(name) for name in names),
        successions=changes,
    )


def of(name: str, before: Sequence[str], *changes: Succession) -> Ancestry:
    return ancestries(run(2021, before), run(2022, [name], *changes))[name]


def test_nothing_has_changed() -> None:
    assert of("Б", ["А", "Б"]) == Ancestry(("Б",), Link.SAME)
    assert of("В", ["А"]) == Ancestry((), Link.SAME)


def test_a_rename_goes_on_under_the_new_name() -> None:
    change = Succession("ООШ № 16", "СОШ № 6", "переименование", SINCE)
    assert of("СОШ № 6", ["ООШ  №16"], change) == Ancestry(("ООШ  №16",), Link.SAME, (change,))


def test_a_merger_goes_on_as_the_sum() -> None:
    changes = [Succession(name, "В", "слияние", SINCE, same=False) for name in "АБ"]
    assert of("В", ["А", "Б"], *changes) == Ancestry(("А", "Б"), Link.SUM, tuple(changes))


def test_joining_adds_the_predecessor_to_its_own() -> None:
    change = Succession("А", "Б", "присоединение", SINCE, same=False)
    assert of("Б", ["А", "Б"], change) == Ancestry(("А", "Б"), Link.SUM, (change,))


def test_what_is_split_begins_anew() -> None:
    parted = [Succession("А", name, "разделение", SINCE, same=False) for name in "БВ"]
    assert of("Б", ["А"], *parted).link is Link.APART
    out = Succession("А", "Б", "выделение", SINCE, same=False, ends=False)
    assert of("Б", ["А"], out).link is Link.APART
    assert of("А", ["А"], out).link is Link.APART


def test_a_change_before_the_earlier_period_is_no_news() -> None:
    change = Succession("А", "Б", "присоединение", dt.date(2021, 9, 1), same=False)
    assert of("Б", ["Б"], change) == Ancestry(("Б",), Link.SAME)


@pytest.mark.parametrize("kind", ["share_of_persons", "count"])
def test_counts_add_up(kind: str) -> None:
    found = joined([value("А", 3, 20), value("Б", 4, 10)], kind=kind)
    assert found is not None
    assert (found.numerator, found.denominator) == (7, 30)


def test_what_does_not_add_up() -> None:
    assert joined([value("А"), value("Б")], kind="share_of_positions") is None
    assert joined([value("А"), None], kind="count") is None
    unknown = replace(value("Б"), status=Status.NO_DATA)
    assert joined([value("А"), unknown], kind="share_of_persons") is None
    assert joined([unknown], kind="list") is unknown


def test_the_organisations_of_a_run() -> None:
    assert organisations_of(run(2021, ["Б", "А"])) == ("Б", "А")
