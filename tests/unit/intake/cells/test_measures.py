"""Numbers of a known measure."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.measures import parse_measure, scale_in
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode


@pytest.mark.parametrize(
    ("cell", "posts"),
    [(1.25, 1.25), ("1,25 ст.", 1.25), ("3/4", 0.75), ("две ставки", 2), ("0", 0), ("нет", 0)],
)
def test_posts(cell: str | float, posts: float) -> None:
    assert parse_measure(cell, "posts").value == posts


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("18 часов", IssueCode.CELL_UNIT),
        ("х", IssueCode.CELL_CROSSED),
        (-1.0, IssueCode.CELL_NEGATIVE),
        ("1/0", IssueCode.CELL_NUMBER),
        ("несколько", IssueCode.CELL_NUMBER),
    ],
)
def test_what_is_no_number_of_posts(cell: str | float, fault: IssueCode) -> None:
    found = parse_measure(cell, "posts")
    assert (found.value, found.fault) == (None, fault)


def test_a_cross_stays_a_state_of_its_own() -> None:
    assert parse_measure("х", "").state is CellState.NOT_APPLICABLE
    assert parse_measure("", "").fault is None


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("(10-балльная шкала)", 10),
        ("оценка от 1 до 5", 0),
        ("1–5", 5),
        ("в 5 классах", 0),
        ("дети от 3 до 7", 0),
    ],
)
def test_scales(text: str, top: float) -> None:
    assert scale_in(text) == top
