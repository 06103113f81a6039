"""Women who have married: the surname of before stands in brackets, and in older papers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, SCHOOL, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

HEAD: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения"]
OTHER: list[object] = ["Лебедева Инна Львовна", "учитель", "химия", "01.02.1981"]
OLD = "Котова Вера Ивановна"


def _computed(folder: Path, staff: list[str], taken: list[str]) -> RunResult:
    people: Rows = [
        [name, "учитель", "физика", f"0{at}.03.1980"] for at, name in enumerate(staff, start=1)
    ]
    rows: Rows = [["ФИО", "Дата"]]
    rows += [[name, "05.03.2022"] for name in taken]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], HEAD, *people, OTHER]})
    title: list[object] = [f"Диагностика профессиональных дефицитов, {SCHOOL}"]
    books.xlsx(folder / "диагностика.xlsx", {"Лист1": [title, *rows]})
    return computed(folder)


@pytest.mark.parametrize(
    "name",
    [
        "Рыбина (Котова) Вера Ивановна",
        "Рыбина Вера Ивановна (до замужества Котова)",
        "Рыбина (ранее Котова) Вера Ивановна",
        "Рыбина (до 07.2022 Котова) Вера Ивановна",
        "Рыбина Вера Ивановна (урожд. Котова)",
        "Рыбина Вера Ивановна (девичья фамилия Котова)",
        "Рыбина Вера Ивановна (девичья фамилия – Котова)",
        "Рыбина Вера Ивановна (бывшая Котова)",
        "Рыбина Вера Ивановна (Котова Вера Ивановна)",
        "Рыбина Вера Ивановна, в девичестве Котова",
    ],
)
@pytest.mark.parametrize("written", [OLD, "Котова В.И.", "Рыбина Вера Ивановна"])
def test_a_former_surname_is_another_key(folder: Path, name: str, written: str) -> None:
    found = _computed(folder, [name], [written])
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert told(found, "PERS-001") == []


def test_both_surnames_are_one_person(folder: Path) -> None:
    found = _computed(folder, ["Рыбина (Котова) Вера Ивановна"], [OLD, "Рыбина Вера Ивановна"])
    assert of(found, DIAGNOSTICS) == (1, 2)


def test_a_later_paper_names_both_and_the_staff_only_the_former(folder: Path) -> None:
    found = _computed(folder, [OLD], ["Рыбина (Котова) Вера Ивановна"])
    assert of(found, DIAGNOSTICS) == (1, 2)


@pytest.mark.parametrize("aside", ["вместо Котовой", "замещает Котова", "по Котовой", "ПК"])
def test_other_words_in_brackets_name_no_former_surname(folder: Path, aside: str) -> None:
    found = _computed(folder, [f"Рыбина Вера Ивановна ({aside})"], [OLD])
    assert of(found, DIAGNOSTICS) == (0, 2)
    assert len(told(found, "PERS-001")) == 1


@pytest.mark.parametrize("second", [OLD, "Зимина (Котова) Вера Ивановна"])
def test_a_name_that_fits_two_is_asked_about(folder: Path, second: str) -> None:
    found = _computed(folder, ["Рыбина (Котова) Вера Ивановна", second], [OLD])
    assert of(found, DIAGNOSTICS) == (0, 3)
    assert [i.level.value for i in found.issues if i.code.value.startswith("PERS-")] == ["error"]


def test_a_former_surname_holds_in_its_own_school_alone(folder: Path) -> None:
    other: Rows = [["МБОУ «СОШ № 5»"], HEAD, OTHER]
    books.xlsx(folder / "СОШ 5" / "кадры.xlsx", {"Кадры": other})
    rows: Rows = [["МБОУ «СОШ № 5». Диагностика дефицитов"], ["ФИО", "Дата"], [OLD, "05.03.2022"]]
    books.xlsx(folder / "СОШ 5" / "диагностика.xlsx", {"Лист1": rows})
    _computed(folder / "СОШ 4", ["Рыбина (Котова) Вера Ивановна"], ["Рыбина Вера Ивановна"])
    whole = computed(folder)
    assert of(whole, DIAGNOSTICS, organisation="МБОУ «СОШ № 5»") == (0, 1)
    assert len(told(whole, "PERS-001")) == 1
