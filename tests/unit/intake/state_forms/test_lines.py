"""«Справка» lines: a code in brackets and a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.lines import read_lines
from pedmonitor.intake.state_forms.walking import FormFile
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

CPD = (
    "Педагогические работники (из стр.06), прошедшие в течение последних трех лет повышение "
    "квалификации и (или) профессиональную переподготовку"
)


def read(catalogue: Catalogue, rows: list[list[object]]) -> list[tuple[str, float | None, str]]:
    edition = catalogue.state_forms["oo1-16"]
    section = edition.section("справка 2")
    assert section is not None
    into = FormFile(edition, "форма.xlsx")
    grid = Grid(RawSheet("3.1", rows), Vocabulary(frozenset()))  # type: ignore[arg-type]
    read_lines(into, grid, Place("форма.xlsx", "3.1"), section, range(grid.height))
    given = into.return_of("")
    places = [given.place(at).cell for at in range(len(given.rows))]
    return list(zip(given.rows, given.numbers, places, strict=True))


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ([f"{CPD} (56)", "", 12], 12, "C2"),
        ([CPD, "(56)", 11], 11, "C2"),
        ([f"{CPD} (56) 10"], 10, "A2"),
        ([f"{CPD} (56)"], None, "B2"),
    ],
)
def test_the_value_stands_beside_or_after_the_code(
    catalogue: Catalogue, line: list[object], number: float | None, place: str
) -> None:
    assert read(catalogue, [["Справка 2"], line]) == [("56", number, place)]


def test_a_line_said_twice_counts_once(catalogue: Catalogue) -> None:
    assert read(catalogue, [[f"{CPD} (56)", 12], [f"{CPD} (56)", 11]]) == [("56", 12, "B1")]


def test_brackets_of_other_texts_are_no_codes(catalogue: Catalogue) -> None:
    assert read(catalogue, [["Приказ (56)", 12], ["из гр. 3 (всего)", 1]]) == []
