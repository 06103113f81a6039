"""Headings without rows: «записей нет» for a register of deeds, no answer for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns

from pedmonitor.model.result import Status
from unseen.district import ANNA, DIAGNOSTICS, SCHOOL, STAFF, Rows, computed, of

if TYPE_CHECKING:
    from pathlib import Path

ASSESSED = "independent_qualification_share"
BURNOUT = "burnout_diag_by_subject_share"
RETRAINED = "retrained_pedagogical_count"
PK_OF_TRAINED = "pk_diag_or_iom_of_trained_share"


def test_an_empty_staff_is_no_answer(folder: Path) -> None:
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Диагностика дефицитов": marks})
    empty: Rows = [["МБОУ СОШ № 5"], STAFF[1]]
    nobody: Rows = [["МБОУ СОШ № 5"], ["ФИО", "Дата"]]
    books.xlsx(folder / "5.xlsx", {"Кадры": empty, "Диагностика дефицитов": nobody})
    found = returns.find(computed(folder), DIAGNOSTICS)
    assert (found.numerator, found.denominator) == (1, 2)
    assert found.status is Status.PARTIAL
    assert found.reporting == 1


@pytest.mark.parametrize("sheet", ["Выгорание", "Диагностика проф. выгорания"])
def test_an_empty_register_of_one_kind_says_nothing_of_another(folder: Path, sheet: str) -> None:
    empty: Rows = [[SCHOOL], ["ФИО", "Вид диагностики", "Дата"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, sheet: empty})
    found = computed(folder)
    assert of(found, BURNOUT) == (0, 2)
    assert returns.find(found, ASSESSED).status is Status.NOT_COMPUTABLE


def test_an_empty_register_of_courses_with_a_column_of_kinds_says_none_of_each(
    folder: Path,
) -> None:
    head: Rows = [
        [SCHOOL],
        ["ФИО", "Вид (ПК/ПП)", "Наименование программы", "Часов", "Дата", "Основание"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Повышение квалификации": head})
    found = computed(folder)
    assert returns.find(found, PK_OF_TRAINED).status is not Status.NOT_COMPUTABLE
    assert of(found, RETRAINED) == (0, None)


@pytest.mark.parametrize(
    ("sheet", "columns"),
    [("Повышение квалификации", []), ("Профессиональная переподготовка", ["Вид программы"])],
)
def test_an_empty_register_of_one_kind_of_courses_says_nothing_of_the_other(
    folder: Path, sheet: str, columns: list[str]
) -> None:
    head: Rows = [
        [SCHOOL],
        ["ФИО", *columns, "Наименование программы", "Часов", "Дата", "Основание"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, sheet: head})
    found = computed(folder)
    other = RETRAINED if not columns else PK_OF_TRAINED
    assert returns.find(found, other).status is Status.NOT_COMPUTABLE
