"""Lists of staff with a column of «да» and «нет» for every deed, however the column is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, ZOYA, computed

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = [
    ("Прошёл диагностику профдефицитов в 2022 г. (да/нет)", "1.2-3.1"),
    ("Участвует в программе наставничества (да/нет)", "1.2-2.4"),
    ("Участвовал в конкурсах профмастерства (да/нет)", "1.2-5.1"),
]


@pytest.mark.parametrize(("heading", "ref"), HEADINGS)
def test_a_mark_is_read_with_its_verb_and_year(tmp_path: Path, heading: str, ref: str) -> None:
    folder = tmp_path / "in"
    head = ["ФИО педагога", "Должность", "Предмет", "Дата рождения", heading]
    rows = [
        [one, "учитель", "математика", "01.02.1980", mark]
        for one, mark in zip((ANNA, OLEG, ZOYA), ("+", "-", "да"), strict=True)
    ]
    books.xlsx(folder / "мониторинг.xlsx", {"Лист1": [[f"{SCHOOL}, 2022 год"], head, *rows]})
    value = next(v for v in computed(folder, "vilyuysk-2021").values if v.ref == ref)
    assert (value.numerator, value.denominator) == (2, 3)


def test_courses_and_their_basis_are_marks_of_one_fact(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    head = ["ФИО", "Должность", "Предмет", "Прошёл НОК", "Прошёл ПК в 2022 г. (да/нет)"]
    head.append("ПК с учетом результатов диагностики (да/нет)")
    marks = (("-", "+", "+"), ("+", "+", "-"), ("-", "-", ""))
    rows = [
        [one, "учитель", "математика", *said]
        for one, said in zip((ANNA, OLEG, ZOYA), marks, strict=True)
    ]
    books.xlsx(folder / "мониторинг.xlsx", {"Лист1": [[f"{SCHOOL}, 2022 год"], head, *rows]})
    value = next(v for v in computed(folder, "vilyuysk-2021").values if v.ref == "1.2-3.3")
    assert (value.numerator, value.denominator) == (1, 2)


def test_a_mark_may_be_the_name_of_the_other_one_of_the_pair(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    head = ["ФИО", "Должность", "Предмет", "Является наставником (ФИО наставляемого)"]
    head.append("Имеет наставника (ФИО наставника)")
    marks = (("Кузнецов О. П.", ""), ("", "Петрова А. И."), ("-", "нет"))
    rows = [
        [one, "учитель", "математика", *said]
        for one, said in zip((ANNA, OLEG, ZOYA), marks, strict=True)
    ]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], head, *rows]})
    value = next(v for v in computed(folder, "vilyuysk-2021").values if v.ref == "1.2-2.4")
    assert (value.numerator, value.denominator) == (2, 3)
