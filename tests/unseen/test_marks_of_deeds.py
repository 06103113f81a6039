"""Columns that say who has done the deed and who has not: blanks, denials, other parts played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import (
    ANNA,
    CONTESTS,
    DIAGNOSTICS,
    OLEG,
    SCHOOL,
    ZOYA,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

LIDA = "Дроздова Лидия Юрьевна"
PEOPLE = (ANNA, OLEG, ZOYA, LIDA)
MARKS = [
    "Отметка о прохождении",
    "Прошёл",
    "Прохождение",
    "Диагностика пройдена (+/-)",
    "Прошёл диагностику",
    "Участие",
]


def _staff() -> Rows:
    people: Rows = [[i, n, "01.02.1980", "учитель", "физика"] for i, n in enumerate(PEOPLE, 1)]
    return [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"], *people]


def _with(tmp_path: Path, name: str, rows: Rows, profile: str = "vilyuysk-2021") -> RunResult:
    """Compute the staff of four and one more register of theirs."""
    folder = tmp_path / "in"
    books.xlsx(folder / "4 кадры.xlsx", {"Кадры": _staff()})
    books.xlsx(folder / f"{name}.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder, profile)


@pytest.mark.parametrize("heading", MARKS)
@pytest.mark.parametrize("marks", [("+", "", "", ""), ("да", "нет", "", "")])
def test_a_blank_beside_marks_is_not_counted_and_is_told_once(
    tmp_path: Path, heading: str, marks: tuple[str, ...]
) -> None:
    rows: Rows = [["ФИО", "Предмет", heading]]
    rows += [[one, "физика", mark] for one, mark in zip(PEOPLE, marks, strict=True)]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (1, 4)
    (text,) = told(found, "CELL-011")
    assert heading in text
    assert ("строки 4, 5, 6" if marks[1] == "" else "строки 5, 6") in text


def test_a_column_of_marks_that_is_blank_wholly_says_nothing(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Предмет", "Прошёл"]]
    rows += [[one, "физика", ""] for one in PEOPLE]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (4, 4)


def test_a_score_tells_in_the_place_of_a_mark(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Предмет", "Прошёл", "Балл"], [ANNA, "физика", "да", 70]]
    rows += [[OLEG, "физика", "", 60], [ZOYA, "физика", "", ""], [LIDA, "физика", "нет", ""]]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (2, 4)


def test_the_day_of_passing_is_a_mark(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Уровень", "Дата прохождения"], [ANNA, "региональный", "01.02.2022"]]
    rows += [[one, "региональный", ""] for one in PEOPLE[1:]]
    found = _with(tmp_path, "диагностика дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (1, 4)
    assert told(found, "PER-004") == []  # nobody assumes a day of what is not known to have been


@pytest.mark.parametrize("heading", ["Результат", "Статус", "Роль", "Участие", "Форма участия"])
@pytest.mark.parametrize(
    "part",
    ["член жюри", "организатор, эксперт", "подала заявку, не участвовала", "не приняла участие"],
)
def test_another_part_in_a_contest_is_no_participation(
    tmp_path: Path, heading: str, part: str
) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", heading, "Дата"]]
    said = (part, "участник", "победитель, член жюри", "сертификат")
    rows += [
        [one, "Учитель года", "муниципальный", words, "01.03.2022"]
        for one, words in zip(PEOPLE, said, strict=True)
    ]
    found = _with(tmp_path, "конкурсы", rows)
    assert of(found, CONTESTS) == (3, 4)
    (text,) = [text for text in told(found, "CELL-006") if heading in text]
    assert "строка 3" in text


def test_the_name_of_a_contest_is_no_refusal(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата"]]
    rows += [[ANNA, "Учитель, не сдавайся", "муниципальный", "01.03.2022"]]
    assert of(_with(tmp_path, "конкурсы", rows), CONTESTS) == (1, 4)
