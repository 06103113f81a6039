"""Rows that cannot be right, and headings and cells that are clear to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows


def _with(folder: Path, name: str, rows: Rows) -> RunResult:
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / f"{name}.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder)


def test_what_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Вид программы", "Тема", "Часы", "Дата начала", "Дата окончания"]]
    rows += [[ANNA, "ПК", "ФГОС", 36, "01.03.2022", "01.02.2022"]]
    rows += [[OLEG, "ПК", "ФГОС", -36, "01.03.2022", "01.04.2022"]]
    found = _with(tmp_path / "in", "обучение", rows)
    assert any("раньше даты начала (строка 3)" in issue.message for issue in found.issues)
    assert any("меньше нуля" in issue.message for issue in found.issues)


def test_a_pair_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    rows: Rows = [["ФИО наставника", "ФИО наставляемого", "Дата начала", "Дата окончания"]]
    rows += [[ANNA, OLEG, "01.09.2022", "01.05.2022"]]
    found = _with(tmp_path / "in", "наставничество", rows)
    assert any("раньше даты начала" in issue.message for issue in found.issues)


@pytest.mark.parametrize("result", ["незавершено", "н"])
def test_results_that_say_there_is_none(tmp_path: Path, result: str) -> None:
    rows: Rows = [["Диагностика профессиональных дефицитов, 2022 год"]]
    rows += [["ФИО", "Дата", "Результат"], [ANNA, "01.10.2022", "пройдена"]]
    rows += [[OLEG, "01.10.2022", result]]
    found = _with(tmp_path / "in", "диагностика", rows)
    assert of(found, DIAGNOSTICS) == (1, 2)


@pytest.mark.parametrize(
    "heading",
    [
        "Профессия (должность)",
        "Должность, по которой работает",
        "Должность, специальность",
        "Кем работает",
    ],
)
def test_whoever_is_no_pedagogue_is_known_by_the_post(tmp_path: Path, heading: str) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Дата рождения", heading, "Предмет"]]
    rows += [[ANNA, "01.02.1980", "учитель", "физика"], [ZOYA, "01.02.1980", "завхоз", ""]]
    rows += [[OLEG, "01.02.1980", "педагог-\nорганизатор", ""]]
    books.xlsx(tmp_path / "in" / "кадры.xlsx", {"Кадры": rows})
    found = computed(tmp_path / "in")
    assert of(found, "age_under35_share")[1] == 2
    assert not told(found, "HEAD-008")
    assert not any("должностей: 2" in issue.message for issue in found.issues)


def test_service_in_this_school_is_no_service_in_all(tmp_path: Path) -> None:
    head = ["ФИО", "Дата рождения", "Должность", "Предмет", "Стаж работы в данном учреждении"]
    rows: Rows = [[SCHOOL], list(head), [ANNA, "01.02.1980", "учитель", "физика", 12]]
    books.xlsx(tmp_path / "in" / "кадры.xlsx", {"Кадры": rows})
    found = computed(tmp_path / "in")
    assert not any("Общий стаж" in issue.message for issue in found.issues)
