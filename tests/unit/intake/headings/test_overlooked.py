"""Tests of columns that hold what a register needs under headings nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"


def told(path: Path, plan: ReadingPlan, head: list[str], *rows: list[object]) -> list[str]:
    """List the cells of headings that the register needs and nobody reads."""
    books.xlsx(path, {"Лист1": [head, *rows]})
    found = read(path, plan).issues
    return [issue.place.cell for issue in found if issue.place and issue.code.value == "HEAD-008"]


def test_days_without_a_date_column(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "диагностика дефицитов.xlsx"
    head = ["ФИО", "Пройдена", "День опроса"]
    rows: list[list[object]] = [[ANNA, "да", "03.03.2022"], [OLEG, "да", "04.03.2022 г."]]
    assert told(path, plan, head, *rows) == ["C1"]


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        (["ФИО", "Дата", "День опроса"], "03.03.2022", "04.03.2022"),  # the date is known
        (["ФИО", "Пройдена", "День опроса"], "лично", "заочно"),  # no days
        (["ФИО", "Пройдена", "День опроса"], "03.03.2022", None),  # a single cell tells little
    ],
)
def test_nothing_is_overlooked(
    head: list[str], first: object, second: object, tmp_path: Path, plan: ReadingPlan
) -> None:
    path = tmp_path / "диагностика дефицитов.xlsx"
    known = "03.03.2022" if head[1] == "Дата" else "да"
    assert told(path, plan, head, [ANNA, known, first], [OLEG, known, second]) == []


def test_positions_without_their_column(tmp_path: Path, plan: ReadingPlan) -> None:
    head = ["ФИО", "Дата рождения", "Кем трудится"]
    rows: list[list[object]] = [[ANNA, "01.02.1980", "учитель"], [OLEG, "01.02.1970", "директор"]]
    assert told(tmp_path / "кадры.xlsx", plan, head, *rows) == ["C1"]
    rows[1][2] = "спросить"
    assert told(tmp_path / "кадры.xlsx", plan, head, *rows) == []


def test_an_unread_no_is_told(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "сопровождение.xlsx"
    head = ["ФИО", "Уровень", "Дата начала", "Сопровождение было организовано?"]
    rows: list[list[object]] = [
        [ANNA, "школьный", "03.03.2022", "да"],
        [OLEG, "школьный", "03.03.2022", "нет"],
    ]
    assert told(path, plan, head, *rows) == ["D1"]
    rows[1][3] = "да"
    assert told(path, plan, head, *rows) == []
    rows[1][3], head[3] = "нет", "Есть ли компьютер?"
    assert told(path, plan, head, *rows) == []
