"""Lists of people of several schools beside the registers of those schools."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import ANNA, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

    from pedmonitor.model.result import RunResult

UNDER_35 = "age_under35_share"
HEAD: list[object] = ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]
GROUP: list[object] = ["№", "ФИО", "ОО", "Должность"]


def _district(folder: Path, group: Rows, *, registers: int) -> RunResult:
    registry: Rows = [["Код", "Краткое наименование"], ["11", "СОШ № 1"], ["12", "СОШ № 2"]]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    for school, name in (("СОШ № 1", ANNA), ("СОШ № 2", OLEG))[:registers]:
        rows: Rows = [HEAD, [1, name, "01.02.1980", "учитель", "физика"]]
        books.xlsx(folder / school / "кадры.xlsx", {"Кадры": rows})
    titled: Rows = [["Состав рабочей группы по введению ФГОС"], GROUP, *group]
    books.xlsx(folder / "Рабочая группа.xlsx", {"Лист1": titled})
    return computed(folder)


@pytest.mark.parametrize("registers", [1, 2])
def test_a_group_of_the_district_adds_nobody_to_the_staff(tmp_path: Path, registers: int) -> None:
    group: Rows = [[1, ANNA, "СОШ № 1", "учитель"], [2, ZOYA, "СОШ № 2", "учитель"]]
    found = _district(tmp_path / "in", group, registers=registers)
    assert of(found, UNDER_35) == (0, registers)
    (said,) = [text for text in told(found, "FILE-008") if "нескольких организаций" in text]
    assert "людей, которых в реестрах нет: 1 (строка 4)" in said


def test_who_stands_in_the_registers_is_no_question(tmp_path: Path) -> None:
    group: Rows = [[1, ANNA, "СОШ № 1", "учитель"], [2, OLEG, "СОШ № 2", "учитель"]]
    found = _district(tmp_path / "in", group, registers=2)
    assert of(found, UNDER_35) == (0, 2)
    assert any("все они есть в реестрах" in text for text in told(found, "FILE-008"))


def test_where_nothing_else_has_come_it_is_the_staff(tmp_path: Path) -> None:
    group: Rows = [[1, ANNA, "СОШ № 1", "учитель"], [2, ZOYA, "СОШ № 2", "учитель"]]
    found = _district(tmp_path / "in", group, registers=0)
    assert of(found, "contest_participants_share")[1] in {2, None}
    assert told(found, "FILE-008") == []
