"""Counts by halves and quarters of the year, and short captions of the indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

TITLE: Rows = [["МБОУ «СОШ № 4», 2022 год"]]
PASSED = "Прошли диагностику профессиональных дефицитов"


@pytest.mark.parametrize(
    "head",
    [
        ["I полугодие", "II полугодие", "Год"],
        ["1 полугодие 2022", "2 полугодие 2022", "Итого за 2022 год"],
        ["1 кв.", "2 кв.", "Итого"],
        ["Прошлый год", "Целевое значение", "Отчётный год"],
    ],
)
def test_the_whole_year_beside_its_parts(folder: Path, head: list[object]) -> None:
    rows: Rows = [["Показатель", *head], ["Всего педагогов", 24, 25, 25], [PASSED, 5, 7, 12]]
    books.xlsx(folder / "4.xlsx", {"Лист1": [*TITLE, *rows]})
    assert of(computed(folder), DIAGNOSTICS) == (12, 25)


def test_the_sum_of_quarters_of_what_the_title_names(folder: Path) -> None:
    rows: Rows = [["ОО", "Всего педагогов", "1 кв.", "2 кв.", "Итого"], ["СОШ № 4", 25, 5, 7, 12]]
    books.xlsx(folder / "4.xlsx", {"Лист1": [[f"{PASSED}, 2022 год"], *rows]})
    assert of(computed(folder), DIAGNOSTICS) == (12, 25)


@pytest.mark.parametrize(
    ("caption", "indicator", "profile"),
    [
        ("Вовлечены в наставничество", "mentoring_participants_share", "vilyuysk-2021"),
        ("Участвовали в конкурсах профмастерства", CONTESTS, "vilyuysk-2021"),
        ("Прошли НОК", "independent_qualification_share", "vilyuysk-2021"),
        ("Педагоги до 35 лет", "age_under35_share", "vilyuysk-2021"),
        ("Высшее образование", "higher_education_staffing_share", "amursk-2021"),
        ("Стаж до 5 лет", "experience_under5_share", "amursk-2021"),
    ],
)
def test_short_captions(folder: Path, caption: str, indicator: str, profile: str) -> None:
    rows: Rows = [["Показатель", "Кол-во"], ["Кол-во пед. работников, чел.", 25], [caption, 9]]
    books.xlsx(folder / "4.xlsx", {"Лист1": [*TITLE, *rows]})
    assert of(computed(folder, profile), indicator) == (9, 25)


def test_people_under_unknown_words_are_not_those_of_the_title(folder: Path) -> None:
    over: list[object] = ["ОО", "Всего педагогов", "Летавшие в космос", "", PASSED, ""]
    under: list[object] = ["", "", "чел.", "%", "чел.", "%"]
    title: Rows = [["Диагностика профессиональных дефицитов, 2022 год"]]
    rows: Rows = [*title, over, under, ["СОШ № 4", 30, 6, 20, 12, 40]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows}, merged=["C2:D2", "E2:F2"])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (12, 30)
    assert any("космос" in message for message in told(found, "AGG-001"))
