"""Workbooks to sheets with true addresses."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import books
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pedmonitor.intake.cells.raw import RawSheet, UnreadableError
from pedmonitor.intake.readers.sniff import Content, sniff
from pedmonitor.intake.readers.workbook import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[list[object]] = [
    ["ФИО", "Дата", "Часов"],
    ["Иванова", dt.date(2022, 3, 5), 72],
    ["Петров", None, 18.5],
]
WRITERS = {".xlsx": books.xlsx, ".xls": books.xls, ".ods": books.ods}


def sheets_of(path: Path, max_cells: int = 10_000) -> list[RawSheet]:
    data = path.read_bytes()
    return read_workbook(data, content=sniff(data), max_cells=max_cells)


def day(cell: object) -> dt.date:
    assert isinstance(cell, dt.date)
    return cell.date() if isinstance(cell, dt.datetime) else cell


@pytest.mark.parametrize("suffix", WRITERS)
class TestEveryFormat:
    def write(self, path: Path, suffix: str, sheets: books.Sheets) -> Path:
        made = path / f"a{suffix}"
        match suffix:
            case ".xlsx":
                return books.xlsx(made, sheets)
            case ".xls":
                return books.xls(made, sheets)
            case _:
                return books.ods(made, sheets)

    def test_cells_keep_their_kind(self, suffix: str, tmp_path: Path) -> None:
        (sheet,) = sheets_of(self.write(tmp_path, suffix, {"Кадры": ROWS}))
        assert sheet.name == "Кадры"
        assert sheet.rows[0] == ["ФИО", "Дата", "Часов"]
        assert day(sheet.rows[1][1]) == dt.date(2022, 3, 5)
        assert [sheet.rows[1][2], sheet.rows[2][2]] == [72, 18.5]
        assert sheet.rows[2][1] == ""

    def test_an_empty_first_row_and_column_keep_addresses_true(
        self, suffix: str, tmp_path: Path
    ) -> None:
        rows: books.Rows = [[None, None], [None, None], [None, "ФИО"], [None, "Иванова"]]
        (sheet,) = sheets_of(self.write(tmp_path, suffix, {"Лист1": rows}))
        assert sheet.rows[2][1] == "ФИО"
        assert sheet.rows[3][1] == "Иванова"

    def test_sheets_come_in_the_order_of_the_book(self, suffix: str, tmp_path: Path) -> None:
        books_of = {"Я": [["1"]], "А": [["2"]], "М": [["3"]]}
        names = [s.name for s in sheets_of(self.write(tmp_path, suffix, books_of))]
        assert names == ["Я", "А", "М"]

    def test_half_a_file_is_broken(self, suffix: str, tmp_path: Path) -> None:
        data = self.write(tmp_path, suffix, {"Лист1": ROWS * 50}).read_bytes()
        content = {".xlsx": Content.XLSX, ".xls": Content.XLS, ".ods": Content.ODS}[suffix]
        with pytest.raises(UnreadableError) as caught:
            read_workbook(data[: len(data) // 2], content=content, max_cells=10_000)
        assert caught.value.reason == "broken"

    def test_a_book_over_the_limit_is_refused(self, suffix: str, tmp_path: Path) -> None:
        path = self.write(tmp_path, suffix, {"Лист1": ROWS})
        with pytest.raises(UnreadableError) as caught:
            sheets_of(path, max_cells=8)
        assert caught.value.reason == "cells"


def test_merged_ranges_are_handed_on(tmp_path: Path) -> None:
    path = books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS}, merged=["A2:A3"])
    assert sheets_of(path)[0].merges == [((1, 0), (2, 0))]


def test_hidden_sheets_are_read_and_marked(tmp_path: Path) -> None:
    path = books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS, "Черновик": ROWS}, hidden=["Черновик"])
    assert [(sheet.name, sheet.hidden) for sheet in sheets_of(path)] == [
        ("Лист1", False),
        ("Черновик", True),
    ]


def test_dates_of_a_book_that_counts_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append([dt.date(2022, 3, 5)])
    book.save(tmp_path / "a.xlsx")
    book.close()
    (read,) = sheets_of(tmp_path / "a.xlsx")
    assert read.epoch_1904
    assert day(read.rows[0][0]) == dt.date(2022, 3, 5)


def test_formulas_give_their_stored_results(tmp_path: Path) -> None:
    path = books.xlsx(tmp_path / "a.xlsx", {"Лист1": [["x", "=1+1"]]})
    books.edit_part(path, "xl/worksheets/sheet1.xml", {"<f>1+1</f><v />": "<f>1+1</f><v>2</v>"})
    assert sheets_of(path)[0].rows == [["x", 2]]


def test_text_that_looks_like_a_number_stays_text(tmp_path: Path) -> None:
    rows: books.Rows = [["Код", "ИНН"], ["007", "0014001234"]]
    for name, write in (("a.xlsx", books.xlsx), ("a.xls", books.xls)):
        assert sheets_of(write(tmp_path / name, {"Лист1": rows}))[0].rows[1] == [
            "007",
            "0014001234",
        ]
