"""Lists of staff as every school must keep them on its site: orders of Рособрнадзор 785 and 831."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

RETRAINED = "retrained_pedagogical_count"
TRAINED = "training_coverage_teachers_count"
HIGHER = "higher_education_staffing_share"
COURSE = "ООО «Школа», «Методика преподавания физики», 72 ч., 2022 г."
RETRAINING = "ООО «Учебный центр», учитель начальных классов, 600 ч., 2022"
LEVEL = (
    "Уровень (уровни) профессионального образования с указанием наименования направления "
    "подготовки и (или) специальности, в том числе научной, и квалификации"
)

ORDER_831: list[object] = [
    "№ п/п",
    "Фамилия, имя, отчество (при наличии)",
    "Занимаемая должность (должности)",
    "Преподаваемые учебные предметы, курсы, дисциплины (модули)",
    LEVEL,
    "Учёная степень (при наличии)",
    "Учёное звание (при наличии)",
    "Сведения о повышении квалификации (за последние 3 года)",
    "Сведения о профессиональной переподготовке (при наличии)",
]
ORDER_785: list[object] = [
    "№",
    "Ф.И.О.",
    "Занимаемая должность",
    "Преподаваемые дисциплины",
    "Ученая степень",
    "Ученое звание",
    "Наименование направления подготовки и (или) специальности",
    "Данные о повышении квалификации и (или) профессиональной переподготовке",
]


def _school(folder: Path, head: list[object], *rows: list[object]) -> None:
    title: Rows = [["Персональный состав педагогических работников МБОУ СОШ № 7, 2022 год"]]
    books.xlsx(folder / "СОШ 7" / "Состав.xlsx", {"Лист1": [*title, head, *rows]})


def _order_831(folder: Path) -> None:
    post, subject = "учитель", "физика"
    higher, college = "Высшее, ВятГУ, учитель физики", "СПО, педколледж, 44.02.02 Преподавание"
    _school(
        folder,
        ORDER_831,
        [1, ANNA, post, subject, higher, "нет", "нет", COURSE, "нет"],
        [2, OLEG, post, subject, college, "нет", "нет", "", RETRAINING],
        [3, ZOYA, post, subject, higher, "нет", "нет", "нет", ""],
    )


def test_courses_and_retraining_have_a_column_each(tmp_path: Path) -> None:
    _order_831(tmp_path / "in")
    assert of(computed(tmp_path / "in"), RETRAINED) == (1, None)
    trained = computed(tmp_path / "in", "korsakov-2021")
    assert of(trained, TRAINED) == (2, None)


def test_the_level_of_education_stands_in_a_long_heading(tmp_path: Path) -> None:
    _order_831(tmp_path / "in")
    assert of(computed(tmp_path / "in", "amursk-2021"), HIGHER) == (2, 3)


def test_a_speciality_tells_the_level_where_it_names_it(tmp_path: Path) -> None:
    head: list[object] = ["№", "ФИО", "Должность", "Образование, специальность по диплому"]
    rows: Rows = [
        [1, ANNA, "учитель физики", "Высшее, физика"],
        [2, OLEG, "учитель физики", "Среднее специальное, начальные классы"],
    ]
    _school(tmp_path / "in", head, *rows)
    found = computed(tmp_path / "in", "amursk-2021")
    assert of(found, HIGHER) == (1, 2)
    assert told(found, "CELL-009") == []


@pytest.mark.parametrize("heading", ["Ученая степень", "Специальность по диплому"])
def test_what_tells_of_some_is_no_answer_about_the_education_of_all(
    tmp_path: Path, heading: str
) -> None:
    """One is a candidate of science: the other three hundred are not without a university."""
    head: list[object] = ["№", "ФИО", "Должность", heading]
    rows: Rows = [
        [1, ANNA, "учитель физики", "кандидат педагогических наук"],
        [2, OLEG, "учитель физики", "нет"],
    ]
    _school(tmp_path / "in", head, *rows)
    assert of(computed(tmp_path / "in", "amursk-2021"), HIGHER) == (None, None)


def test_an_unknown_school_is_asked_about_and_no_lack_of_education(tmp_path: Path) -> None:
    head: list[object] = ["№", "ФИО", "Должность", "Образование, специальность по диплому"]
    _school(tmp_path / "in", head, [1, ANNA, "учитель физики", "ВятГУ, физика"])
    assert len(told(computed(tmp_path / "in", "amursk-2021"), "CELL-009")) == 1


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("Сведения о профессиональной переподготовке (при наличии)", 0),
        ("Профессиональная переподготовка в 2022 году", 1),
    ],
)
def test_a_diploma_without_a_year_is_of_no_year(tmp_path: Path, heading: str, count: int) -> None:
    title: Rows = [["Персональный состав педагогов МБОУ СОШ № 7 за 2022 год"]]
    head: list[object] = ["№", "ФИО", "Должность", "Предмет", heading]
    row: list[object] = [1, ANNA, "учитель", "физика", "учитель математики, 520 ч"]
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Состав.xlsx", {"Лист1": [*title, head, row]})
    found = computed(tmp_path / "in")
    assert of(found, RETRAINED) == (count, None)
    assert len(told(found, "PER-002")) == 1 - count


def _order_785(folder: Path, first: str, second: str) -> RunResult:
    _school(
        folder,
        ORDER_785,
        [1, ANNA, "учитель", "физика", "-", "-", "физика", first],
        [2, OLEG, "учитель", "физика", "-", "-", "физика", second],
    )
    return computed(folder, "korsakov-2021")


def test_a_column_of_both_tells_courses_by_their_hours(tmp_path: Path) -> None:
    found = _order_785(tmp_path / "in", COURSE, "«Функциональная грамотность», 36 ч, 2022")
    assert of(found, TRAINED) == (2, None)
    assert told(found, "CELL-011") == []  # 36 hours are no retraining: that takes 250
    assert told(found, "HEAD-004") == []


def test_long_programmes_of_a_column_of_both_are_asked_about(tmp_path: Path) -> None:
    found = _order_785(tmp_path / "in", COURSE, "«Учитель физики», 520 ч, 2022")
    assert len(told(found, "CELL-011")) == 1


def test_a_column_of_courses_is_no_answer_about_retraining(tmp_path: Path) -> None:
    head: list[object] = ["№", "ФИО", "Должность", "Предмет", "Курсы ПК (тема, кол-во часов, год)"]
    _school(tmp_path / "in", head, [1, ANNA, "учитель", "физика", COURSE])
    assert of(computed(tmp_path / "in"), RETRAINED) == (None, None)
    assert of(computed(tmp_path / "in", "korsakov-2021"), TRAINED) == (1, None)


@pytest.mark.parametrize("sheet", ["ПК и ПП", "ПК, переподготовка", "Курсы и переподготовка"])
def test_a_register_of_both_does_not_take_all_for_courses(tmp_path: Path, sheet: str) -> None:
    head: list[object] = ["ФИО", "Программа", "Часы", "Дата окончания"]
    rows: Rows = [
        [ANNA, "Методика физики", 72, "15.03.2022"],
        [OLEG, "Педагог-психолог", 520, "15.03.2022"],
    ]
    staff: Rows = [["ФИО", "Должность"], [ANNA, "учитель физики"], [OLEG, "учитель физики"]]
    book = {"Кадры": staff, sheet: [head, *rows]}
    books.xlsx(tmp_path / "in" / "МБОУ СОШ № 7.xlsx", book)
    found = computed(tmp_path / "in", "korsakov-2021")
    assert len(told(found, "CELL-011")) == 1
