"""Tables about pupils whose columns are those of a register of pedagogues, or of their future."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

PROFILE = "amursk-2021"
COVERED, EVENTS = "preprofessional_pupils_count", "other_pd_events_count"
PLAN: Rows = [
    ["№", "Мероприятие", "Вид", "Уровень", "Дата", "Участников"],
    [1, "Семинар актива", "семинар", "муниципальный", "12.03.2022", 40],
]


def _sent(folder: Path, title: str, rows: Rows) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "сведения.xlsx", {"Лист1": [[title], *rows]})


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("Охват обучающихся горячим питанием, 2022 год", None),
        ("Охват обучающихся дополнительным образованием, 2022 год", None),
        ("Охват обучающихся допрофессиональной подготовкой, 2022 год", 200),
        ("Педагогические классы в учреждениях дополнительного образования, 2022 год", 200),
    ],
)
def test_meals_are_no_training_of_future_teachers(
    title: str, counted: int | None, folder: Path
) -> None:
    head: list[object] = ["ОО", "Форма", "Количество обучающихся"]
    _sent(folder, title, [head, ["МБОУ «СОШ № 4»", "кружок", 200]])
    found = computed(folder, PROFILE)
    assert of(found, COVERED)[0] == counted
    assert bool(told(found, "SHEET-005")) == (counted is None)


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("Муниципальные мероприятия с обучающимися, 2022 год", None),
        ("Воспитательные мероприятия района, 2022 год", None),
        ("Мероприятия для педагогов, работающих с детьми с ОВЗ, 2022 год", 1),
        ("Муниципальные мероприятия, 2022 год", 1),
    ],
)
def test_events_for_pupils_are_none_for_teachers(
    title: str, counted: int | None, folder: Path
) -> None:
    _sent(folder, title, PLAN)
    found = computed(folder, PROFILE)
    assert of(found, EVENTS)[0] == counted
    assert bool(told(found, "SHEET-005")) == (counted is None)


def test_a_register_of_associations_is_no_list_of_events(folder: Path) -> None:
    title = "Реестр методических объединений и профессиональных сообществ района, 2022 год"
    head: list[object] = ["№", "Наименование", "Вид", "Уровень", "Руководитель"]
    rows: Rows = [
        [n, f"РМО учителей {subject}", "РМО", "муниципальный", ""]
        for n, subject in enumerate(("физики", "химии", "биологии"), 1)
    ]
    _sent(folder, title, [head, *rows])
    found = computed(folder, PROFILE)
    assert of(found, "method_associations_count")[0] == 3
    assert of(found, EVENTS)[0] is None
