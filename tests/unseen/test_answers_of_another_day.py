"""Answers that name a day after the period, or take themselves back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

TRAINED = "mms_staff_trained_share"
PROFILE = "kazachinsko-lensky-2022"


def _service(folder: Path, *rows: list[object], head: tuple[str, ...] = ()) -> None:
    titles: Rows = [["Сотрудники муниципальной методической службы, 2022 год"]]
    heading: list[object] = ["№", "Должность", "Код сотрудника", "Обучен в ЦНППМ", *head]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "ММС.xlsx", {"ММС": [*titles, heading, [1, "методист", "К0", "да"], *rows]})


@pytest.mark.parametrize(
    ("answer", "counted"),
    [("март 2023", 1), ("15.01.2023", 1), ("март 2022", 2), ("2021", 2), ("ЦНППМ, 36 ч., 2022", 2)],
)
def test_a_day_after_the_period_is_no_answer_yet(answer: str, counted: int, folder: Path) -> None:
    _service(folder, [2, "методист", "К1", answer])
    found = computed(folder, PROFILE)
    assert of(found, TRAINED) == (counted, 2)
    later = [one for one in told(found, "PER-003") if "после конца периода" in one]
    assert bool(later) == (counted == 1)


def test_a_column_of_days_says_it_too(folder: Path) -> None:
    _service(folder, [2, "методист", "К1", "да", "12.03.2023"], head=("Дата обучения",))
    assert of(computed(folder, PROFILE), TRAINED) == (1, 2)


def test_yes_that_takes_itself_back_is_asked_about(folder: Path) -> None:
    _service(folder, [2, "методист", "К1", "да (ИРО, не ЦНППМ)"])
    found = computed(folder, PROFILE)
    assert of(found, TRAINED) == (1, 2)
    assert len(told(found, "CELL-006")) == 1
