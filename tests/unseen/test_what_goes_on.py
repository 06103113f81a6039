"""What lasts, in words and in open days: «бессрочно», «с 2015 г.», «по н.в.», «01.09.2022-»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = "amursk-2021"
INVOLVED = "communities_involved_share"


@pytest.mark.parametrize(
    ("since", "until", "counted"),
    [
        ("с 2015 г.", "по н.в.", 1),
        ("2018", "настоящее время", 1),
        ("с 01.09.2019", "бессрочно", 1),
        ("с 01.01.2023", "", 0),
        ("2018", "31.05.2021", 0),
    ],
)
def test_a_membership_that_goes_on_counts(
    since: str, until: str, counted: int, folder: Path
) -> None:
    head: list[object] = ["ФИО", "Название сообщества", "Вид", "Дата вступления", "Дата выхода"]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    row: list[object] = [ANNA, "РМО учителей физики", "МО", since, until]
    other: list[object] = [OLEG, "РМО учителей физики", "МО", "01.09.2021", "31.12.2022"]
    xlsx(folder / "сообщества.xlsx", {"Лист1": [[SCHOOL], head, row, other]})
    found = computed(folder, PROFILE)
    assert of(found, INVOLVED) == (counted + 1, 2)
    assert not told(found, "CELL-004")


@pytest.mark.parametrize(
    ("term", "counted"),
    [
        ("бессрочный", 1),
        ("постоянно", 1),
        ("ежегодно", 1),
        ("01.09.2022-", 1),
        ("1 год (с 01.02.2022)", 1),
        ("1 год (с 01.02.2020)", 0),
        ("с 2023", 0),
    ],
)
def test_a_term_in_words_needs_no_day(term: str, counted: int, folder: Path) -> None:
    head: list[object] = ["ФИО", "Основание", "Период реализации"]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    rows: list[list[object]] = [
        [ANNA, "диагностика", term],
        [OLEG, "диагностика", "01.09.2021-31.12.2022"],
    ]
    xlsx(folder / "ИОМ.xlsx", {"ИОМ": [[SCHOOL], head, *rows]})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "iom_diag_based_share") == (counted + 1, 2)
    assert not told(found, "CELL-004")
    assert not told(found, "PER-002")


def test_a_hiring_with_a_word_before_its_day_is_a_day(folder: Path) -> None:
    head: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения", "Принят"]
    row: list[object] = [ANNA, "учитель", "физика", "01.02.1980", "с 01.09.2019"]
    xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], head, row]})
    assert not told(computed(folder, PROFILE), "CELL-004")
