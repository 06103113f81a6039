"""Tests of rows made of the facts that one column tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading, TypedTable

HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Стаж"]
ANNA: list[object] = ["Белова Анна Петровна", "01.02.1980", "учитель физики", 5]
OLEG: list[object] = ["Громов Олег Ильич", "01.02.1990", "учитель химии", 5]


def _read(path: Path, plan: ReadingPlan, title: str, heading: str, *cells: object) -> FileReading:
    rows = [[*who, cell] for who, cell in zip((ANNA, OLEG), cells, strict=True)]
    books.xlsx(path, {"Лист1": [[title], [*HEAD, heading], *rows]})
    return read(path, plan)


def _of(reading: FileReading, form: str) -> TypedTable:
    return next(table for table in reading.tables if table.form == form)


def test_no_is_an_answer(tmp_path: Path, plan: ReadingPlan) -> None:
    found = _read(tmp_path / "а.xlsx", plan, "Кадры за 2022 год", "ИОМ (да/нет)", "нет", "да")
    table = _of(found, "routes")
    assert (len(table.rows), len(table.silent)) == (1, 1)


def test_a_route_lasts_a_school_year_or_goes_on(tmp_path: Path, plan: ReadingPlan) -> None:
    cells = ("2021/22 уч. г.", "разработан 10.09.2022")
    table = _of(_read(tmp_path / "а.xlsx", plan, "Кадры", "ИОМ", *cells), "routes")
    assert [str(day) for day in table.starts] == ["2021-09-01", "2022-09-10"]
    assert [str(day) for day in table.ends] == ["2022-08-31", "9999-12-31"]
    assert table.columns["status"][1] == "draft"


def test_a_heading_tells_the_year_of_its_facts(tmp_path: Path, plan: ReadingPlan) -> None:
    found = _read(tmp_path / "а.xlsx", plan, "Кадры", "Участие в конкурсах в 2021 г.", "да", "да")
    assert {day and day.year for day in _of(found, "contests").ends} == {2021}


def test_what_has_no_year_among_years_is_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    cells = ("ФГОС, 36 ч.", "ИКТ, 2021")
    found = _read(tmp_path / "а.xlsx", plan, "Кадры за 2022 год", "Курсы", *cells)
    assert [one.place.row for one in found.issues if one.place and one.code.value == "PER-004"] == [
        2
    ]
