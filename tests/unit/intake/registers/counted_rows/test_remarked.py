"""Plain words of a remark leave a row out, with a word about it; doubtful ones only ask."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

NAME = "Иванова Анна Петровна"
TRAINING: list[object] = ["ФИО", "Программа", "Часы", "Дата", "Примечание"]
STAFF: list[object] = ["ФИО", "Должность", "Предмет", "Примечание"]
CONTESTS: list[object] = ["ФИО", "Конкурс", "Уровень", "Дата", "Примечание"]
PAPERS: list[object] = ["Название документа", "Номер", "Дата", "Примечание"]


def reading_of(folder: Path, plan: ReadingPlan, *rows: list[object], name: str) -> FileReading:
    return read(books.xlsx(folder / f"{name}.xlsx", {name: list(rows)}), plan)


def column(reading: FileReading, name: str) -> list[object]:
    return [*reading.tables[0].columns.get(name, [None])]


@pytest.mark.parametrize(
    ("remark", "denied"),
    [
        ("не прошла, болела", True),
        ("Не прошёл по болезни", True),
        ("не завершила", True),
        ("отказ от обучения", True),
        ("Отменено", True),
        ("отчислена", True),
        ("не прошла модуль 2, зачтено", False),
        ("отказ от командировочных", False),
        ("перенесено с марта", False),
        ("обучается", True),
        ("обучается в магистратуре", False),
        ("перенесено на 2023 год", True),
        ("перенесено на 2022 год", False),
        ("перенесено на май", False),
        ("планируется", True),
        ("планируется участие в следующем этапе", False),
        ("прошла с отличием", False),
    ],
)
def test_a_plain_denial_is_a_no(
    tmp_path: Path, plan: ReadingPlan, remark: str, *, denied: bool
) -> None:
    row: list[object] = [NAME, "Физика", 72, "05.03.2022", remark]
    found = reading_of(tmp_path, plan, TRAINING, row, name="ПК")
    assert len(found.tables[0].rows) == (0 if denied else 1)
    told = [issue for issue in found.issues if issue.code.value == "ROW-006"]
    assert any("не учтены" in issue.message for issue in told) == denied


def test_who_did_not_pass_into_the_final_took_part(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        [NAME, "Учитель года", "районный", "05.03.2022", "не прошла в финал"],
        ["Белова Вера Ильинична", "Учитель года", "районный", "05.03.2022", "не участвовала"],
    ]
    found = reading_of(tmp_path, plan, CONTESTS, *rows, name="Конкурсы")
    assert found.tables[0].rows == [1]


def test_a_mark_of_its_own_goes_before_the_remark(tmp_path: Path, plan: ReadingPlan) -> None:
    heading: list[object] = ["ФИО", "Вид", "Дата", "Пройдена", "Примечание"]
    row: list[object] = [NAME, "дефициты", "05.03.2022", "да", "не прошла, болела"]
    found = reading_of(tmp_path, plan, heading, row, name="Диагностика")
    assert column(found, "completed") == [True]
    assert ("ROW-006", "E2") in [code[:2] for code in codes(found.issues)], "it is asked about"


@pytest.mark.parametrize(
    ("remark", "day", "status"),
    [
        ("уволена 30.06.2022", dt.date(2022, 6, 30), None),
        ("Уволился с 01.09.22", dt.date(2022, 9, 1), None),
        ("на пенсии (уволена 01.06.2022)", dt.date(2022, 6, 1), None),
        ("переведена в СОШ № 2 с 01.09.2022", dt.date(2022, 9, 1), None),
        ("умерла", None, "dismissed"),
        ("уволен", None, "dismissed"),
        ("уволена в июне", None, None),
        ("уволена с 01.09.2022, принята 15.09.2022", None, None),
        ("принята вместо уволенной", None, None),
        ("уволена из декрета 30.06.2022", None, None),
        ("переведена в учителя с 01.09.2022", None, None),
    ],
)
def test_who_has_left_by_a_remark(
    tmp_path: Path, plan: ReadingPlan, remark: str, day: dt.date | None, status: str | None
) -> None:
    row: list[object] = [NAME, "учитель", "физика", remark]
    found = reading_of(tmp_path, plan, STAFF, row, name="Кадры")
    assert column(found, "end_date") == [day]
    assert column(found, "status") == [status]


def test_a_document_without_force_by_a_remark(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Положение о наставничестве", "12", "10.01.2019", "Утратило силу с 2021 г."],
        ["Программа наставничества", "13", "10.01.2020", "отменено приказом № 3"],
        ["Положение о методическом совете", "14", "10.01.2020", "проектная группа"],
    ]
    found = reading_of(tmp_path, plan, PAPERS, *rows, name="Документы")
    assert column(found, "status") == ["cancelled", "cancelled", None]


@pytest.mark.parametrize(
    ("name", "position", "field", "value"),
    [
        (f"{NAME} (уволена)", "учитель", "status", "dismissed"),
        (f"{NAME}, уволена 30.06.2022", "учитель", "end_date", dt.date(2022, 6, 30)),
        (NAME, "учитель (ГПХ)", "employment", "contract"),
        (NAME, "учитель (до 31.05.2022)", "end_date", dt.date(2022, 5, 31)),
        (NAME, "учитель (с 01.02.2023)", "hire_date", dt.date(2023, 2, 1)),
        (NAME, "учитель (0,5 ставки)", "status", None),
        (f"{NAME} (Петрова)", "учитель", "status", None),
    ],
)
def test_brackets_behind_a_name_or_a_post(
    tmp_path: Path, plan: ReadingPlan, name: str, position: str, field: str, value: object
) -> None:
    found = reading_of(tmp_path, plan, STAFF, [name, position, "физика", ""], name="Кадры")
    assert column(found, field) == [value]


@pytest.mark.parametrize(
    "row",
    [
        [f"{NAME} (не участвовала)", "Учитель года", "районный", "05.03.2022", ""],
        [NAME, "Учитель года (отменён)", "районный", "05.03.2022", ""],
        [NAME, "планируется", "районный", "05.03.2022", ""],
        [NAME, "Учитель года", "не участвовала", "05.03.2022", ""],
        [NAME, "Учитель года", "районный", "05.03.2022", "вычеркнуть"],
    ],
)
def test_a_denial_in_any_cell_of_the_deed(
    tmp_path: Path, plan: ReadingPlan, row: list[object]
) -> None:
    other: list[object] = ["Белова Вера Ильинична", "Учитель года", "районный", "05.03.2022", ""]
    found = reading_of(tmp_path, plan, CONTESTS, row, other, name="Конкурсы")
    assert found.tables[0].rows == [2]
    assert [code[0] for code in codes(found.issues)] == ["ROW-006"]


def test_a_mentee_who_is_nobody_makes_no_pair(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО наставника", "ФИО наставляемого", "Приказ", "Примечание"]
    rows: list[list[object]] = [
        [NAME, "планируется", "", ""],
        ["Белова Вера Ильинична", "Громов Олег Ильич", "№ 5 от 01.09.2022", ""],
        ["Чижова Зоя Павловна", "Щукин Пётр Ильич", "№ 6 от 01.09.2022", "расторгнута, не считать"],
    ]
    found = reading_of(tmp_path, plan, head, *rows, name="Наставничество")
    assert {*found.tables[0].rows} == {2}


def test_a_row_of_the_staff_crossed_out_in_words(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        [NAME, "учитель", "физика", "вычеркнуть"],
        ["Белова Вера Ильинична", "учитель", "физика", ""],
    ]
    found = reading_of(tmp_path, plan, STAFF, *rows, name="Кадры")
    assert found.tables[0].rows == [2]
    (told,) = [issue for issue in found.issues if issue.code.value == "ROW-006"]
    assert "строку считать не нужно" in told.message
