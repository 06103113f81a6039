"""More papers of a school that are put aside and no fault of it; plans of one's study are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, STAFF, Rows, computed

if TYPE_CHECKING:
    from pathlib import Path

DAY = "03.03.2022"
PAPERS: dict[str, Rows] = {
    "Организаторы ППЭ": [
        ["ФИО", "Должность в ППЭ", "Дата обучения", "Сертификат"],
        [ANNA, "организатор", DAY, "есть"],
    ],
    "Публикации": [["ФИО", "Название", "Издание", "Дата"], [ANNA, "Статья", "сборник", DAY]],
    "Надомное обучение": [
        ["ФИО ученика", "Класс", "ФИО учителя", "Предмет", "Часов"],
        ["Петров Иван Ильич", "7а", ANNA, "физика", 2],
    ],
    "Командировки": [
        ["ФИО", "Должность", "Куда", "Цель", "Дата начала", "Дата окончания"],
        [ANNA, "учитель", "Якутск", "совещание", DAY, DAY],
    ],
    "Психиатрическое освидетельствование": [
        ["ФИО", "Должность", "Дата прохождения", "Результат"],
        [ANNA, "учитель", DAY, "прошёл"],
    ],
}


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_told_once_and_is_no_fault(folder: Path, name: str) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / f"{name}.xlsx", {"Лист1": PAPERS[name]})
    own = [i for i in computed(folder).issues if i.place is not None and name in i.place.file]
    assert [(i.level.value, i.code.value) for i in own] == [("info", "FILE-001")]


def test_a_plan_of_ones_own_study_is_a_route(folder: Path) -> None:
    rows: Rows = [["ФИО", "Вид плана", "Дата составления"], [ANNA, "ИОМ", DAY]]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "Планы самообразования и ИОМ.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert not [i for i in found.issues if i.code.value == "FILE-001"]
