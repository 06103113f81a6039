"""Lists that name the staff and are made for something else: they are no versions of the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

UNDER_35 = "age_under35_share"
SENT = f"Список педагогов {SCHOOL}, направляемых на диагностику в 2022 году"
TELEPHONES: Rows = [
    [f"Контакты педагогов {SCHOOL}"],
    ["№", "ФИО", "Должность", "Телефон", "E-mail"],
    [1, ANNA, "учитель", "8-914-000-00-00", "a@example.ru"],
    [2, OLEG, "учитель", "8-914-000-00-00", "o@example.ru"],
]
DIAGNOSED: Rows = [[SENT], ["№", "ФИО", "Предмет"], [1, ANNA, "физика"], [2, OLEG, "физика"]]
LEAVES: Rows = [
    [f"График отпусков {SCHOOL} на 2022 год"],
    ["№", "ФИО", "Должность", "Кол-во дней", "Дата начала", "Дата окончания"],
    [1, ANNA, "учитель", 56, "05.06.2022", "31.07.2022"],
]


@pytest.mark.parametrize("rows", [TELEPHONES, DIAGNOSED, LEAVES])
def test_a_list_that_says_nothing_of_lives_is_no_newer_register(rows: Rows, folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "яркий список.xlsx", {"Лист1": rows})  # after «кадры» by its name
    assert of(computed(folder), UNDER_35) == (0, 2)


def test_who_stands_there_alone_is_asked_about(folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "телефоны.xlsx", {"Лист1": [*TELEPHONES, [3, ZOYA, "учитель", "", ""]]})
    found = computed(folder)
    assert of(found, UNDER_35) == (0, 2)
    assert [
        text for text in told(found, "FILE-008") if "людей, которые есть только здесь: 1" in text
    ]


def test_a_mended_list_is_a_version_whatever_it_lacks(folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "кадры исправленные.xlsx", {"Лист1": TELEPHONES[:3]})
    assert of(computed(folder), UNDER_35) == (None, None)


def test_telephones_are_the_staff_where_nothing_else_is(folder: Path) -> None:
    xlsx(folder / "телефоны.xlsx", {"Лист1": TELEPHONES})
    xlsx(folder / "курсы.xlsx", {"Лист1": [[SCHOOL], ["ФИО", "Конкурс"], [ANNA, "Учитель года"]]})
    assert of(computed(folder), "contest_participants_share") == (1, 2)


RESERVE: Rows = [
    [f"Кадровый резерв {SCHOOL}"],
    ["№", "ФИО", "Должность", "Дата рождения", "Стаж"],
    [1, ANNA, "учитель", "01.02.1980", 10],
]
ATTESTED: Rows = [
    [f"Педагоги {SCHOOL}, имеющие высшую и первую категорию"],
    ["№", "ФИО", "Должность", "Предмет", "Категория", "Дата рождения"],
    [1, ANNA, "учитель", "физика", "первая", "01.02.1980"],
    [2, OLEG, "учитель", "физика", "первая", "01.02.1980"],
]
PUPILS: Rows = [
    [f"Список учащихся 5а класса {SCHOOL}"],
    ["№", "ФИО", "Дата рождения", "Класс"],
    [1, "Котов Иван Петрович", "02.03.2011", "5а"],
]


@pytest.mark.parametrize("rows", [RESERVE, ATTESTED, PUPILS])
def test_a_list_of_some_is_not_the_staff(rows: Rows, folder: Path) -> None:
    staff: Rows = [*STAFF, [3, ZOYA, "01.02.1980", "учитель", "физика"]]
    xlsx(folder / "кадры.xlsx", {"Кадры": staff})
    xlsx(folder / "яркий список.xlsx", {"Лист1": rows})
    assert of(computed(folder), UNDER_35) == (0, 3)


def test_the_register_sent_anew_without_a_leaver_is_a_version(folder: Path) -> None:
    staff: Rows = [*STAFF, [3, ZOYA, "01.02.1980", "учитель", "физика"]]
    xlsx(folder / "кадры.xlsx", {"Кадры": staff})
    xlsx(folder / "штат.xlsx", {"Кадры": STAFF})
    assert of(computed(folder), UNDER_35) == (0, 2)


def test_of_two_lists_whose_time_nobody_tells_the_fuller_one_counts(folder: Path) -> None:
    head = ["№", "ФИО", "Должность", "Дата рождения", "Допуск"]
    born = ("05.06.1999", "06.07.2000")  # after «кадры» by its name; says less, and something else
    people = [
        [i, n, "учитель", b, "+"]
        for i, (n, b) in enumerate(zip((ANNA, OLEG), born, strict=True), 1)
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "яркий список.xlsx", {"Лист1": [[SCHOOL], head, *people]})  # last by its name
    assert of(computed(folder), UNDER_35) == (0, 2)


@pytest.mark.parametrize(
    "sheet", ["Прошлый год", "Архив", "Пенсионеры (не работают)", "План приёма", "Внешние эксперты"]
)
def test_sheets_of_those_who_do_not_work_here_add_nobody(folder: Path, sheet: str) -> None:
    more: Rows = [STAFF[1], [1, ZOYA, "01.02.1999", "учитель", "физика"]]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF, sheet: more})
    assert of(computed(folder), UNDER_35) == (0, 2)
