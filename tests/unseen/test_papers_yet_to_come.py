"""Courses whose certificate is yet to come: the day of completion counts (Q21), and it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

COURSES = "pk_diag_or_iom_of_trained_share"
HEAD: list[object] = ["ФИО", "Вид", "Программа", "Основание", "Удостоверение", "Дата окончания"]


def _with(folder: Path, paper: str, day: str = "01.04.2022") -> RunResult:
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], HEAD]
    rows += [[ANNA, "ПК", "ФГОС", "диагностика", "№ 123", "01.04.2022"]]
    rows += [[OLEG, "ПК", "ФГОС", "диагностика", paper, day]]
    books.xlsx(folder / "in" / "СОШ 4" / "курсы 2022.xlsx", {"Лист1": rows})
    return computed(folder / "in")


@pytest.mark.parametrize(
    "paper",
    ["не выдан", "в печати", "ожидается", "на подписи", "пока нет", "без удостоверения", "нет"],
)
def test_a_paper_yet_to_come_takes_nothing_away_and_is_told(tmp_path: Path, paper: str) -> None:
    found = _with(tmp_path, paper)
    assert of(found, COURSES) == (2, 2)
    (text,) = told(found, "ROW-006")
    assert "документа об обучении ещё нет; строки посчитаны по дате окончания" in text
    assert "(строка 4)" in text


def test_without_a_day_of_completion_it_is_said_so(tmp_path: Path) -> None:
    (text,) = told(_with(tmp_path, "не выдан", ""), "ROW-006")
    assert "день окончания не указан" in text


@pytest.mark.parametrize("paper", ["курсы не окончены", "обучение продолжается", "не завершила"])
def test_who_is_still_learning_has_not_been_trained(tmp_path: Path, paper: str) -> None:
    assert of(_with(tmp_path, paper), COURSES) == (1, 1)


@pytest.mark.parametrize("paper", ["на руках", "в личном деле", "дубликат"])
def test_a_paper_that_is_there_needs_no_word(tmp_path: Path, paper: str) -> None:
    found = _with(tmp_path, paper)
    assert (of(found, COURSES), told(found, "ROW-006")) == ((2, 2), [])


def test_sheets_of_courses_by_their_basis_are_courses(tmp_path: Path) -> None:
    """«По итогам диагностики» named a sheet of courses that was counted as a diagnostics."""
    head: list[object] = ["№", "ФИО", "Вид", "Тема", "Дата окончания"]
    sheets: dict[str, Rows] = {
        name: [[title], head, [1, person, "ПК", "ФГОС", "01.04.2022"]]
        for name, title, person in (
            ("По итогам диагностики", "Повышение квалификации по итогам диагностики", ANNA),
            ("Прочие", "Повышение квалификации (прочее)", OLEG),
        )
    }
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(tmp_path / "in" / "СОШ 4" / "ПК по основаниям.xlsx", sheets)
    found = computed(tmp_path / "in")
    assert of(found, COURSES) == (1, 2)
    assert of(found, "diag_deficit_by_subject_share") == (None, None)
    assert "так её называет" in told(found, "CELL-013")[0]
