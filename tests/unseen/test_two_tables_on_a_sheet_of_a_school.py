"""A sheet for each school, its name in the first line, two tables one under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.books import xlsx

from unseen.district import ANNA, SCHOOL, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

OTHER = "МБОУ «СОШ № 5»"
HEAD: list[object] = ["ОО", "ФИО", "Должность", "Предмет", "Дата рождения"]
SHARE = "contest_participants_share"


def _sheet(school: str, title: str = "Участие в конкурсах, 2022 год") -> Rows:
    return [
        [school],
        ["Повышение квалификации, 2022 год"],
        ["ФИО", "Программа", "Вид", "Дата окончания"],
        [ANNA, "ФГ", "ПК", "03.03.2022"],
        [],
        [title],
        ["ФИО", "Название конкурса", "Уровень", "Результат"],
        [ANNA, "Профи", "районный", "2 место"],
    ]


def _sent(folder: Path, first: Rows, second: Rows) -> None:
    people: Rows = [[one, ANNA, "учитель", "физика", "01.02.1980"] for one in (SCHOOL, OTHER)]
    xlsx(folder / "кадры.xlsx", {"Кадры": [HEAD, *people]})
    xlsx(folder / "мониторинг.xlsx", {"1": first, "2": second})


def test_the_second_table_is_of_the_school_of_its_sheet(folder: Path) -> None:
    _sent(folder, _sheet(SCHOOL), _sheet(OTHER))
    found = computed(folder)
    assert of(found, SHARE, organisation=SCHOOL) == (1, 1)
    assert of(found, SHARE, organisation=OTHER) == (1, 1)
    assert not told(found, "ORG-003")


def test_a_table_that_names_another_school_is_not_given_to_the_first(folder: Path) -> None:
    _sent(folder, _sheet(SCHOOL), _sheet(OTHER, "Участие СОШ с. Дальнее в конкурсах, 2022 год"))
    found = computed(folder)
    assert of(found, SHARE, organisation=SCHOOL) == (1, 1)
    assert of(found, SHARE, organisation=OTHER) == (None, None)
