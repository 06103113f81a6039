"""One cell in, its state and value out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import parse_number, parse_text, parse_yes_no, special
from pedmonitor.model.cell import ERROR_TEXTS, UNCALCULATED, CellState
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell


@pytest.mark.parametrize("cell", ["", "  ", "-", "–", "—", "…", "н/д", "Нет данных", "не указано"])
def test_nothing_said_is_blank_never_zero(cell: str) -> None:
    for parse in (parse_number, parse_text):
        assert parse(cell) == (CellState.BLANK, None, None)


@pytest.mark.parametrize("cell", ["X", "x", "Х", "х", " Х "], ids=["X", "x", "Ха", "ха", "spaces"])
def test_the_cross_means_not_applicable_in_both_alphabets(cell: str) -> None:
    assert parse_number(cell) == (CellState.NOT_APPLICABLE, None, None)


def test_the_star_means_suppressed() -> None:
    assert parse_number("*").state is CellState.SUPPRESSED


@pytest.mark.parametrize("cell", [*sorted(ERROR_TEXTS), "#div/0!", "Err:502"])
def test_formula_errors_are_unknown_values(cell: str) -> None:
    for parse in (parse_number, parse_text, parse_yes_no):
        assert parse(cell) == (CellState.ERROR, None, IssueCode.CELL_ERROR)


def test_a_formula_never_calculated_is_told_apart() -> None:
    assert parse_number(UNCALCULATED) == (CellState.ERROR, None, IssueCode.CELL_UNCALCULATED)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (72, 72.0),
        (18.5, 18.5),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1 054,50", 1054.5),
        ("1\u00a0054", 1054.0),
        ("1\u202f054", 1054.0),
        ("85 %", 85.0),
        ("72 часа", 72.0),
        ("72ч", 72.0),
        ("72 ч.", 72.0),
        ("16 ак. ч.", 16.0),
        ("12 чел.", 12.0),
        ("5 лет", 5.0),
        ("1 год", 1.0),
        ("2 года 6 мес.", 2.5),
        ("2 года 6 месяцев", 2.5),
        ("5 л. 3 м.", 5.25),
        ("6 мес.", 0.5),
        ("1 год и 6 месяцев", 1.5),
        ("−5", -5.0),
    ],
)
def test_numbers_as_people_type_them(cell: Cell, number: float) -> None:
    assert parse_number(cell) == (CellState.VALUE, number, None)


@pytest.mark.parametrize("cell", [0, 0.0, "0", "0,00", "нет", "без стажа"])
def test_zero_is_a_state_of_its_own(cell: Cell) -> None:
    assert parse_number(cell) == (CellState.ZERO, 0.0, None)


@pytest.mark.parametrize("cell", ["много", "72/36", "пять", "12-15", "1 05", "с 01.09.2010"])
def test_what_is_no_number_is_said_to_be_none(cell: str) -> None:
    assert parse_number(cell) == (CellState.ERROR, None, IssueCode.CELL_NUMBER)


@pytest.mark.parametrize(
    "cell",
    [
        "да",
        "ДА",
        "Да.",
        "+",
        "v",
        "V",
        "1",
        1,
        1.0,
        True,
        "прошёл",
        "прошла",
        "Да, 12.03.2022",
        "✓",
        "участвовала",
        "12.03.2022",
        dt.date(2022, 3, 12),
    ],
)
def test_yes(cell: Cell) -> None:
    assert parse_yes_no(cell) == (CellState.VALUE, True, None)


@pytest.mark.parametrize(
    "cell", ["нет", "НЕТ", "-", "–", "0", 0, 0.0, False, "не прошёл", "Не проходила", "отказ", "н"]
)
def test_no(cell: Cell) -> None:
    assert parse_yes_no(cell) == (CellState.VALUE, False, None)


def test_a_blank_mark_is_neither_yes_nor_no() -> None:
    assert parse_yes_no("").state is CellState.BLANK
    assert parse_yes_no("X").state is CellState.NOT_APPLICABLE


@pytest.mark.parametrize("cell", ["может быть", "частично", 5, "???!"])
def test_an_unclear_mark_is_not_guessed(cell: Cell) -> None:
    assert parse_yes_no(cell) == (CellState.ERROR, None, IssueCode.CELL_YES_NO)


def test_text_is_trimmed_and_kept() -> None:
    assert parse_text("  Школа № 3 ").value == "Школа № 3"
    assert parse_text(7.0).value == "7"


def test_special_leaves_ordinary_cells_alone() -> None:
    assert special("учитель") is None
    assert special(0) is None
