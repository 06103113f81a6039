"""Cells of a book by their style."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.styles import Font

from pedmonitor.intake.readers.styled import cells_of_new, cells_of_old


def _book() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["да", "нет"])
    page["B1"].font = Font(bold=True)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_the_cells_of_the_chosen_styles_are_given() -> None:
    assert cells_of_new(_book(), lambda _: {1}) == {"Sheet": frozenset({(0, 1)})}


def test_where_no_style_is_chosen_no_sheet_is_looked_at() -> None:
    assert cells_of_new(_book(), lambda _: set()) == {}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no book"])
def test_what_cannot_be_understood_has_no_cells(data: bytes) -> None:
    assert cells_of_new(data, lambda _: {1}) == {}
    assert cells_of_old(data, lambda _: {1}) == {}
