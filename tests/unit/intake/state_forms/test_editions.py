"""An edition that moves rows alone is told by its rows, then by the year."""

from __future__ import annotations

import pytest
from making import forms

from pedmonitor.definitions.state_form import StateForm, complete, inherit
from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.coded import Coded, read_coded
from pedmonitor.intake.state_forms.editions import TableOnSheet, choose_edition
from pedmonitor.intake.state_forms.reading import read_state_forms
from pedmonitor.intake.state_forms.sections import find_form_tables
from pedmonitor.model.location import Place

_SAID = {
    "id": "oo9-a",
    "form": "oo9",
    "number": "ОО-9",
    "title": "Сведения",
    "since": 2016,
    "as_of": {"month": 9, "day": 20},
    "sources": ["придумано"],
    "row_lists": {
        "staff": [
            {"code": "01", "label": "учителя - всего"},
            {"code": "02", "label": "тьюторы"},
            {"code": "03", "label": "другие"},
        ]
    },
    "sections": [
        {
            "id": "3.1",
            "title": "Распределение персонала по уровню образования",
            "row_lists": ["staff"],
            "graphs": [
                {"number": "3", "path": ["Всего, человек"]},
                {"number": "4", "path": ["Высшее"]},
                {"number": "5", "path": ["Женщины"]},
            ],
        }
    ],
}
MOVED = {
    "staff": [
        {"code": "01", "label": "учителя - всего"},
        {"code": "02", "label": "советник директора", "same_as": "советник"},
        {"code": "03", "label": "тьюторы", "same_as": "02"},
        {"code": "04", "label": "другие", "same_as": "03"},
    ]
}


BASE = StateForm.model_validate(_SAID)
OLD = complete(BASE)
NEW = complete(
    inherit(
        StateForm.model_validate(
            {name: _SAID[name] for name in ("form", "number", "title", "as_of", "sources")}
            | {"id": "oo9-b", "extends": "oo9-a", "since": 2025, "row_lists": MOVED}
        ),
        BASE,
    )
)
CELLS = {("3.1", code, "3"): 5 for code in ("01", "02", "03", "04")}


def grids(edition: StateForm, year: int) -> list[Grid]:
    book = forms.workbook(edition, CELLS, year=year)
    return [
        Grid(RawSheet(name, rows), Vocabulary(frozenset()))  # type: ignore[arg-type]
        for name, rows in book.items()
    ]


@pytest.mark.parametrize(
    ("filled", "year", "told"),
    [
        (NEW, 2025, "oo9-b"),
        (OLD, 2024, "oo9-a"),
        (OLD, 2025, "oo9-a"),  # the old blank sent late: it is read as what it is
    ],
)
def test_rows_tell_editions_with_equal_graphs(filled: StateForm, year: int, told: str) -> None:
    read = read_state_forms(grids(filled, year), "форма.xlsx", [OLD, NEW])
    (given,) = read.returns
    assert (given.edition, read.issues) == (told, [])


def test_where_rows_tell_nothing_the_latest_of_the_year_is_meant() -> None:
    sheet = grids(OLD, 2025)[1]
    (table,) = find_form_tables(sheet, OLD.sections)
    table.first = table.end  # an empty blank
    tables = [TableOnSheet(sheet, table)]
    for years, wanted in (([2024], OLD), ([2024, 2025], OLD), ([2025], NEW), ([], OLD)):
        assert choose_edition(tables, [OLD, NEW], years)[0] is wanted, years


def test_codes_alone_are_read_as_the_latest_edition_of_the_year() -> None:
    cells = [Coded("3.1", code, "5", "7", Place("форма.csv")) for code in ("01", "02", "03")]

    def told(*years: int) -> list[str]:
        return [given.edition for given in read_coded(cells, "форма.csv", [OLD, NEW], years)[0]]

    assert (told(2024), told(2025)) == (["oo9-a"], ["oo9-b"])
    assert told(2024, 2025) == [], "one file of two editions: nothing is guessed"
