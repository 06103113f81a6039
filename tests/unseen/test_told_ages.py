"""Lists of staff that tell ages in years and no birth dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

UNDER_35, TENURE = "age_under35_share", "age_under30_tenure3_share"
DATED = f"{SCHOOL}. Сведения о педагогах на 31.12.2022"


def _computed(
    folder: Path, title: str, ages: tuple[object, ...], heading: str = "Возраст"
) -> RunResult:
    head: list[object] = ["ФИО", "Должность", "Предмет", heading, "Стаж в данном учреждении"]
    names = (ANNA, OLEG, ZOYA)
    rows: Rows = [
        [name, "учитель", "физика", age, "3 года 2 мес."]
        for name, age in zip(names, ages, strict=True)
    ]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[title], head, *rows]})
    return computed(folder)


def test_ages_on_the_day_of_the_list_count(folder: Path) -> None:
    found = _computed(folder, DATED, (34, 35, "28 лет"))
    assert of(found, UNDER_35) == (2, 3)
    assert of(found, TENURE) == (1, 3)
    (taken,) = [text for text in told(found, "ROW-006") if "Возраст" in text]
    assert "строки 3, 4, 5" in taken
    assert not [i for i in found.issues if "Дата рождения»" in i.message]


@pytest.mark.parametrize(
    ("title", "heading"), [(SCHOOL, "Возраст"), (DATED, "Возраст на 1 сентября")]
)
def test_who_may_have_grown_over_a_bound_is_asked_about(
    folder: Path, title: str, heading: str
) -> None:
    found = _computed(folder, title, (34, 33, 27), heading)
    assert of(found, UNDER_35) == (2, 3)
    (asked,) = [i for i in found.issues if "по столбцу «Возраст»" in i.message]
    assert "строка 3" in asked.message


def test_an_age_that_cannot_be_is_asked_about(folder: Path) -> None:
    found = _computed(folder, DATED, (3, 40, 50))
    assert of(found, UNDER_35) == (0, 3)
    assert [i for i in found.issues if "по столбцу «Возраст»" in i.message]


def test_a_birth_date_goes_before_the_age(folder: Path) -> None:
    head: list[object] = ["ФИО", "Должность", "Дата рождения", "Возраст"]
    rows: Rows = [
        [ANNA, "учитель", "01.02.1980", 25],
        [OLEG, "учитель", "", 25],
        [ZOYA, "учитель", "01.02.1990", "не помню"],
    ]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[DATED], head, *rows]})
    found = computed(folder)
    assert of(found, UNDER_35) == (2, 3)
    assert not [i for i in found.issues if i.level.value == "error"]
    assert not [i for i in found.issues if "Дата рождения: не указано" in i.message]
