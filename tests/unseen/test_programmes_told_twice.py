"""A programme of mentoring that two lists of a school tell of, each in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

PROGRAMMES = "mentoring_programs_count"
TAKING_PART = "mentoring_participants_share"
LIDA = "Дьячкова Лидия Игоревна"
DAY = "01.09.2022"
HEAD: list[object] = ["Наставник", "Наставляемый", "Дата утверждения", "Приказ"]
OWN: Rows = [HEAD, [ANNA, OLEG, DAY, "№ 5"], [ZOYA, LIDA, DAY, "№ 5"]]
DIGEST: list[object] = ["ОО", *HEAD]


def _district(folder: Path, first: Rows, second: Rows, *, sheets: bool = False) -> RunResult:
    staff: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    people = enumerate((ANNA, OLEG, ZOYA, LIDA), start=1)
    staff += [[at, name, f"01.02.198{at}", "учитель", "физика"] for at, name in people]
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": staff})
    above: Rows = [[SCHOOL]]
    if sheets:
        lists = {"1 полугодие": [*above, *first], "2 полугодие": [*above, *second]}
        books.xlsx(folder / "СОШ 4" / "наставничество.xlsx", lists)
    else:
        books.xlsx(folder / "СОШ 4" / "наставничество.xlsx", {"Лист1": [*above, *first]})
        books.xlsx(folder / "Отдел образования" / "наставничество.xlsx", {"Лист1": second})
    return computed(folder)


@pytest.mark.parametrize(
    "order", ["№ 5 от 01.09.2022", "Приказ № 5", "пр. № 05 от 1 сентября 2022 г.", "5", ""]
)
def test_a_digest_writes_the_order_otherwise(tmp_path: Path, order: str) -> None:
    second: Rows = [DIGEST, *([SCHOOL, *row[:3], order] for row in OWN[1:])]
    found = _district(tmp_path / "in", OWN, second)
    assert of(found, PROGRAMMES) == (2, None)
    assert of(found, TAKING_PART) == (4, 4)
    (text,) = [one for one in told(found, "SHEET-004") if "программ" in one]
    assert ": 2 " in text


def test_a_digest_has_initials_and_no_column_of_orders(tmp_path: Path) -> None:
    second: Rows = [DIGEST[:-1]]
    second += [[SCHOOL, "Белова А.П.", "Громов О.И.", DAY], [SCHOOL, "Чижова З.П.", LIDA, DAY]]
    assert of(_district(tmp_path / "in", OWN, second), PROGRAMMES) == (2, None)


def test_a_list_goes_on_from_half_year_to_half_year(tmp_path: Path) -> None:
    second: Rows = [HEAD, [ANNA, OLEG, DAY, "№ 5 от 01.09.2022"], [ZOYA, LIDA, "03.10.2022", ""]]
    found = _district(tmp_path / "in", OWN[:2], second, sheets=True)
    assert of(found, PROGRAMMES) == (2, None)


def test_pairs_on_one_sheet_and_who_takes_part_on_another(tmp_path: Path) -> None:
    second: Rows = [["ФИО", "Роль", "Дата утверждения программы", "Приказ"]]
    second += [[ANNA, "наставник", DAY, "№ 5"], [OLEG, "наставляемый", DAY, "№ 5"]]
    found = _district(tmp_path / "in", OWN[:2], second, sheets=True)
    assert of(found, PROGRAMMES) == (1, None)
    assert of(found, TAKING_PART) == (2, 4)


@pytest.mark.parametrize(
    "row",
    [
        [ANNA, OLEG, "01.10.2022", "№ 5"],  # another day
        [ANNA, LIDA, DAY, "№ 5"],  # another mentee
        [LIDA, OLEG, DAY, "№ 5"],  # another mentor
    ],
)
def test_another_day_or_pair_is_another_programme(tmp_path: Path, row: list[object]) -> None:
    second: Rows = [DIGEST, [SCHOOL, *row]]
    found = _district(tmp_path / "in", OWN[:2], second)
    assert of(found, PROGRAMMES) == (2, None)


def test_another_order_of_the_same_day_stays_and_is_asked_about(tmp_path: Path) -> None:
    second: Rows = [DIGEST, [SCHOOL, ANNA, OLEG, DAY, "№ 6"]]
    found = _district(tmp_path / "in", OWN[:2], second)
    assert of(found, PROGRAMMES) == (2, None)
    assert any("учтены обе программы" in text for text in told(found, "SHEET-004"))


def test_two_titles_are_two_programmes(tmp_path: Path) -> None:
    head = [*HEAD[:3], "Название программы"]
    first: Rows = [head, [ANNA, OLEG, DAY, "Первые шаги"]]
    second: Rows = [["ОО", *head], [SCHOOL, ANNA, OLEG, DAY, "Цифровой урок"]]
    assert of(_district(tmp_path / "in", first, second), PROGRAMMES) == (2, None)


def test_a_mentor_of_two_in_both_lists_has_two_programmes(tmp_path: Path) -> None:
    first: Rows = [HEAD, [ANNA, OLEG, DAY, "№ 5"], [ANNA, ZOYA, DAY, "№ 5"]]
    second: Rows = [DIGEST, *([SCHOOL, *row[:3], "5-ОД"] for row in reversed(first[1:]))]
    assert of(_district(tmp_path / "in", first, second), PROGRAMMES) == (2, None)
