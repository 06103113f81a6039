"""Subjects written apart that are one entry of the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

Line = tuple[str, int, int]


def read(tmp_path: Path, plan: ReadingPlan, *lines: Line) -> FileReading:
    head: list[list[object]] = [
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["ОО", "Предмет", "Всего педагогов", "Прошли"],
    ]
    rows = [["СОШ № 1", subject, base, passed] for subject, passed, base in lines]
    path = books.xlsx(tmp_path / "а.xlsx", {"Свод": [*head, *rows]})
    return read_return(SourceFile(path, "а.xlsx"), plan)


def told(reading: FileReading) -> list[tuple[str, str]]:
    return [(i.level.value, i.place.cell if i.place else "") for i in reading.issues]


@pytest.mark.parametrize(
    "lines",
    [
        (("алгебра", 3, 5), ("геометрия", 4, 6), ("физика", 1, 2)),
        (("математика", 3, 5), ("алгебра", 4, 6), ("физика", 1, 2)),
    ],
)
def test_parts_of_a_subject_are_never_added(
    tmp_path: Path, plan: ReadingPlan, lines: tuple[Line, ...]
) -> None:
    reading = read(tmp_path, plan, *lines)
    (table,) = reading.tables
    assert table.columns["subject"] == ["физика"]
    assert told(reading) == [("error", "D3")]
    assert reading.issues[0].code.value == "AGG-010"
    assert "3 (3 из 5), 4 (4 из 6)" in reading.issues[0].message


def test_the_row_with_the_subjects_own_title_is_the_whole(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(tmp_path, plan, ("Математика", 10, 20), ("алгебра", 3, 5), ("геометрия", 4, 6))
    (table,) = reading.tables
    assert (table.columns["numerator"], table.columns["denominator"]) == ([10], [20])
    assert told(reading) == [("warning", "D4")]
    assert "учтена строка 3 (10 из 20)" in reading.issues[0].message


def test_rows_that_say_the_same_count_once(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(tmp_path, plan, ("русский язык", 3, 5), ("литература", 3, 5))
    assert reading.tables[0].columns["numerator"] == [3]
    assert told(reading) == [("warning", "D4")]


def test_one_caption_twice_is_left_to_the_check_of_conflicts(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(tmp_path, plan, ("алгебра", 3, 5), ("Алгебра", 4, 6))
    assert reading.tables[0].columns["numerator"] == [3, 4]
    assert reading.issues == []
