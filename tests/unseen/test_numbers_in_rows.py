"""Posts, marks and seats as schools write them; what cannot be so is told and not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

VACANT, LEVEL, SATISFIED = "vacancies_count", "staffing_level_share", "pk_satisfaction_index"
ONE, TWO, THREE = "МБОУ СОШ № 1", "МБОУ СОШ № 2", "МБОУ СОШ № 3"


def _vacancies(folder: Path, rows: Rows, last: str = "Вакансия") -> RunResult:
    head: list[object] = ["ОО", "Должность", "Предмет", last]
    books.xlsx(folder / "Вакансии.xlsx", {"Лист1": [["Вакансии на 20.09.2022"], head, *rows]})
    return computed(folder, "amursk-2021")


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("1/2", 0.5),
        ("полставки", 0.5),
        ("1 (18 ч)", 1),
        ("1 ставка (18 часов)", 1),
        ("27 часов (1,5 ставки)", 1.5),
        ("одна ставка", 1),
        ("0,5 ст.", 0.5),
    ],
)
def test_posts_are_read_as_people_write_them(folder: Path, said: str, posts: float) -> None:
    found = _vacancies(folder, [[ONE, "учитель", "физика", said]])
    assert of(found, VACANT)[0] == posts
    assert told(found, "CELL-003") == []


def test_no_vacancies_in_words_is_an_answer(folder: Path) -> None:
    found = _vacancies(folder, [[ONE, "вакансий нет", "", ""], [TWO, "учитель", "физика", 1]])
    assert of(found, VACANT, organisation=ONE)[0] == 0
    assert told(found, "CELL-009") == []


@pytest.mark.parametrize("said", ["18 часов", "24 ч."])
def test_hours_are_no_posts(folder: Path, said: str) -> None:
    rows: Rows = [[ONE, "учитель", "физика", said], [TWO, "учитель", "физика", 1]]
    found = _vacancies(folder, rows)
    assert of(found, VACANT)[0] == 1
    assert of(found, VACANT, organisation=ONE)[0] is None
    assert said in told(found, "CELL-014")[0]


def test_a_column_of_hours_is_not_one_of_posts(folder: Path) -> None:
    found = _vacancies(folder, [[ONE, "учитель", "физика", 18]], "Вакансия (часов)")
    assert of(found, VACANT)[0] is None
    assert len(told(found, "CELL-014")) == 1


@pytest.mark.parametrize(("said", "code"), [("х", "CELL-015"), ("#ДЕЛ/0!", "CELL-001")])
def test_what_cannot_be_read_is_no_zero(folder: Path, said: str, code: str) -> None:
    rows: Rows = [[ONE, "учитель", "физика", said], [TWO, "учитель", "физика", ""]]
    found = _vacancies(folder, rows)
    assert of(found, VACANT, organisation=ONE)[0] is None
    assert of(found, VACANT, organisation=TWO)[0] == 0
    assert told(found, code)


def test_numbers_of_a_row_that_dispute_are_told(folder: Path) -> None:
    head: list[object] = ["Школа", "Должность", "Кол-во ставок по штатному расписанию"]
    head += ["Фактически занято", "Вакантных"]
    rows: Rows = [[ONE, "Учитель", 10, 11, 0], [TWO, "Учитель", 10, 8, 1]]
    rows.append([THREE, "Учитель", 5, 5, -1])
    sheet: Rows = [["Сведения о ставках на 20.09.2022"], head, *rows]
    books.xlsx(folder / "Штат.xlsx", {"Лист1": sheet})
    found = computed(folder, "amursk-2021")
    over, rest = told(found, "ROW-008")
    assert "11 больше" in over
    assert "10 − 8 = 2" in rest
    assert of(found, VACANT, organisation=ONE)[0] == 0  # and not one post less than none
    assert of(found, VACANT, organisation=TWO)[0] == 1
    assert told(found, "CELL-016")


def _surveys(folder: Path, rows: Rows, title: str = "Удовлетворённость курсами ПК") -> RunResult:
    books.xlsx(folder / "Анкеты.xlsx", {"Лист1": [[title], *rows]})
    return computed(folder, "sysert-2019")


def test_a_mark_is_no_more_than_its_scale(folder: Path) -> None:
    head: list[object] = ["ОО", "Дата", "Максимальный балл", "Ответили", "Средний балл"]
    rows: Rows = [[ONE, "05.05.2022", 5, 10, 45], [TWO, "05.05.2022", 5, 10, 4.5]]
    found = _surveys(folder, [head, *rows])
    assert of(found, SATISFIED) == (45, 50)
    assert of(found, SATISFIED, organisation=ONE) in {(None, None), (0, 0)}
    assert "45 больше" in told(found, "ROW-008")[0]


@pytest.mark.parametrize("said", ["5-балльная", "от 1 до 5", "по пятибалльной шкале", "1-5"])
def test_a_scale_may_be_told_in_words(folder: Path, said: str) -> None:
    head: list[object] = ["ОО", "Дата", "Шкала", "Ответили", "Средний балл"]
    found = _surveys(folder, [head, [ONE, "05.05.2022", said, 10, "4,4"]])
    assert of(found, SATISFIED) == (44, 50)
    assert told(found, "CELL-003") == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Удовлетворённость повышением квалификации", "4,4 из 5"),
        ("Удовлетворённость курсами (по пятибалльной шкале), 2022 год", 4.4),
        ("Удовлетворённость курсами за 2022 год (максимальный балл — 5)", "4,4"),
    ],
)
def test_a_scale_may_stand_beside_the_mark_or_above(folder: Path, title: str, mark: object) -> None:
    head: list[object] = ["ОО", "Дата", "Приняли участие в опросе", "Среднее значение"]
    found = _surveys(folder, [head, [ONE, "05.05.2022", 10, mark]], title)
    assert of(found, SATISFIED) == (44, 50)


def test_a_survey_of_something_else_is_no_satisfaction_with_courses(folder: Path) -> None:
    head: list[object] = ["ОО", "Тема анкеты", "Дата", "Шкала", "Ответили", "Средний балл"]
    rows: Rows = [
        [ONE, "Удовлетворённость курсами ПК", "04.04.2022", 5, 10, 4],
        [ONE, "Удовлетворённость условиями труда", "04.04.2022", 5, 30, 3],
        [ONE, "Психологический климат в коллективе", "04.04.2022", 5, 30, 3],
        [ONE, "Готовность к переменам", "04.04.2022", 5, 30, 3],
    ]
    found = _surveys(folder, [head, *rows], "Анкетирование педагогов")
    assert of(found, SATISFIED) == (40, 50)
    (asked,) = told(found, "CELL-011")
    assert "по столбцу «Анкета» не понять (строка 6)" in asked
