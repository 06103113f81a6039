"""Likeness: near ties are asked about, a heading that goes on after an alias means it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.column_match import Match
from pedmonitor.intake.headings.likeness import add_likeness
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def fields(match: Match) -> list[str]:
    return [column.field for column in match.columns]


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("наименование районного конкурса учителя", "ambiguous"),  # 97,4 and 94,9
        ("наименование конкурса учителя", "name"),  # 96,6 and 93,1
    ],
)
def test_of_two_likenesses_near_each_other_none_is_taken(
    plan: ReadingPlan, heading: str, wanted: str
) -> None:
    nearer = heading.replace("учителя", "учителю")
    labels = {"contests": {nearer: "name", nearer.replace("конкурса", "конкурсы"): "level"}}
    found = likened(replace(plan, labels=labels), heading)
    assert ("ambiguous" if found.ambiguous else fields(found)[0]) == wanted


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ("", "level"),
        ("уровни конкурсов профессион мастерства педагога", "level"),
        ("уровень конкурса профессионального мастерства педагог", "name"),
    ],
)
def test_a_heading_that_goes_on_after_an_alias_means_it(
    plan: ReadingPlan, other: str, wanted: str
) -> None:
    labels = {"contests": {"уровень конкурса": "level"} | ({other: "name"} if other else {})}
    heading = "уровень конкурса профессионального мастерства педагога"
    found = likened(replace(plan, labels=labels), heading)
    assert fields(found)[0] == wanted


def likened(plan: ReadingPlan, heading: str) -> Match:
    table = RawTable("Лист1", [], [heading], [(heading,)], [0], header_row=0)
    found = Match(plan.forms["contests"])
    add_likeness(table, found, plan)
    return found
