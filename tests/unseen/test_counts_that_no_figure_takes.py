"""Sheets of the department's own numbers: what is not taken is told, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

PROFILE = "amursk-2021"
HEAD: list[object] = ["№", "Показатель", "Количество"]
ASSOCIATIONS = "Наличие методических объединений, профессиональных сообществ"
TARGETED = (
    "Количество выпускников, обучающихся на условиях целевой подготовки в учреждениях ВПО по "
    "педагогическим специальностям"
)


def _sheet(folder: Path, sender: str, *rows: list[object]) -> list[str]:
    lines: Rows = [[sender], ["Отчёт за 2022 год"], HEAD, *rows]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "отчёт.xlsx", {"Отчёт": lines})
    return [one for one in told(computed(folder, PROFILE), "AGG-007") if "не учтено" in one]


def test_numbers_of_the_municipality_are_told(folder: Path) -> None:
    (found,) = _sheet(folder, "Управление образования", [1, ASSOCIATIONS, 15])
    assert "число за муниципалитет в целом (15) не учтено" in found
    assert "«Реестр профессиональных сообществ»" in found


def test_a_school_that_states_a_figure_of_the_municipality_is_told(folder: Path) -> None:
    (found,) = _sheet(folder, SCHOOL, [1, TARGETED, 3])
    assert "число организации (3) не учтено" in found


def test_numbers_of_a_school_are_taken_without_a_word(folder: Path) -> None:
    assert not _sheet(folder, SCHOOL, [1, "Вакансий педагогических работников", 2])
    assert of(computed(folder, PROFILE), "vacancies_count")[0] == 2


@pytest.mark.parametrize(
    ("heading", "asked"), [("Всего учителей", True), ("Всего педагогов", False)]
)
def test_a_base_of_teachers_alone_is_asked_about(
    heading: str, folder: Path, *, asked: bool
) -> None:
    rows: Rows = [
        ["Сведения за 2022 год"],
        ["ОО", heading, "Приняли участие в профессиональных конкурсах, чел."],
        [SCHOOL, 10, 4],
    ]
    xlsx(folder / "сведения.xlsx", {"Лист1": rows})
    found = computed(folder, PROFILE)
    assert of(found, "contest_participants_share") == (4, 10)
    assert bool([one for one in told(found, "CELL-013") if "названы учителя" in one]) is asked
