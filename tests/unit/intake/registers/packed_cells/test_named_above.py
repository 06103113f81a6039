"""Name and number in the first row of a person, his other facts below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"
Rows = list[list[object]]


def told(path: Path, plan: ReadingPlan, *rows: list[object]) -> tuple[int, list[str]]:
    head: list[object] = ["№", "ФИО", "Вид программы", "Программа", "Дата окончания"]
    books.xlsx(path / "курсы.xlsx", {"Курсы": [head, *rows]})
    found = read(path / "курсы.xlsx", plan)
    people = {keys.full for keys in found.tables[0].people}
    return len(people), [code for code, _ in codes(found.issues)]


def course(number: object, name: object, title: str) -> list[object]:
    return [number, name, "ПК", title, "03.03.2022"]


def test_facts_below_a_name_are_of_the_same_person(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [course(1, ANNA, "А"), course("", "", "Б"), course(2, OLEG, "В"), course("", "", "Г")]
    assert told(tmp_path, plan, *rows) == (2, ["PERS-007"])


@pytest.mark.parametrize(
    "rows",
    [
        [course(1, ANNA, "А"), course(2, "", "Б"), course(3, OLEG, "В")],  # forgotten
        [course("", ANNA, "А"), course("", "", "Б"), course("", OLEG, "В")],  # nothing numbers
        [course(1, ANNA, "А"), course("", "", "Б"), course(7, OLEG, "В")],
    ],
)
def test_a_forgotten_name_is_asked_about(rows: Rows, tmp_path: Path, plan: ReadingPlan) -> None:
    assert told(tmp_path, plan, *rows) == (2, ["ROW-003"])


def test_several_whole_rows_below_names_that_stand_once_go_on_and_are_told(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows = [course("", ANNA, "А"), course("", "", "Б"), course("", OLEG, "В"), course("", "", "Г")]
    assert told(tmp_path, plan, *rows) == (2, ["PERS-007"])


@pytest.mark.parametrize(
    "rows",
    [
        [course("", ANNA, "А"), course("", "", "Б"), course("", ANNA, "В"), course("", "", "Г")],
        [course("", ANNA, "А"), course("", "", "Б"), ["", "", "", "В", ""], course("", OLEG, "Г")],
        [course(1, ANNA, "А"), course(2, "", "Б"), course(3, OLEG, "В"), course(4, "", "Г")],
    ],
)
def test_rows_that_may_have_lost_their_names_are_asked_about(
    rows: Rows, tmp_path: Path, plan: ReadingPlan
) -> None:
    assert "ROW-003" in told(tmp_path, plan, *rows)[1]


def test_a_contest_in_which_nobody_took_part_is_nobodys(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: Rows = [["Конкурс", "Уровень", "Дата", "Участник"]]
    days = [("Учитель года", ANNA), ("Урок", ""), ("Дебют", OLEG), ("Классный", "")]
    rows += [[title, "муниципальный", "03.03.2022", name] for title, name in days]
    books.xlsx(tmp_path / "конкурсы.xlsx", {"Конкурсы": rows})
    assert "PERS-007" not in dict(codes(read(tmp_path / "конкурсы.xlsx", plan).issues))


def test_a_row_without_name_and_school_goes_on(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["Школа", "ФИО", "Вид программы", "Программа", "Дата окончания"]
    rows: Rows = [course("СОШ № 1", ANNA, "А"), course("", "", "Б"), course("СОШ № 2", OLEG, "В")]
    books.xlsx(tmp_path / "курсы.xlsx", {"Курсы": [head, *rows]})
    (table,) = read(tmp_path / "курсы.xlsx", plan).tables
    assert table.organisations == ["СОШ № 1", "СОШ № 1", "СОШ № 2"]


@pytest.mark.parametrize(
    ("born", "code"),
    [("01.02.1980", "PERS-007"), ("05.06.1990", "ROW-003"), ("", "ROW-003")],
)
def test_a_second_post_below_a_name_of_the_staff_has_the_same_birth_date(
    born: str, code: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: Rows = [
        ["№", "ФИО", "Дата рождения", "Должность", "Предмет"],
        [1, ANNA, "01.02.1980", "учитель", "физика"],
        ["", "", born, "учитель", "информатика"],
        [2, OLEG, "03.04.1970", "учитель", "химия"],
    ]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    found = read(tmp_path / "кадры.xlsx", plan)
    (table,) = found.tables
    assert code in dict(codes(found.issues))
    assert len({keys.full for keys in table.people}) == len({ANNA, OLEG})
