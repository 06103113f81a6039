"""Marks are read, and a mark that fits no row is told with its cell."""

from __future__ import annotations

from fractions import Fraction

import pytest
from making.plan_facts import PLAN, rows

from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.location import Place
from pedmonitor.model.plan_evidence import MarkState
from pedmonitor.model.sheet_row import SheetRow
from pedmonitor.planning.plan_marks import labels_of, read_marks

GOOD = {sheet.PLAN: PLAN, sheet.ROW: "7.1", sheet.COUNT: "8", sheet.STATE: "Проведено"}


def lines(*cells: dict[str, str]) -> list[SheetRow]:
    at = {name: column for column, name in enumerate(sheet.COLUMNS)}
    return [
        SheetRow(Place(sheet.FILE, sheet.MARKS, row), dict.fromkeys(sheet.COLUMNS, "") | one, at)
        for row, one in enumerate(cells, start=1)
    ]


def test_a_mark_is_read_and_an_empty_row_says_nothing() -> None:
    marks, issues = read_marks(lines(GOOD, {sheet.PLAN: PLAN, sheet.ROW: "1.1"}), rows().values())
    assert issues == ()
    assert [(one.number, one.count, one.state) for one in marks] == [
        ("7.1", Fraction(8), MarkState.HELD)
    ]


def test_a_recurring_row_is_marked_by_its_days() -> None:
    label = labels_of(rows()["1.2"])[0]
    said = GOOD | {sheet.ROW: "1.2", sheet.OCCURRENCE: label, sheet.COUNT: ""}
    marks, issues = read_marks(lines(said), rows().values())
    assert (issues, marks[0].occurrence) == ((), label)


def test_nobody_came_is_a_mark_too() -> None:
    marks, issues = read_marks(lines(GOOD | {sheet.COUNT: "0"}), rows().values())
    assert (issues, marks[0].count) == ((), Fraction(0))


@pytest.mark.parametrize(
    ("change", "cell", "said"),
    [
        ({sheet.PLAN: "kazachinsko"}, "A2", "нет плана"),
        ({sheet.ROW: "7.9"}, "B2", "нет строки «7.9»"),
        ({sheet.OCCURRENCE: "2022"}, "C2", "нет срока"),
        ({sheet.STATE: "будет"}, "F2", "нет отметки «будет»"),
        ({sheet.DAY: "вчера"}, "G2", "это не дата"),
        ({sheet.COUNT: "восемь"}, "H2", "не число"),
        ({sheet.COUNT: "1/0"}, "H2", "не число"),
        ({sheet.COUNT: "-1"}, "H2", "не число"),
    ],
)
def test_faults(change: dict[str, str], cell: str, said: str) -> None:
    marks, (issue, *_) = read_marks(lines(GOOD | change), rows().values())
    assert marks == ()
    assert issue.place is not None
    assert (issue.place.cell, said in issue.message) == (cell, True)


def test_the_same_row_twice() -> None:
    marks, issues = read_marks(lines(GOOD, GOOD), rows().values())
    assert (len(marks), len(issues)) == (1, 1)
