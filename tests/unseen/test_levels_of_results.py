"""«ФИО, Предмет, Уровень»: of deficits and of burnout a level is a result, and names no contest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

BURNOUT = "burnout_diag_by_subject_share"
HEAD: list[object] = ["ФИО", "Предмет", "Уровень"]
ROWS: Rows = [[ANNA, "физика", "высокий"], [OLEG, "физика", "низкий"]]


@pytest.mark.parametrize(
    ("name", "sheet", "title", "indicator"),
    [
        ("диагностика дефицитов 2022", "Лист1", "", DIAGNOSTICS),
        ("Сведения", "Дефициты", "", DIAGNOSTICS),
        ("Сведения", "Лист1", "Диагностика профдефицитов 2022", DIAGNOSTICS),
        ("Сведения", "Выгорание 2022", "", BURNOUT),
    ],
)
def test_names_tell_what_the_level_is_of(
    name: str, sheet: str, title: str, indicator: str, tmp_path: Path
) -> None:
    lines: Rows = [[f"{title} {SCHOOL}".strip()], HEAD, *ROWS]
    books.xlsx(tmp_path / "in" / "Кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(tmp_path / "in" / f"{name}.xlsx", {sheet: lines})
    found = computed(tmp_path / "in")
    assert of(found, indicator) == (2, 2)
    assert of(found, CONTESTS) == (None, None)
    assert told(found, "CELL-011") == []


def test_where_nothing_names_it_a_level_is_no_contest(tmp_path: Path) -> None:
    books.xlsx(tmp_path / "in" / "Кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(tmp_path / "in" / "Сведения.xlsx", {"Лист1": [[SCHOOL], HEAD, *ROWS]})
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (None, None)


def test_levels_under_the_name_of_contests_are_contests(tmp_path: Path) -> None:
    rows: Rows = [[ANNA, "физика", "муниципальный"], [OLEG, "физика", "региональный"]]
    books.xlsx(tmp_path / "in" / "Кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(tmp_path / "in" / "Конкурсы 2022.xlsx", {"Лист1": [[SCHOOL], HEAD, *rows]})
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (2, 2)
