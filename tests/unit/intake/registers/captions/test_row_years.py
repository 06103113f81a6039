"""The time of rows that no day tells."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG, ZOYA = "Белова Анна Петровна", "Громов Олег Ильич", "Чижова Зоя Павловна"
Rows = list[list[object]]


def test_the_surer_column_goes_first_and_a_day_before_both(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Дата", "Квартал", "Год"]]
    rows += [[ANNA, "Урок", "", "II", 2022], [OLEG, "Урок", "05.03.2021", "1", 2022]]
    rows += [[ZOYA, "Урок", "", "", "2021-2022"]]
    (table,) = read(books.xlsx(tmp_path / "к.xlsx", {"Лист1": rows}), plan).tables
    assert table.ends == [dt.date(2022, 6, 30), dt.date(2021, 3, 5), dt.date(2022, 8, 31)]
    assert table.school_years == [3]
    assert not {"year", "quarter"} & table.columns.keys()


def test_help_lasts_all_the_school_year(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Приказ", "Учебный год"]]
    rows += [[ANNA, OLEG, "№ 5", "2021-2022"]]
    (table,) = read(books.xlsx(tmp_path / "наставники.xlsx", {"Лист1": rows}), plan).tables
    assert {*zip(table.starts, table.ends, strict=True)} == {
        (dt.date(2021, 9, 1), dt.date(2022, 8, 31))
    }


def test_several_years_in_a_cell_are_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Год"], [ANNA, "Урок", "2020-2022"], [OLEG, "Урок", 2022]]
    found = read(books.xlsx(tmp_path / "к.xlsx", {"Лист1": rows}), plan)
    (table,) = found.tables
    assert table.ends == [None, dt.date(2022, 12, 31)]
    assert table.unclear == [True, False]
    assert "PER-002" in {code for code, _ in codes(found.issues)}
