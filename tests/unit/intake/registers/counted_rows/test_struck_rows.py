"""Rows that are struck out."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.counted_rows.struck_rows import (
    Struck,
    struck_rows,
    told_struck,
)
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind
from pedmonitor.model.location import Place

NAME, TITLE = 1, 2


def _table(*struck: tuple[int, int]) -> RawTable:
    return RawTable(
        sheet="Лист1",
        titles=[],
        header=["№", "ФИО", "Конкурс"],
        paths=[],
        columns=[0, 1, 2],
        header_row=0,
        rows=[(1, RowKind.DATA), (2, RowKind.DATA), (3, RowKind.TOTAL)],
        cells=[[1, "Белова А.П.", "Учитель года"], [2, "", "Мой урок"], ["", "Всего", 2]],
        struck=lambda: frozenset(struck),
    )


@pytest.mark.parametrize(
    ("struck", "expected"),
    [
        ((), Struck()),
        (((1, 1),), Struck(frozenset({0}))),
        (((1, 0),), Struck()),
        (((1, 2),), Struck(left=frozenset({0}))),
        (((3, 1), (3, 2)), Struck()),
    ],
    ids=["nothing", "name", "number", "value", "total"],
)
def test_a_row_is_taken_back_with_its_name(
    struck: tuple[tuple[int, int], ...], expected: Struck
) -> None:
    assert struck_rows(_table(*struck), [NAME], [NAME, TITLE]) == expected


def test_where_nobody_is_named_all_that_is_read_must_be_struck_out() -> None:
    assert struck_rows(_table((2, 2)), [], [NAME, TITLE]).rows == {1}
    assert struck_rows(_table((1, 2)), [], [NAME, TITLE]).rows == frozenset()


def test_it_is_told_once_of_each_kind() -> None:
    found = told_struck(_table(), Struck(frozenset({0}), frozenset({1})), Place("a.xlsx", "Лист1"))
    assert [issue.place.row for issue in found if issue.place is not None] == [1, 2]
    assert told_struck(_table(), Struck(), Place("a.xlsx", "Лист1")) == []
