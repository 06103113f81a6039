from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from pedmonitor.history.rows import (
    ISSUE_COLUMNS,
    _secondary_text,
    _unpack_secondary,
    breakdown_text,
    pack_issue,
    pack_values,
    unpack_issue,
)
from pedmonitor.model.location import Place
from pedmonitor.model.result import SecondaryValue

if TYPE_CHECKING:
    import sqlite3

    from pedmonitor.model.result import RunResult


def test_values_share_their_wording(run: RunResult) -> None:
    packed = pack_values(run.values)
    assert len(packed.wordings) == 1
    assert [index for index, _ in packed.values] == [0, 0]
    assert "59/2" in packed.wordings[0]


def test_another_title_is_another_wording(run: RunResult) -> None:
    packed = pack_values((run.values[0], replace(run.values[1], title="Доля учителей")))
    assert [index for index, _ in packed.values] == [0, 1]


def test_breakdown_text_does_not_depend_on_order() -> None:
    pairs = (("subject", "физика"), ("organisation", "Школа № 1"))
    assert breakdown_text(pairs) == breakdown_text(pairs[::-1])


def test_an_empty_place_is_not_an_absent_one(run: RunResult) -> None:
    issue = run.issues[1]
    assert pack_issue(issue)[-5:-1] == (None, None, None, None)
    assert pack_issue(replace(issue, place=Place("")))[-5:-1] == ("", "", None, None)


def test_the_registers_of_an_issue_come_back(run: RunResult) -> None:
    issue = replace(run.issues[0], registers=("staff", "training"))
    row = dict(zip(ISSUE_COLUMNS, pack_issue(issue), strict=True))
    assert unpack_issue(cast("sqlite3.Row", row)).registers == ("staff", "training")


def test_secondary_figures_come_back_exactly() -> None:
    figures = (
        SecondaryValue("by_posts", "По ставкам", Fraction(3, 2), Fraction(11, 4)),
        SecondaryValue("certificates", "Удостоверений", 5),
        SecondaryValue("by_pairs", "По парам", None, None, "Посчитать нельзя."),
    )
    assert _unpack_secondary(_secondary_text(figures)) == figures
