"""The headings of all forms, and the memory of cells that need no second look."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet, UnreadableError
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary, is_odd, starts_numbering


def _vocabulary() -> Vocabulary:
    return Vocabulary(frozenset({"фио", "должность"}))


def test_headings_totals_numbers_and_white_space_are_notable_each_time() -> None:
    vocabulary = _vocabulary()
    cells: set[Cell] = {"ФИО", "Итого", 1.0, "  ", "Белова Анна Петровна", 12.0, ""}
    told = {"ФИО", "Итого", 1.0, "  "}
    assert [vocabulary.notable(cells), vocabulary.notable(cells)] == [told, told]


def test_a_heading_may_add_a_year_and_brackets() -> None:
    vocabulary = _vocabulary()
    assert "Должность (по приказу):" in vocabulary
    assert "Директор" not in vocabulary


def test_a_text_with_unseen_signs_is_found_among_plain_ones() -> None:
    vocabulary = _vocabulary()
    assert vocabulary.notable({"физика", "хи\u00adмия"}) == {"хи\u00adмия"}
    assert vocabulary.spoiled == {"хи\u00adмия"}


def test_a_cell_longer_than_excel_keeps_is_refused() -> None:
    with pytest.raises(UnreadableError):
        _vocabulary().notable({"я" * 40_000})


@pytest.mark.parametrize("cell", ["1", "(1)", " 1. ", "А", "б", "B", 1.0])
def test_what_begins_a_row_of_numbers_is_odd(cell: Cell) -> None:
    assert starts_numbering(cell)
    assert is_odd(cell)
    assert _vocabulary().notable({cell}) == {cell}


def test_rows_of_numbers_are_told_by_their_first_two_cells() -> None:
    rows: list[list[Cell]] = [[1, 2, 3], ["А", "Б", 1, 2, 3], [1, "Белова", 3], ["", "1", "2", "3"]]
    grid = Grid(RawSheet("", rows), _vocabulary())
    assert [grid.is_number_row(row) for row in range(4)] == [True, True, False, True]
    assert grid.numbering == {0: 1, 1: "А", 2: 1, 3: "1"}


def test_the_first_cell_of_a_row_is_the_first_filled_one() -> None:
    grid = Grid(RawSheet("", [["", 5.0], [" ", "а"], [], ["б", ""]]), _vocabulary())
    assert [grid.first(row) for row in range(4)] == [5.0, "а", "", "б"]
