"""A recognised table to typed columns: spans, derived values, subjects, joined columns."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making import books
from making.returns import codes, column, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

HEAD = ["ФИО", "Программа", "Количество часов"]


def reading_of(
    folder: Path, plan: ReadingPlan, *rows: list[object], name: str = "Курсы"
) -> FileReading:
    return read(books.xlsx(folder / f"{name}.xlsx", {name: list(rows)}), plan)


def test_a_span_gives_its_two_dates(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        [*HEAD, "Сроки обучения"],
        ["Иванова Анна Петровна", "Физика", 72, "с 13.10 по 05.11.2022"],
    )
    assert column(reading, "date_from") == [dt.date(2022, 10, 13)]
    assert column(reading, "date_to") == [dt.date(2022, 11, 5)]
    assert "span" not in reading.tables[0].columns


def test_the_kind_of_training_is_taken_from_the_document(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        [*HEAD, "Вид документа", "Дата"],
        [
            "Иванова Анна Петровна",
            "Физика",
            72,
            "Удостоверение о повышении квалификации",
            "05.03.2022",
        ],
        [
            "Петров Олег Иванович",
            "Педагогика",
            260,
            "Диплом о профессиональной переподготовке",
            "05.03.2022",
        ],
    )
    assert column(reading, "kind") == ["ПК", "ПП"]


def test_a_kind_of_its_own_is_not_overruled_by_the_title(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["Повышение квалификации"],
        [*HEAD, "Вид программы", "Дата"],
        ["Иванова Анна Петровна", "Физика", 260, "ПП", "05.03.2022"],
        ["Петров Олег Иванович", "Химия", 72, "", "05.03.2022"],
    )
    assert column(reading, "kind") == ["ПП", "ПК"]


def test_the_kind_of_diagnostics_is_taken_from_the_sheet(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["ФИО", "Дата", "Прошёл (да/нет)"],
        ["Иванова Анна Петровна", "05.03.2022", "да"],
        name="Диагностика выгорания",
    )
    assert column(reading, "kind") == [("burnout",)]


def test_the_subject_is_taken_from_the_position(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["ФИО", "Должность", "Дата рождения"],
        ["Иванова Анна Петровна", "учитель физики", "05.03.1985"],
        ["Петров Олег Иванович", "учитель начальных классов", "05.03.1985"],
        ["Сидорова Вера Олеговна", "воспитатель", "05.03.1985"],
        name="Кадры",
    )
    assert column(reading, "position") == ["учитель", "учитель", "воспитатель"]
    assert column(reading, "subject") == [
        ("физика",),
        ("начальные классы",),
        ("вне учебных предметов",),
    ]


def test_a_teacher_without_a_subject_is_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["ФИО", "Должность", "Предмет"],
        ["Иванова Анна Петровна", "учитель", ""],
        ["Петров Олег Иванович", "педагог-психолог", ""],
        name="Кадры",
    )
    assert codes(reading.issues) == [("CELL-011", "C2")]
    assert column(reading, "subject") == [None, ("вне учебных предметов",)]


def test_two_columns_of_subjects_are_joined(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["ФИО", "Должность", "Предмет 1", "Предмет 2"],
        ["Иванова Анна Петровна", "учитель", "физика", "химия"],
        ["Петров Олег Иванович", "учитель", "", "химия"],
        name="Кадры",
    )
    assert column(reading, "subject") == [("физика", "химия"), ("химия",)]


def test_rows_with_nothing_but_a_number_are_no_data(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["№", *HEAD, "Дата"],
        [1, "Иванова Анна Петровна", "Физика", 72, "05.03.2022"],
        [2, "", "", "", ""],
        [3, "", "", "", ""],
    )
    assert reading.tables[0].rows == [1]
    assert codes(reading.issues) == []


def test_rows_of_dashes_are_no_data(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["№", *HEAD, "Дата"],
        [1, "Иванова Анна Петровна", "Физика", 72, "05.03.2022"],
        [2, "-", "—", "–", ""],
    )
    assert reading.tables[0].rows == [1]
    assert codes(reading.issues) == []


def test_the_caption_above_rows_is_kept_for_their_organisation(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = reading_of(
        tmp_path,
        plan,
        ["ФИО", "Должность", "Предмет"],
        ["СОШ № 1", "", ""],
        ["Иванова Анна Петровна", "учитель", "физика"],
        ["СОШ № 2", "", ""],
        ["Петров Олег Иванович", "учитель", "химия"],
        name="Кадры",
    )
    assert reading.tables[0].groups == ["СОШ № 1", "СОШ № 2"]


def test_the_kind_is_told_by_a_title_and_a_title_of_two_kinds_tells_neither(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    def kinds(title: str) -> list[object]:
        reading = reading_of(
            tmp_path, plan, [title], ["ФИО", "Дата прохождения", "Прошёл"],
            ["Иванова Анна Петровна", "05.03.2022", "да"],
        )  # fmt: skip
        return list(reading.tables[0].columns.get("kind", []))

    assert kinds("Диагностика профессиональных дефицитов за 2022 год") == [("deficits",)]
    assert kinds("Диагностика дефицитов и выгорания за 2022 год") == []
