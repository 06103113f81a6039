"""Counts win; what cannot be is an issue and no figure."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.cells import UNSURE, read_figure
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.aggregates.figures import Told, settle_figure
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

Cell = str | int | float
PLACES = {part: Place("а.xlsx", "Свод", 4, at) for at, part in enumerate(Part)}


def cells(over: Cell = "", under: Cell = "", share: Cell = "") -> Told:
    given = {Part.NUMERATOR: over, Part.DENOMINATOR: under, Part.SHARE: share}
    return {
        part: (read_figure(cell, is_share=part is Part.SHARE), PLACES[part])
        for part, cell in given.items()
    }


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        (cells(6, 33, 18.2), (6, 33, None)),
        (cells("6 (18 %)", 33), (6, 33, None)),
        (cells("6 из 33"), (6, 33, None)),
        (cells(6), (6, None, None)),
        (cells(0, 33), (0, 33, None)),
    ],
)
def test_clean_figures(told: Told, counts: tuple[int | None, int | None, None]) -> None:
    figure, issues = settle_figure(told)
    assert figure is not None
    assert figure[:3] == counts
    assert issues == []


@pytest.mark.parametrize("told", [cells(), cells("-", 33), cells("Х", 33, "Х")])
def test_nothing_said_is_nothing(told: Told) -> None:
    assert settle_figure(told) == (None, [])


@pytest.mark.parametrize(
    ("told", "code", "words"),
    [
        (cells(12, 10, 120), IssueCode.AGGREGATE_OVER, "числитель 12 больше знаменателя 10"),
        (cells("", "", 120), IssueCode.AGGREGATE_OVER, "от 0 до 100: 120"),
        (cells(6.5, 10), IssueCode.AGGREGATE_COUNT, "не число людей: 6,5"),
        (cells(-1, 10), IssueCode.AGGREGATE_COUNT, "не число людей: −1"),
        (cells(10**19), IssueCode.AGGREGATE_COUNT, "не больше миллиона"),
        (cells("много", 10), IssueCode.CELL_NUMBER, "не число"),
    ],
)
def test_what_cannot_be_is_left_out(told: Told, code: IssueCode, words: str) -> None:
    figure, (issue,) = settle_figure(told)
    assert figure is None
    assert issue.code is code
    assert words in issue.message
    assert issue.level.value == "error"


def test_a_wrong_percentage_is_told_and_the_counts_stand() -> None:
    figure, (issue,) = settle_figure(cells(1, 2, "45 %"))
    assert figure is not None
    assert figure[:3] == (1, 2, None)
    assert issue.code is IssueCode.AGGREGATE_PERCENT
    assert "напечатано 45 %, а 1 из 2 — это 50 %" in issue.message


def test_a_share_alone_stays_unconfirmed() -> None:
    figure, (issue,) = settle_figure(cells(share="18,5 %"))
    assert figure is not None
    assert figure.numerator is None
    assert str(figure.percent) == "18.5"
    assert issue.code is IssueCode.AGGREGATE_UNCONFIRMED


def test_a_wrong_percentage_is_told_at_its_own_cell() -> None:
    _, (issue,) = settle_figure(cells(1, 2, "45 %"))
    assert issue.place == PLACES[Part.SHARE]


def test_an_unsure_percentage_is_asked_for_unless_counts_stand() -> None:
    share = {Part.SHARE: (UNSURE, PLACES[Part.SHARE])}
    figure, (issue,) = settle_figure(share)
    assert figure is None
    assert "100 %" in issue.message
    figure, issues = settle_figure(cells(2, 2) | share)
    assert figure is not None
    assert (figure.numerator, figure.denominator, issues) == (2, 2, [])


def test_a_cell_and_a_column_with_different_bases_are_refused() -> None:
    figure, (issue,) = settle_figure(cells("10 из 40", 45))
    assert figure is None
    assert issue.code is IssueCode.AGGREGATE_TWICE


def test_nines_for_no_data_are_told() -> None:
    figure, issues = settle_figure(cells(9999, 33))
    assert figure is None
    assert [(issue.code, issue.place) for issue in issues] == [
        (IssueCode.FORM_SENTINEL, PLACES[Part.NUMERATOR])
    ]
    figure, issues = settle_figure(cells(6, 9999))
    assert figure is not None
    assert [issue.place for issue in issues] == [PLACES[Part.DENOMINATOR]]


@pytest.mark.parametrize(
    ("cell", "number"), [("все", 25), ("12/25", 12), ("12*", 12), ("12 пед. из 25", 12)]
)
def test_what_says_nothing_without_its_base_is_read_by_it(cell: str, number: int) -> None:
    counted, issues = settle_figure(cells(cell, 25))
    assert counted is not None
    assert (counted.numerator, counted.denominator, issues) == (number, 25, [])


@pytest.mark.parametrize("told", [cells("все"), cells("12/25"), cells("12/25", 30)])
def test_what_no_base_tells_is_not_read(told: Told) -> None:
    counted, issues = settle_figure(told)
    assert (counted, [issue.code for issue in issues]) == (None, [IssueCode.CELL_NUMBER])
