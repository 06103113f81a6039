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
