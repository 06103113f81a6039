"""What is told of facts without a day; what is counted of them tests/unseen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, STAFF, save, settled

from pedmonitor.definitions.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["ФИО", "Название конкурса", "Уровень"]
DEED: list[object] = ["Иванова Анна Петровна", "Урок", "школьный"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("СОШ 1 конкурсы.csv", "год не назван"),
        ("СОШ 1 конкурсы 2021-2022 учебный год.csv", "учебный год или два года (2021–2022)"),
    ],
)
def test_a_guessed_year_is_told_once_a_table(
    name: str, word: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    rows = [HEAD, DEED, [DEED[0], "Дебют", "школьный"]]
    folder = save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], name: rows})
    found = settled(folder, plan, Settings()).issues
    (told,) = (issue for issue in found if issue.code.value == "PER-004")
    assert word in told.message


def test_an_empty_column_of_days_is_no_sign_either(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [[*HEAD, "Дата"], [*DEED, ""]]
    folder = save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 конкурсы.csv": rows})
    found = settled(folder, plan, Settings()).issues
    (told,) = (issue for issue in found if issue.code.value == "PER-004")
    assert "за который идёт расчёт" in told.message
