"""Tables about pupils that name teachers beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import ANNA, CONTESTS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

DAY = "03.03.2022"
OF_PUPILS: dict[str, Rows] = {
    "ребёнок": [
        ["№", "Ф.И. ребёнка", "Название конкурса", "Уровень", "Дата", "Результат", "Педагог"],
        [1, "Петров Ваня", "Радуга", "район", DAY, "диплом", ANNA],
        [2, "Петров Ваня", "Радуга", "район", DAY, "диплом", OLEG],
    ],
    "возраст": [
        ["Фамилия, имя участника", "Возраст", "Конкурс", "Уровень", "Дата", "ФИО педагога"],
        ["Петров Ваня", 12, "Радуга", "район", DAY, ANNA],
        ["Петров Ваня", 12, "Радуга", "район", DAY, OLEG],
    ],
    "сколько": [
        ["Конкурс", "Уровень", "Кол-во участников", "Результат", "Учитель"],
        ["Русский медвежонок", "район", 12, "3 призёра", ANNA],
        ["Русский медвежонок", "район", 12, "3 призёра", OLEG],
    ],
    "подготовил": [
        ["ФИО педагога, подготовившего победителя", "Конкурс", "Уровень", "Дата"],
        [ANNA, "Радуга", "район", DAY],
        [OLEG, "Радуга", "район", DAY],
    ],
}


@pytest.mark.parametrize("rows", OF_PUPILS.values(), ids=OF_PUPILS)
def test_contests_of_pupils_are_none_of_their_teachers(tmp_path: Path, rows: Rows) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / SCHOOL / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / SCHOOL / "разное.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, CONTESTS)[0] in {0, None}
    assert any("об учениках" in text for text in told(found, "SHEET-005"))


def test_contests_of_teachers_beside_their_class_are_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    rows: Rows = [["ФИО педагога", "Класс", "Конкурс", "Дата"], [ANNA, "5а", "Учитель года", DAY]]
    books.xlsx(folder / SCHOOL / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / SCHOOL / "конкурсы.xlsx", {"Лист1": rows})
    assert of(computed(folder), CONTESTS) == (1, 2)


@pytest.mark.parametrize(
    "rows",
    [
        [["ФИО", "Предмет", "Итого"], [ANNA, "физика", 18]],
        [["ФИО учителя", "Предмет", "Класс", "Результат"], [ANNA, "физика", "5а", "65 %"]],
        [["ФИО", "Вид награды", "Уровень", "Дата"], [ANNA, "грамота", "муниципальный", DAY]],
    ],
)
def test_a_result_or_a_level_alone_makes_no_register(tmp_path: Path, rows: Rows) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / SCHOOL / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / SCHOOL / "разное.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, CONTESTS)[0] in {0, None}
    assert of(found, "method_support_municipal_by_subject_share")[0] in {0, None}


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("Конкурсы Дом детей и молодёжи.xlsx", (1, 2)),
        ("Конкурсы Дворца школьников.xlsx", (1, 2)),
        ("Конкурсы детей.xlsx", (None, None)),
    ],
)
def test_a_house_of_children_is_the_place_of_its_teachers(
    tmp_path: Path, name: str, counted: tuple[int | None, int | None]
) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / SCHOOL / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["ФИО", "Конкурс", "Дата"], [ANNA, "Сердце отдаю детям", DAY]]
    books.xlsx(folder / SCHOOL / name, {"Лист1": rows})
    assert of(computed(folder), CONTESTS) == counted
