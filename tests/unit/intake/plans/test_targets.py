from __future__ import annotations

from pedmonitor.intake.plans.blocks import TextTable
from pedmonitor.intake.plans.targets import targets_of


def test_the_table_of_target_indicators() -> None:
    rows = [
        ["№", "Наименование результата", "Показатели результативности"],
        ["1", "2", "3"],
        ["1.", "Доля педагогов", "10% от общей"],
        ["", "Число", "2"],
        ["3.", "Пусто", ""],
    ]
    found = targets_of(TextTable(rows))
    assert [(t.number, t.title, t.text) for t in found] == [
        ("1", "Доля педагогов", "10% от общей"),
        ("2", "Число", "2"),
    ]


def test_another_table_gives_nothing() -> None:
    assert targets_of(TextTable([["Мероприятие", "Срок"]])) == ()
