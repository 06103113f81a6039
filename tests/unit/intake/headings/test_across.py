"""Tables of organisations by things: what names and captions must say, what cells must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.across import settle_spread
from pedmonitor.intake.headings.recognise import recognise
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.across import Spread
    from pedmonitor.intake.plan import ReadingPlan


def spread(
    plan: ReadingPlan, title: str, header: list[str], cells: list[list[Cell]]
) -> Spread | None:
    columns = list(range(len(header)))
    paths: list[tuple[str, ...]] = [(caption,) for caption in header]
    table = RawTable("Лист1", [title], header, paths, columns, 0)
    table.rows = [(at, RowKind.DATA) for at in range(1, len(cells) + 1)]
    table.cells = cells
    found = recognise(table, file="а", plan=plan).spread
    return settle_spread(table, found) if found is not None else None


ORDER = "Заказ на образовательные программы"


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("Заказ учебников на 2022 год", ["ОО", "Математика, 5 класс", "Физика, 7 класс"]),
        ("Заявки на участие в конкурсах", ["ОО", "Учитель года", "Воспитатель года"]),
        ("Охват обучающихся кружками", ["ОО", "Кружок", "Клуб"]),
        ("Обеспеченность и вакансии", ["ОО", "математика", "физика"]),
        (ORDER, ["ФИО", "ОО", "ФГОС", "ИКТ"]),
    ],
)
def test_other_tables_are_none(plan: ReadingPlan, title: str, header: list[str]) -> None:
    assert spread(plan, title, header, [["СОШ № 1", *[1] * (len(header) - 1)]]) is None


def test_words_among_numbers_are_no_thing(plan: ReadingPlan) -> None:
    found = spread(plan, ORDER, ["ОО", "ФГОС", "ИКТ", "Сроки"], [["СОШ № 1", 2, 1, "в марте"]])
    assert found is not None
    assert (set(found.things), found.unknown) == ({1, 2}, (3,))


def test_numbers_under_a_paper_are_no_answers(plan: ReadingPlan) -> None:
    header = ["ОО", "Наличие реестра наставников"]
    assert spread(plan, "Наставники", header, [["СОШ № 1", 12]]) is None
    assert spread(plan, "Наставники", header, [["СОШ № 1", "да"]]) is not None


def test_one_word_among_answers_that_is_none_costs_no_column(plan: ReadingPlan) -> None:
    header = ["ОО", "Положение о ДПО", "Реестр наставников"]
    cells: list[list[Cell]] = [
        ["СОШ № 1", "есть", "есть"],
        ["СОШ № 2", "в марте обсудим", "нет"],
        ["СОШ № 3", "нет", "нет"],
    ]
    found = spread(plan, "Наличие документов в ОО", header, cells)
    assert found is not None
    assert [*found.things] == [1, 2]
