"""A remark that denies its row is asked about; it moves no figure and is not quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

from pedmonitor.model.issue import Level

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

NAME = "Иванова Анна Петровна"
TRAINING: list[object] = ["ФИО", "Программа", "Часы", "Дата", "Примечание"]
STAFF: list[object] = ["ФИО", "Должность", "Предмет", "Примечание"]


def reading_of(folder: Path, plan: ReadingPlan, *rows: list[object], name: str) -> FileReading:
    return read(books.xlsx(folder / f"{name}.xlsx", {name: list(rows)}), plan)


def asked(folder: Path, plan: ReadingPlan, *rows: list[object], name: str) -> list[str]:
    reading = reading_of(folder, plan, *rows, name=name)
    return [code[1] for code in codes(reading.issues) if code[0] == "ROW-006"]


@pytest.mark.parametrize(
    ("remark", "denied"),
    [
        ("не прошла, болела", True),
        ("Отказ", True),
        ("перенесено на 2023 год", True),
        ("обучается", True),
        ("Не явилась Иванова А. П.", True),
        ("очно", False),
        ("прошла с отличием", False),
        ("за счёт бюджета, не менее 72 часов", False),
        ("", False),
    ],
)
def test_what_a_remark_denies(
    tmp_path: Path, plan: ReadingPlan, remark: str, *, denied: bool
) -> None:
    row: list[object] = [NAME, "Физика", 72, "05.03.2022", remark]
    found = asked(tmp_path, plan, TRAINING, row, name="ПК")
    assert found == (["E2"] if denied else [])


def test_a_remark_that_says_what_the_row_says_is_no_fault(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    heading: list[object] = ["ФИО", "Вид", "Дата", "Пройдена", "Примечание"]
    row: list[object] = [NAME, "дефициты", "05.03.2022", "нет", "не прошла, болела"]
    assert asked(tmp_path, plan, heading, row, name="Диагностика") == []


def test_who_is_counted_though_gone_is_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    row: list[object] = [NAME, "учитель", "физика", "декретный отпуск с 01.09.2022"]
    assert asked(tmp_path, plan, STAFF, row, name="Кадры") == ["D2"]
    told: list[object] = [NAME, "учитель", "физика", "уволена", "01.09.2022"]
    assert asked(tmp_path, plan, [*STAFF, "Дата увольнения"], told, name="Кадры") == []


def test_a_remark_is_not_quoted(tmp_path: Path, plan: ReadingPlan) -> None:
    row: list[object] = [NAME, "Физика", 72, "05.03.2022", "Иванова не явилась"]
    reading = reading_of(tmp_path, plan, TRAINING, row, name="ПК")
    assert not any("Иванов" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("remark", "level"),
    [
        ("декретный отпуск", Level.INFO),  # whoever is on leave counts: nothing to mend
        ("уволена из декрета 30.06.2022", Level.WARNING),
    ],
)
def test_what_is_told_of_a_leave_is_true(
    tmp_path: Path, plan: ReadingPlan, remark: str, level: Level
) -> None:
    row: list[object] = [NAME, "учитель", "физика", remark]
    issues = reading_of(tmp_path, plan, STAFF, row, name="Кадры").issues
    (found,) = [issue for issue in issues if issue.code.value == "ROW-006"]
    assert found.level is level
    assert ("отпуске учтены" in found.message) == (level is Level.INFO)
