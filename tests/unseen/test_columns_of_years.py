"""Courses of several years in columns named by the years alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

TRAINED = "training_coverage_teachers_count"
TITLE = "Прохождение курсов повышения квалификации педагогами МБОУ «СОШ № 4»"
TOLD: Rows = [
    [1, ANNA, "", "ФГОС, 72 ч", "Функциональная грамотность, 36 ч."],
    [2, OLEG, "ФГОС, 72 ч", "", "36"],
    [3, ZOYA, "", "ОВЗ, 72", "-"],
]


def _with(folder: Path, rows: Rows, title: str = TITLE) -> RunResult:
    staff: Rows = [*STAFF, [3, ZOYA, "01.02.1980", "учитель", "физика"]]
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": staff})
    sheet: Rows = [[SCHOOL], [title], *rows]
    books.xlsx(folder / "in" / "СОШ 4" / "за три года.xlsx", {"Лист1": sheet})
    return computed(folder / "in", "korsakov-2021")


@pytest.mark.parametrize(
    "years",
    [("2020", "2021", "2022"), (2020, 2021, 2022), ("2020 г.", "2021 г.", "2022 год")],
)
def test_each_column_tells_the_courses_of_its_year(
    tmp_path: Path, years: tuple[object, ...]
) -> None:
    found = _with(tmp_path, [["№", "ФИО", *years], *TOLD])
    assert of(found, TRAINED) == (2, None)
    assert told(found, "SHEET-002") == []


def test_years_under_a_caption_of_their_own(tmp_path: Path) -> None:
    head: Rows = [["№", "ФИО", "Курсы", "", ""], ["", "", "2020", "2021", "2022"]]
    assert of(_with(tmp_path, [*head, *TOLD], "Сведения о педагогах"), TRAINED) == (2, None)


def test_years_under_a_title_that_names_no_register_are_not_guessed(tmp_path: Path) -> None:
    found = _with(tmp_path, [["№", "ФИО", "2020", "2021", "2022"], *TOLD], "Сведения о педагогах")
    assert of(found, TRAINED) == (None, None)
    assert told(found, "SHEET-002")


@pytest.mark.parametrize("title", ["План курсовой подготовки", "Курсы педагогов (план)"])
def test_a_plan_of_years_is_no_fact(tmp_path: Path, title: str) -> None:
    found = _with(tmp_path, [["№", "ФИО", "2020", "2021", "2022"], *TOLD], title)
    assert of(found, TRAINED) == (None, None)
    assert told(found, "SHEET-005")


MARKS: Rows = [[1, ANNA, "приняла участие"], [2, OLEG, "не принимала участия"], [3, ZOYA, "да"]]


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("Участие в диагностике профессиональных дефицитов", 2),
        ("Участие в диагностике профессиональных дефицитов (2022)", 2),
        ("Прошли диагностику профессиональных дефицитов", 2),
        ("Участие в диагностике профессиональных дефицитов (2021)", 0),
        ("Диагностика дефицитов (2021 г.)", 0),
    ],
)
def test_a_question_of_taking_part_beside_names_is_a_mark_of_its_year(
    tmp_path: Path, heading: str, count: int
) -> None:
    staff: Rows = [*STAFF, [3, ZOYA, "01.02.1980", "учитель", "физика"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": staff})
    rows: Rows = [["№", "ФИО", heading], *MARKS]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "диагностика.xlsx", {"Диагностика дефицитов": rows})
    found = computed(tmp_path / "in")
    assert of(found, "diag_deficit_by_subject_share") == (count, 3)
    assert told(found, "CELL-003") == []
