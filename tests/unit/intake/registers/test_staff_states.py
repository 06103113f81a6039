"""Words of a state of the staff that tell a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Статус", "Уволен"]


@pytest.mark.parametrize(
    ("words", "own", "day"),
    [
        ("уволена 30.06.2022", "", dt.date(2022, 6, 30)),
        ("увольняется с 01.02.2023", "", dt.date(2023, 2, 1)),
        ("уволена 30.06.2022", "01.07.2022", dt.date(2022, 7, 1)),  # a column of its own decides
    ],
)
def test_a_day_of_leaving_is_taken_and_not_asked_about(
    tmp_path: Path, plan: ReadingPlan, words: str, own: str, day: dt.date
) -> None:
    row: list[object] = ["Белова Анна Петровна", "01.02.1980", "учитель физики", words, own]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": [HEAD, row]})
    found = read(tmp_path / "кадры.xlsx", plan)
    (table,) = found.tables
    assert table.columns["end_date"] == [day]
    assert table.columns["status"] == [None]
    assert not [one for one in found.issues if one.code.value in {"CELL-009", "CELL-011"}]
