"""Programmes of mentoring: the day written beside «утверждена» is the day of the approval."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

PROGRAMMES = "mentoring_programs_count"
HEAD: list[object] = ["ФИО наставника", "ФИО наставляемого", "Программа утверждена", "Срок"]
SPAN = "сентябрь 2021 – декабрь 2022"


def _computed(folder: Path, approved: object, span: str = SPAN) -> RunResult:
    rows: Rows = [[SCHOOL], HEAD, [ANNA, OLEG, approved, span]]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "Наставничество.xlsx", {"Лист1": rows})
    return computed(folder)


@pytest.mark.parametrize(
    ("approved", "counted"),
    [
        ("приказ № 101 от 05.09.2022", 1),
        ("утв. 05.09.2022", 1),
        (dt.date(2022, 9, 5), 1),
        ("да", 1),
        ("приказ № 12", 1),
        ("пр. №77 от 06.09.2021", 0),
        ("утверждена приказом от 1 сентября 2021 г. № 45-о", 0),
        ("06.09.2021", 0),
        (dt.date(2021, 9, 6), 0),
        ("не утверждена, приказ № 5 от 05.09.2022 отменён", 0),
        *((words, 0) for words in ("на утверждении", "проект", "проект приказа", "в разработке")),
        *((words, 0) for words in ("на согласовании", "разрабатывается", "утверждается")),
    ],
)
def test_a_programme_counts_in_the_year_of_its_approval(
    folder: Path, approved: object, counted: int
) -> None:
    found = _computed(folder, approved)
    assert of(found, PROGRAMMES) == (counted, None)
    assert told(found, "CELL-006") == []


def test_a_name_in_the_place_of_an_answer_is_asked_about(folder: Path) -> None:
    found = _computed(folder, "Проект «Лестница»")
    assert of(found, PROGRAMMES) == (0, None)
    assert len(told(found, "CELL-006")) == 1


def test_an_order_that_is_being_signed_approves_nothing(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["ФИО наставника", "ФИО наставляемого", "Приказ об утверждении", "Начало", "Окончание"],
        [ANNA, OLEG, "на утверждении", "01.09.2022", "31.05.2023"],
    ]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "Наставничество.xlsx", {"Лист1": rows})
    assert of(computed(folder), PROGRAMMES) == (0, None)


def test_a_register_of_another_time_has_come_and_answers_when_it_names_its_year(
    folder: Path,
) -> None:
    """A pair of last autumn without an end: nobody knows whether it still goes on."""
    head: list[object] = ["ФИО наставника", "ФИО наставляемого", "Дата утверждения"]
    rows: Rows = [head, [ANNA, OLEG, "10.09.2021"]]
    other: Rows = [["МБОУ «СОШ № 5»"], *STAFF[1:]]
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ 4" / "Наставничество.xlsx", {"Лист1": [[SCHOOL], *rows]})
    books.xlsx(folder / "СОШ 5" / "кадры.xlsx", {"Кадры": other})
    paper: Rows = [["МБОУ «СОШ № 5»"], head, [ANNA, OLEG, "10.09.2022"]]
    books.xlsx(folder / "СОШ 5" / "Наставничество.xlsx", {"Лист1": paper})
    found = computed(folder)
    assert of(found, PROGRAMMES, organisation=SCHOOL)[0] is None
    (asked,) = told(found, "ORG-006")
    assert asked.startswith("«Реестр наставничества» прислан, но все даты в нём — другого времени")
    dated: Rows = [[f"{SCHOOL}. Наставничество, 2022 год"], *rows]
    books.xlsx(folder / "СОШ 4" / "Наставничество.xlsx", {"Лист1": dated})
    found = computed(folder)
    assert of(found, PROGRAMMES, organisation=SCHOOL) == (0, None)
    assert told(found, "ORG-006") == []
