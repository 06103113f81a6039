"""Requisites of documents in one cell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import read

from pedmonitor.intake.registers.packed_cells.requisites import tell

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("text", "has_number", "day"),
    [
        ("№ 15 от 10.02.2021", True, dt.date(2021, 2, 10)),
        ("Приказ от 30.08.2022 г. № 14", True, dt.date(2022, 8, 30)),
        ("приказ УО № 12-од от «10» января 2022 года", True, dt.date(2022, 1, 10)),
        ("от 01.09.22", False, dt.date(2022, 9, 1)),
        ("№ 5", True, None),
        ("№ 5 от 01.09.2021, № 7 от 01.09.2022", True, None),
        ("б/н", False, None),
        ("протокол 31.02.2022 № 3", True, None),
    ],
)
def test_number_and_day(text: str, has_number: bool, day: dt.date | None) -> None:  # noqa: FBT001
    number, found = tell(text)
    assert bool(number) is has_number
    assert found == day


def test_nobody_is_named_in_requisites(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Мероприятие", "Номер приказа"],
        ["Семинар", "Приказ № 5 от 01.04.2022, отв. Соколовская А.Ф."],
        ["Круглый стол", "№ 6"],
    ]
    found = read(books.xlsx(tmp_path / "Мероприятия.xlsx", {"Мероприятия": rows}), plan)
    numbers = found.tables[0].columns["document_number"]
    assert numbers[1] == "№ 6"
    assert "Соколовск" not in str(numbers)
