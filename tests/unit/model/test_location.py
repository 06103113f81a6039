"""Places as Excel names them."""

from __future__ import annotations

import pytest

from pedmonitor.model.location import Place, cell_name, column_letter


@pytest.mark.parametrize(
    ("index", "letter"),
    [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_letters(index: int, letter: str) -> None:
    assert column_letter(index) == letter


def test_cells_rows_and_sheets() -> None:
    place = Place("а.xlsx", "Кадры")
    assert (place.cell, place.at(9, 2).cell, place.at(4).cell) == ("", "C10", "5:5")
    assert cell_name(0, 0) == "A1"
