"""Two lists that say otherwise of one person: the register is believed, and the other is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.books import xlsx

from unseen.district import ANNA, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

PROFILE = "amursk-2021"
HIGHER, BEGINNERS = "higher_education_staffing_share", "experience_under5_share"
HEAD: list[object] = ["ОО", "ФИО", "Должность", "Предмет", "Образование", "Пед. стаж"]
REGISTER: Rows = [
    ["Реестр педагогов на 31.12.2022"],
    HEAD,
    [SCHOOL, ANNA, "учитель", "физика", "СПО", 12],
    [SCHOOL, OLEG, "учитель", "физика", "СПО", 12],
    [SCHOOL, ZOYA, "учитель", "физика", "высшее", 12],
]
RESERVE: Rows = [
    ["Кадровый резерв, 2022 год"],
    ["ОО", "ФИО", "Должность", "Образование", "Педагогический стаж"],
    [SCHOOL, ANNA, "учитель", "высшее", 3],
]


def _figures(folder: Path) -> list[tuple[object, object]]:
    found = computed(folder, PROFILE)
    return [of(found, one) for one in (HIGHER, BEGINNERS)]


def test_the_register_of_staff_is_believed_and_the_other_list_told(folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": REGISTER})
    xlsx(folder / "резерв.xlsx", {"Лист1": RESERVE})
    assert _figures(folder) == [(1, 3), (0, 3)]
    found = told(computed(folder, PROFILE), "PERS-005")
    assert [one.partition(":")[0] for one in found] == ["Образование", "Педагогический стаж"]
    assert all("(строка 3)" in one and "«кадры.xlsx»" in one for one in found)


def test_lists_that_agree_are_told_of_nothing(folder: Path) -> None:
    agreed: Rows = [*RESERVE[:2], [SCHOOL, ANNA, "учитель", "СПО", 11]]  # a season earlier
    xlsx(folder / "кадры.xlsx", {"Кадры": REGISTER})
    xlsx(folder / "резерв.xlsx", {"Лист1": agreed})
    assert _figures(folder) == [(1, 3), (0, 3)]
    assert not told(computed(folder, PROFILE), "PERS-005")


def test_what_the_register_does_not_say_the_other_list_tells(folder: Path) -> None:
    blank: Rows = [*REGISTER[:2], [SCHOOL, ANNA, "учитель", "физика", "", ""], *REGISTER[3:]]
    xlsx(folder / "кадры.xlsx", {"Кадры": blank})
    xlsx(folder / "резерв.xlsx", {"Лист1": RESERVE})
    assert _figures(folder) == [(2, 3), (1, 3)]
    assert not told(computed(folder, PROFILE), "PERS-005")
