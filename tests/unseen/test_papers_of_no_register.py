"""Other papers of a school lie in the folder: told once, no fault, no figure, no return."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

UNDER_35 = "age_under35_share"
DAY = "05.03.2022"
PAPERS: dict[str, Rows] = {
    "Меню": [["Приём пищи", "Блюдо", "Цена"], ["Завтрак", "каша", 32]],
    "Медосмотр": [["ФИО", "Дата"], [ANNA, DAY], [OLEG, DAY]],
    "Охрана труда": [
        ["№", "ФИО", "Должность", "Дата обучения", "№ удостоверения", "Кол-во часов"],
        [1, OLEG, "учитель", DAY, "ОТ-113", 40],
    ],
    "Выдача СИЗ": [["ФИО", "Наименование СИЗ", "Кол-во"], [OLEG, "перчатки", 2]],
    "Субботник": [["ФИО", "Участок", "Отметка"], [ANNA, "сад", "+"]],
    "ВПР": [["Класс", "Предмет", "«5»", "«4»", "Успеваемость, %"], ["4а", "математика", 5, 10, 92]],
    "Олимпиада школьников": [
        ["№", "ФИО", "Класс", "Предмет", "Балл", "Статус"],
        [1, "Котов Иван Петрович", "7а", "физика", 32, "победитель"],
    ],
    "Отпуска": [["ФИО", "Дата начала", "Дата окончания"], [ANNA, "05.06.2022", "31.07.2022"]],
    "Расписание кружков": [["Название", "Руководитель", "День"], ["Юный физик", ANNA, "среда"]],
    "Табель": [["№", "ФИО", 1, 2, 3, "Всего"], [1, ANNA, 6, 6, "в", 12]],
    "Список 5а": [["№", "ФИО", "Дата рождения", "Родители"], [1, "Котов Иван", "02.03.2011", ""]],
    "Инвентаризация": [["Наименование", "Инвентарный номер", "Сумма"], ["Стол", "11", 7500]],
}


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_told_once_and_harms_nobody(name: str, folder: Path) -> None:
    xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "СОШ 4" / f"{name}.xlsx", {"Лист1": PAPERS[name]})
    found = computed(folder)
    assert of(found, UNDER_35) == (0, 2)
    assert found.coverage.returned == 0
    own = [one for one in found.issues if one.place and one.place.file.endswith(f"{name}.xlsx")]
    assert [(one.code.value, one.level.value) for one in own] == [("FILE-001", "info")]


def test_it_is_no_return_of_a_school_that_has_sent_nothing_else(folder: Path) -> None:
    head: list[object] = ["Код", "Краткое наименование", "Полное наименование", "Тип"]
    schools: Rows = [head, ["4", "СОШ № 4", SCHOOL, "школа"], ["5", "СОШ № 5", "", "школа"]]
    xlsx(folder / "организации.xlsx", {"Лист1": schools})
    xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "СОШ 5" / "медосмотр.xlsx", {"Лист1": PAPERS["Медосмотр"]})
    assert computed(folder).coverage.missing == ("СОШ № 5",)


def test_a_register_under_a_strange_title_is_read(folder: Path) -> None:
    rows: Rows = [
        ["Меню, медосмотр и телефоны"],
        ["ФИО", "Вид диагностики", "Дата", "Прошёл"],
        [ANNA, "диагностика дефицитов", DAY, "да"],
    ]
    xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "СОШ 4" / "меню.xlsx", {"Меню": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert told(found, "FILE-001") == []


def test_a_sheet_of_it_in_the_book_of_a_register_is_told_apart(folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF, "Меню": PAPERS["Меню"]})
    found = computed(folder)
    assert of(found, UNDER_35) == (0, 2)
    assert len([text for text in told(found, "SHEET-005") if "лист «Меню»" in text]) == 1
    assert told(found, "SHEET-002") == []


def test_telephones_of_schools_name_none_twice(folder: Path) -> None:
    head: list[object] = ["Код", "Краткое наименование", "Полное наименование", "Тип"]
    xlsx(folder / "организации.xlsx", {"Лист1": [head, ["4", "СОШ № 4", SCHOOL, "школа"]]})
    phones: Rows = [["Организация", "Руководитель", "Телефон"], ["СОШ № 4", ANNA, "2-22-22"]]
    xlsx(folder / "телефоны.xlsx", {"Лист1": phones})
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert told(found, "ORG-004") == []
    assert found.coverage.expected == 1
