"""Cells that are struck out."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.styles import Font

from pedmonitor.intake.readers.marks import find_marks
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.intake.readers.struck import STRUCK
from pedmonitor.intake.readers.styled import StyledCells


def _book(font: Font) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["да", "нет"])
    page["B1"].font = font
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        (Font(strike=True), frozenset({(0, 1)})),
        (Font(strike=False), frozenset()),
        (Font(bold=True), frozenset()),
    ],
)
def test_a_cell_is_struck_out_where_its_font_says_so(
    font: Font, expected: frozenset[tuple[int, int]]
) -> None:
    assert StyledCells(_book(font), Content.XLSX, STRUCK).of("Sheet") == expected


def test_a_book_without_struck_fonts_is_told_at_once() -> None:
    assert find_marks(_book(Font(strike=True)), Content.XLSX).struck
    assert not find_marks(_book(Font(bold=True)), Content.XLSX).struck


def test_an_unknown_sheet_and_a_text_file_hold_nothing() -> None:
    assert StyledCells(_book(Font(strike=True)), Content.XLSX, STRUCK).of("Лист2") == frozenset()
    assert StyledCells(b"a;b", Content.TEXT, STRUCK).of("") == frozenset()
