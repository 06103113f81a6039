"""A form that nobody names is told by title, graphs and rows together, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.unnamed import form_of_tables

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell

HEADS: list[Cell] = ["Наименование показателей", "№ строки", "Всего", "моложе 25 лет"]
HEADS += [f"{at}-{at + 4}" for at in range(25, 65, 5)]
TITLE = "Раздел 10. Распределение персонала по возрасту"
ROWS: list[list[Cell]] = [
    ["руководящие работники - всего", "2", *[1] * 11],
    ["педагогические работники - всего", "4", *[1] * 11],
    ["воспитатели", "5", *[1] * 11],
]


def told(catalogue: Catalogue, rows: list[list[Cell]]) -> str:
    grid = Grid(RawSheet("Лист1", rows), Vocabulary(frozenset()))
    found = form_of_tables([grid], list(catalogue.state_forms.values()))
    return found.number if found else ""


def test_a_section_tells_its_form(catalogue: Catalogue) -> None:
    heads = [*HEADS, "65 и более"]
    assert told(catalogue, [[TITLE], heads, [*range(1, 14)], *ROWS]) == "85-К"


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Педагоги школы", ROWS),
        (TITLE, ROWS[1:2]),
        (TITLE, [[row[0], str(at + 11), *row[2:]] for at, row in enumerate(ROWS)]),
    ],
)
def test_less_than_that_tells_none(
    catalogue: Catalogue, title: str, rows: list[list[Cell]]
) -> None:
    assert not told(catalogue, [[title], [*HEADS, "65 и более"], [*range(1, 14)], *rows])


def test_a_register_with_numbered_columns_is_no_form(catalogue: Catalogue) -> None:
    rows: list[list[Cell]] = [
        ["№", "ФИО", "Должность", "Стаж"],
        [1, 2, 3, 4],
        [1, "Белова А.", "", 5],
    ]
    assert not told(catalogue, rows)
