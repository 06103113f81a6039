"""Last year's register under this year's name, and a folder for each of several years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from pedmonitor.model.issue import Level
from unseen.district import ANNA, CONTESTS, OLEG, SCHOOL, STAFF, computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.result import RunResult
    from unseen.district import Rows


def _contests(*days: str) -> Rows:
    rows: Rows = [[name, "Учитель года", day] for name, day in zip((ANNA, OLEG), days, strict=True)]
    return [[SCHOOL], ["ФИО", "Название конкурса", "Дата"], *rows]


def _of_another_year(found: RunResult, level: Level) -> list[Issue]:
    return [one for one in found.issues if one.code.value == "PER-001" and one.level is level]


def test_a_register_of_last_years_days_under_this_years_name_is_asked_about(folder: Path) -> None:
    sheets = {"Кадры": STAFF, "Конкурсы": _contests("03.02.2021", "15.04.2021")}
    books.xlsx(folder / "Отчёт 2022.xlsx", sheets)
    found = computed(folder)
    (issue,) = _of_another_year(found, Level.WARNING)
    assert "прислан за 2022, а все его даты — 2021 год (строки 3, 4)" in issue.message
    assert of(found, CONTESTS) == (0, 2)


def test_one_day_of_this_year_makes_it_this_years_register(folder: Path) -> None:
    sheets = {"Кадры": STAFF, "Конкурсы": _contests("03.02.2021", "15.04.2022")}
    books.xlsx(folder / "Отчёт 2022.xlsx", sheets)
    found = computed(folder)
    assert _of_another_year(found, Level.WARNING) == []
    assert of(found, CONTESTS) == (1, 2)


def test_lists_of_other_years_are_no_debt_of_a_school_whose_list_has_come(folder: Path) -> None:
    for year in (2021, 2022, 2023):
        books.xlsx(folder / str(year) / "Кадры.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert _of_another_year(found, Level.WARNING) == []
    assert of(found, CONTESTS)[1] in {None, 2}


def test_a_list_of_another_year_alone_is_asked_about(folder: Path) -> None:
    books.xlsx(folder / "2023" / "Кадры.xlsx", {"Кадры": STAFF})
    assert len(_of_another_year(computed(folder), Level.WARNING)) == 1
