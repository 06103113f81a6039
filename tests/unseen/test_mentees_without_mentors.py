"""Lists of young people in which nobody is assigned to some of them yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

PARTICIPANTS = "mentoring_participants_share"
HEAD = ["ФИО молодого специалиста", "ФИО наставника", "Приказ о закреплении"]


@pytest.mark.parametrize(
    ("mentor", "order", "counted", "issues"),
    [
        ("-", "", 2, 1),
        ("", "", 2, 1),
        ("требуется", "-", 2, 1),
        ("не назначен", "", 2, 1),
        ("", "№ 5 от 02.09.2022", 3, 0),
    ],
)
def test_a_mentee_without_mentor_and_order_is_in_no_programme(
    tmp_path: Path, mentor: str, order: str, counted: int, issues: int
) -> None:
    folder = tmp_path / "in"
    staff = [[one, "учитель", "физика"] for one in (ANNA, OLEG, ZOYA)]
    books.xlsx(
        folder / "кадры.xlsx", {"Кадры": [[SCHOOL], ["ФИО", "Должность", "Предмет"], *staff]}
    )
    pairs = [[OLEG, ANNA, "№ 4 от 01.09.2022"], [ZOYA, mentor, order]]
    title = "Наставничество 2022"
    books.xlsx(folder / "наставничество.xlsx", {"Лист1": [[SCHOOL], [title], HEAD, *pairs]})
    found = computed(folder, "vilyuysk-2021")
    assert of(found, PARTICIPANTS) == (counted, 3)
    assert len([m for m in told(found, "ROW-006") if "наставник не назван" in m]) == issues
