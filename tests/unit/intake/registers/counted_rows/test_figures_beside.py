"""A table that names organisations beside figures is no list of them where there is a true one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import REGISTRY, codes, read

from pedmonitor.intake.origin.registry import build_index

if TYPE_CHECKING:
    from pathlib import Path

    from making.returns import Line

    from pedmonitor.intake.plan import ReadingPlan

Rows = list["Line"]
TRUE: Rows = [REGISTRY, ["01", "СОШ № 1", "МБОУ «СОШ № 1»", "школа", "город"]]
OF_FORM: Rows = [
    ["Раздел 3.1. Строка 06"],
    ["ОКПО", "Наименование организации", "гр.3", "гр.4"],
    ["12345601", "СОШ № 1", 32, 26],
    ["12345602", "СОШ № 2", 27, "-"],
    ["12345603", "Лицей", 12, 0],
]
OF_ANSWERS: Rows = [
    ["Организация", "Вид", "Значение"],
    ["СОШ № 1", "реестр", "66,7 %"],
    ["Сад № 5", "форма", 35],
]
LISTS: dict[str, Rows] = {
    "a kind is told": [["Наименование организации", "Тип", "Мест"], ["Сад № 5", "детский сад", 35]],
    "years are no figures": [["Наименование", "ОКПО", "Построена"], ["Сад № 5", "12", 1987]],
    "nor numbers of papers": [
        ["Наименование организации", "ИНН", "ОГРН"],
        ["Сад № 5", "2801", 1022800000000],
    ],
}


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [("3.1", OF_FORM), ("Организации", OF_ANSWERS), ("Реестр", OF_ANSWERS)],
)
def test_the_true_list_counts(tmp_path: Path, plan: ReadingPlan, sheet: str, rows: Rows) -> None:
    first = read(books.xlsx(tmp_path / "Другое.xlsx", {sheet: rows}), plan)
    true = read(books.xlsx(tmp_path / "организации.xlsx", {"Организации": TRUE}), plan)
    assert [code for code, _ in codes(first.issues)] == ["SHEET-002"]
    index, issues = build_index([first, true], plan, renamed={})
    assert list(index.organisations) == ["СОШ № 1"]
    assert issues == []


def test_where_there_is_no_other_it_still_tells_who_there_is(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    only = read(books.xlsx(tmp_path / "Свод.xlsx", {"3.1": OF_FORM}), plan)
    index, _ = build_index([only], plan, renamed={})
    assert list(index.organisations) == ["СОШ № 1", "СОШ № 2", "Лицей"]


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_lists_of_organisations_stay_lists(tmp_path: Path, plan: ReadingPlan, rows: Rows) -> None:
    one = read(books.xlsx(tmp_path / "Сады.xlsx", {"Сады": rows}), plan)
    true = read(books.xlsx(tmp_path / "организации.xlsx", {"Организации": TRUE}), plan)
    index, _ = build_index([one, true], plan, renamed={})
    assert {*index.organisations} == {"Сад № 5", "СОШ № 1"}
