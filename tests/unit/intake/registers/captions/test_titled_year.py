"""Days without a year under a title that names one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, column, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"


def days(path: Path, plan: ReadingPlan, title: str, *written: str) -> tuple[object, list[str]]:
    rows = [[name, "Урок", day] for name, day in zip((ANNA, OLEG), written, strict=True)]
    sheet = [[title], ["ФИО", "Конкурс", "Дата"], *rows]
    found = read(books.xlsx(path / "конкурсы 2024.xlsx", {"Конкурсы": sheet}), plan)
    return column(found, "date"), [code for code, _ in codes(found.issues) if code != "CELL-011"]


@pytest.mark.parametrize(
    ("first", "second"), [("05.03", "31.05"), ("5 марта", "май"), ("5.03.", "31 мая")]
)
def test_the_year_of_the_title_is_taken(
    first: str, second: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    told = days(tmp_path, plan, "Конкурсы за 2022 год", first, second)
    assert told == ([dt.date(2022, 3, 5), dt.date(2022, 5, 31)], ["PER-004"])


@pytest.mark.parametrize("title", ["Конкурсы", "Конкурсы 2021/2022 учебного года"])
def test_without_one_year_nothing_is_added(title: str, tmp_path: Path, plan: ReadingPlan) -> None:
    found, told = days(tmp_path, plan, title, "05.03", "31.05")
    assert found == [None, None]
    assert "PER-004" not in told


def test_whole_days_stay(tmp_path: Path, plan: ReadingPlan) -> None:
    told = days(tmp_path, plan, "Конкурсы за 2022 год", "05.03.2021", "31.05.2022")
    assert told == ([dt.date(2021, 3, 5), dt.date(2022, 5, 31)], [])
