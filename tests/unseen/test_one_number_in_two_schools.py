"""One СНИЛС in the lists of two schools: a person with two posts, or a number that slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

ONE, TWO = "МБОУ СОШ № 1", "МБОУ СОШ № 2"
HEAD: list[object] = ["ФИО", "СНИЛС", "Дата рождения", "Должность", "Предмет"]
NUMBER = "112-233-445 95"
ANNA, VERA = "Абрамова Анна Петровна", "Громова Вера Ивановна"


def _computed(folder: Path, first: list[object], second: list[object]) -> RunResult:
    """Compute two schools whose lists each have a row with the number and a colleague."""
    registry: Rows = [["Краткое наименование"], [ONE], [TWO]]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    for school, who, other in ((ONE, first, "Белов Борис"), (TWO, second, "Волков Виктор")):
        name, born = who
        colleague: list[object] = [f"{other} Ильич", "", "01.01.1970", "учитель", "физика"]
        rows: Rows = [[school], HEAD, [name, NUMBER, born, "учитель", "физика"], colleague]
        books.xlsx(folder / f"{school} кадры.xlsx", {"Кадры": rows})
        passed: Rows = [[school], ["ФИО", "СНИЛС", "Дата"], [name, NUMBER, "01.03.2022"]]
        empty: Rows = [[school], ["ФИО", "СНИЛС", "Дата"], [""]]
        facts = passed if school == ONE else empty
        books.xlsx(folder / f"{school} диагностика дефицитов.xlsx", {"Лист1": facts})
    return computed(folder)


def test_another_name_makes_two_people_and_each_school_is_told(folder: Path) -> None:
    found = _computed(folder, [ANNA, "01.02.1980"], [VERA, "05.06.1995"])
    assert of(found, DIAGNOSTICS) == (1, 4)
    assert of(found, DIAGNOSTICS, organisation=ONE) == (1, 2)
    here = [(i.organisation, i.message) for i in found.issues if i.code.value == "PERS-005"]
    assert [school for school, _ in here] == [ONE, TWO]
    assert all("с другим именем" in message for _, message in here)


def test_another_birth_date_of_one_name_is_told_in_each_school(folder: Path) -> None:
    found = _computed(folder, [ANNA, "01.02.1980"], [ANNA, "05.06.1995"])
    assert of(found, DIAGNOSTICS) == (1, 3)
    here = [i.organisation for i in found.issues if i.code.value == "PERS-005"]
    assert here == [ONE, TWO]
    assert "дата рождения там другая" in told(found, "PERS-005")[0]


@pytest.mark.parametrize("name", [ANNA, "Соколова Анна Петровна", "Абрамова А. П."])
def test_one_person_of_two_posts_is_one_without_a_word(folder: Path, name: str) -> None:
    """Under the surname of last year, too: the birth date is the same."""
    found = _computed(folder, [ANNA, "01.02.1980"], [name, "01.02.1980"])
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert told(found, "PERS-005") == []
