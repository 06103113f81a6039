"""The district's register of mentoring: each of a pair stands for a school of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

PAIRS, PROGRAMMES = "mentoring_participants_share", "mentoring_programs_count"
FIRST, SECOND = "МБОУ СОШ № 1", "МБОУ СОШ № 2"
NADIA = "Юдина Надежда Егоровна"
HEADS = [
    ("ОО наставника", "ОО наставляемого"),
    ("Место работы наставника", "Место работы наставляемого"),
]


def _computed(folder: Path, pairs: Rows, heads: tuple[str, str] = HEADS[0]) -> RunResult:
    registry: Rows = [["Код", "Краткое наименование"]]
    registry += [[str(at), f"МБОУ СОШ № {at}"] for at in (1, 2, 3)]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    head: list[object] = ["ОО", "ФИО", "Должность", "Дата рождения"]
    staff: Rows = [
        [FIRST, ANNA, "учитель", "01.02.1980"],
        [FIRST, OLEG, "учитель", "01.02.1981"],
        [SECOND, ZOYA, "учитель", "01.02.1990"],
        [SECOND, NADIA, "учитель", "01.02.1991"],
        ["МБОУ СОШ № 3", "Ким Ольга Львовна", "учитель", "01.02.1992"],
    ]
    books.xlsx(folder / "кадры района.xlsx", {"Кадры": [head, *staff]})
    columns: list[object] = ["ФИО наставника", heads[0], "ФИО наставляемого", heads[1]]
    rows: Rows = [["Муниципальный реестр наставнических пар"], [*columns, "Дата начала", "Приказ"]]
    rows += [[*pair, "01.09.2022", f"№ {at} от 01.09.2022"] for at, pair in enumerate(pairs)]
    books.xlsx(folder / "район наставничество.xlsx", {"Реестр": rows})
    return computed(folder)


@pytest.mark.parametrize("heads", HEADS)
def test_each_of_a_pair_counts_in_the_own_school(folder: Path, heads: tuple[str, str]) -> None:
    found = _computed(folder, [[ANNA, "СОШ № 1", ZOYA, "СОШ № 2"]], heads)
    assert of(found, PAIRS, organisation=FIRST) == (1, 2)
    assert of(found, PAIRS, organisation=SECOND) == (1, 2)
    assert of(found, PAIRS) == (2, 5)  # the list of the district speaks for the third school too
    assert of(found, PROGRAMMES) == (1, None)
    assert told(found, "ORG-003") == told(found, "PERS-001") == []


def test_a_pair_with_one_school_is_of_that_school(folder: Path) -> None:
    pairs: Rows = [[ANNA, "СОШ № 1", ZOYA, "СОШ № 2"], [NADIA, "СОШ № 2", ZOYA, ""]]
    found = _computed(folder, pairs)
    assert of(found, PAIRS, organisation=SECOND) == (2, 2)
    assert told(found, "ORG-003") == told(found, "PERS-001") == []


def test_the_programme_is_that_of_the_mentored(folder: Path) -> None:
    found = _computed(folder, [[ANNA, "СОШ № 1", ZOYA, "СОШ № 2"]])
    assert of(found, PROGRAMMES, organisation=FIRST)[0] == 0
    assert of(found, PROGRAMMES, organisation=SECOND)[0] == 1
