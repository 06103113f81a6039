"""Orders that undo something, and documents that are no longer in force, prove nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import STAFF, computed, of, told

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


AGREED = "Соглашение с АмГПГУ о взаимодействии"
COOPERATION = "university_cooperation_and_projects_exists"


@pytest.mark.parametrize(
    ("heading", "term", "counted"),
    [
        ("Срок действия", "до 31.12.2021", 0),
        ("Срок действия", "2018-2021", 0),
        ("Примечание", "срок действия до 31.12.2021", 0),
        ("Срок действия", "до 31.12.2022", 1),
        ("Срок действия", "до 31.05.2022", 1),  # of a part of the year
        ("Срок действия", "бессрочно", 1),
        ("Примечание", "подписано до 31.12.2021", 1),
    ],
)
def test_a_document_is_in_force_as_long_as_it_says(
    heading: str, term: str, counted: int, folder: Path
) -> None:
    rows: Rows = [
        ["Перечень документов, 2022 год (Управление образования)"],
        ["№", "Документ", "№ приказа", "Дата", heading],
        [1, AGREED, "7", "01.03.2019", term],
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "документы.xlsx", {"Лист1": rows})
    found = computed(folder, PROFILE)
    assert of(found, COOPERATION)[0] == counted
    assert any("срок действия документа кончился" in s for s in told(found, "ROW-006")) != counted
