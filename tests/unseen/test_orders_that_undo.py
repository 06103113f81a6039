"""Orders that undo something, and documents that are no longer in force, prove nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

PROFILE = "amursk-2021"
COUNCIL, MENTORS = "municipal_expert_council_exists", "mentor_registry_exists"
HEAD: Rows = [["Журнал регистрации приказов, 2022 год"], ["№", "Дата", "Содержание"]]


def _documents(folder: Path, *rows: list[object]) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "приказы.xlsx", {"Лист1": [*HEAD, *rows]})


@pytest.mark.parametrize(
    "title",
    [
        "Об отмене приказа о создании муниципального экспертного совета",
        "Приказ № 12 от 11.01.2020 о прекращении деятельности экспертного совета",
        "О рассмотрении вопроса создания экспертного совета",
    ],
)
def test_what_is_undone_or_only_asked_is_not_there(title: str, folder: Path) -> None:
    _documents(folder, ["1-Д", "12.01.2022", title])
    found = computed(folder, PROFILE)
    assert of(found, COUNCIL)[0] == 0
    assert any("отменяет другой" in one for one in told(found, "CELL-013"))


@pytest.mark.parametrize(
    "title",
    ["О создании экспертного совета", "Об экспертном совете и отмене приказа от 11.01.2020 № 5"],
)
def test_an_order_that_makes_something_proves_it(title: str, folder: Path) -> None:
    _documents(folder, ["1-Д", "12.01.2022", title])
    assert of(computed(folder, PROFILE), COUNCIL)[0] == 1
