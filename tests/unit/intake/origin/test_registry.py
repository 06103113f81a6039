"""Names cut out of file names; the index made of a registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import REGISTRY, read

from pedmonitor.intake.origin.registry import build_index, name_of_file

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("СОШ 3_кадры_2022.xlsx", "СОШ 3"),
        ("2022/СОШ 3 (испр).xlsx", "СОШ 3"),
        ("Гимназия/кадры.csv", "Гимназия"),
        ("Гимназия/2022/кадры 2022.csv", "Гимназия"),
        ("кадры_2022.xlsx", ""),
    ],
)
def test_name_of_file(file: str, name: str) -> None:
    assert name_of_file(file) == name


def test_a_registry_gives_codes_types_and_other_names(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [
        [*REGISTRY, "Другие названия"],
        ["007", "СОШ № 7", "МБОУ «СОШ № 7»", "школа", "село", "Зареченская школа; СОШ с. Заречное"],
        ["", "Отдел образования", "", "", "", ""],
        ["008", "", "МБДОУ «Детский сад № 8»", "", "город", ""],
    ]
    reading = read(books.xlsx(tmp_path / "организации.xlsx", {"Лист1": rows}), plan)
    index, issues = build_index([reading], plan, renamed={})
    assert issues == []
    assert list(index.organisations) == ["СОШ № 7", "МБДОУ «Детский сад № 8»"]
    assert index.organisations["СОШ № 7"].rural is True
    assert {index.find(text).name for text in ("007", "Зареченская школа", "СОШ с.Заречное")} == {
        "СОШ № 7"
    }


def test_marks_of_the_registry_are_told_whatever_columns_they_stand_in(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: books.Rows = [
        [*REGISTRY, "Признаки", "ШНОР", "Точка роста"],
        ["1", "СОШ № 1", "МБОУ «СОШ № 1»", "школа", "село", "малокомплектная, отдаленная", "", ""],
        ["2", "СОШ № 2", "МБОУ «СОШ № 2»", "школа", "село", "", "да", "нет"],
        ["3", "СОШ № 3", "МБОУ «СОШ № 3»", "школа", "село", "ШНОР", "да", "да"],
        ["4", "СОШ № 4", "МБОУ «СОШ № 4»", "школа", "село", "", "", ""],
    ]
    reading = read(books.xlsx(tmp_path / "организации.xlsx", {"Лист1": rows}), plan)
    index, issues = build_index([reading], plan, renamed={})
    assert issues == []
    assert [one.flags for one in index.organisations.values()] == [
        ("малокомплектная", "отдалённая"),
        ("ШНОР",),
        ("ШНОР", "Точка роста"),
        (),
    ]
