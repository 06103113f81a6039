"""Tables that say over themselves that they hold no facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import IVANOVA, STAFF, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

Rows = list[list[object]]
NAME = "Иванова Анна Петровна"
COURSES: Rows = [
    ["ФИО", "Вид программы", "Программа", "Дата окончания"],
    [NAME, "ПК", "Урок", "03.03.2022"],
]
CONTESTS: Rows = [["ФИО педагога", "Конкурс", "Дата"], [NAME, "Учитель года", "03.03.2022"]]
PASSED: Rows = [["ФИО", "Вид диагностики", "Дата"], [NAME, "дефициты", "03.03.2022"]]


def reading(
    folder: Path, plan: ReadingPlan, *, file: str = "4.xlsx", **sheets: Rows
) -> FileReading:
    path = folder / file
    books.xlsx(path, {name.replace("_", " "): rows for name, rows in sheets.items()})
    return read(path, plan)


def forms(found: FileReading) -> list[str]:
    return [table.form for table in found.tables]


def aside(found: FileReading) -> list[str]:
    return [issue.message for issue in found.issues if issue.code.value == "SHEET-005"]


@pytest.mark.parametrize(
    "title",
    [
        "План-график повышения квалификации на 2022 год",
        "План повышения квалификации",
        "Заявка на обучение педагогов",
        "Перспективный план прохождения курсов",
        "Педагоги, не прошедшие курсы",
    ],
)
def test_a_plan_of_courses_is_no_training(title: str, tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, Курсы=[[title], *COURSES])
    assert forms(found) == []
    assert len(aside(found)) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Выполнение плана повышения квалификации",
        "Отчёт о выполнении план-графика курсов",
        "План-график курсов (прошли обучение)",
        "Обучение по плану института",
        "Прошедшие и не прошедшие курсы",
    ],
)
def test_a_plan_carried_out_is_training(title: str, tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, Курсы=[[title], *COURSES])
    assert forms(found) == ["training"]
    assert aside(found) == []


def test_who_needs_support_has_none_yet(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: Rows = [["ФИО", "Уровень", "Дата начала"], [NAME, "школьный", "03.03.2022"]]
    title = "Педагоги, нуждающиеся в методическом сопровождении"
    assert forms(reading(tmp_path, plan, Запрос=[[title], *rows])) == []
    title = "Организовано сопровождение педагогов, нуждающихся в помощи"
    assert forms(reading(tmp_path, plan, Запрос=[[title], *rows])) == ["support"]
    assert forms(reading(tmp_path, plan, План_сопровождения=rows)) == ["support"]


def test_a_plan_with_numbers_of_certificates_has_been_carried_out(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: Rows = [["План-график курсов"], [*COURSES[0], "№ удостоверения"], [*COURSES[1], "123"]]
    assert forms(reading(tmp_path, plan, Курсы=rows)) == ["training"]


def test_the_name_of_the_file_alone_is_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, file="СОШ 4 план ПК.xlsx", Курсы=COURSES)
    assert forms(found) == ["training"]
    assert any("по имени файла" in text for text in aside(found))


@pytest.mark.parametrize("sheet", ["Уволенные", "Ветераны", "Неработающие_пенсионеры"])
def test_who_does_not_work_here_is_no_staff(sheet: str, tmp_path: Path, plan: ReadingPlan) -> None:
    sheets: dict[str, Rows] = {"Кадры": [STAFF, IVANOVA], sheet: [STAFF, IVANOVA]}
    found = read(books.xlsx(tmp_path / "4.xlsx", sheets), plan)
    assert [table.place.sheet for table in found.tables] == ["Кадры"]
    assert len(aside(found)) == 1


def test_who_came_and_left_on_one_sheet_is_read_by_its_dates(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    found = reading(tmp_path, plan, Принятые_и_уволенные=[STAFF, IVANOVA])
    assert forms(found) == ["staff"]


@pytest.mark.parametrize(
    "title", ["Участие обучающихся в конкурсах", "Достижения наших учащихся за 2022 год"]
)
def test_contests_of_pupils_are_not_their_teachers(
    title: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    found = reading(tmp_path, plan, Конкурсы=[[title], *CONTESTS])
    assert forms(found) == []


def test_a_column_of_pupils_tells_of_pupils(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: Rows = [["ФИО обучающегося", *CONTESTS[0]], ["Маша", *CONTESTS[1]]]
    assert forms(reading(tmp_path, plan, Конкурсы=rows)) == []
    rows[1][0] = ""
    assert forms(reading(tmp_path, plan, Конкурсы=rows)) == ["contests"]


@pytest.mark.parametrize(
    "title",
    [
        "Участие педагогов в конкурсах с обучающимися",
        "МБОУ «Школа-интернат для обучающихся с ОВЗ»",
        "МБУ ДО «Центр дополнительного образования детей»",
    ],
)
def test_a_school_for_pupils_has_contests_of_teachers(
    title: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    assert forms(reading(tmp_path, plan, Конкурсы=[[title], *CONTESTS])) == ["contests"]


def test_a_sample_beside_the_filled_table_is_left_out(tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, Диагностика=PASSED, Образец_заполнения=PASSED)
    assert [table.place.sheet for table in found.tables] == ["Диагностика"]
    assert len(aside(found)) == 1


def test_a_filled_sample_is_counted(tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, Образец=PASSED)
    assert forms(found) == ["diagnostics"]
    assert aside(found) == []


def test_a_copy_without_names_is_left_out(tmp_path: Path, plan: ReadingPlan) -> None:
    masked = ["И*** А.П.", *IVANOVA[1:]]
    found = reading(tmp_path, plan, Кадры=[STAFF, IVANOVA], Для_сайта=[STAFF, masked])
    assert [table.place.sheet for table in found.tables] == ["Кадры"]
    assert any("звёздочками" in text for text in aside(found))


def test_a_footnote_at_a_name_hides_nobody(tmp_path: Path, plan: ReadingPlan) -> None:
    found = reading(tmp_path, plan, Кадры=[STAFF, [f"{NAME}*", *IVANOVA[1:]]])
    assert forms(found) == ["staff"]
