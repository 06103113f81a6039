"""Error cells and formulas without a result, which the fast reader shows as blanks."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import xlwt
from making import books

from pedmonitor.intake.readers.marks import find_marks
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.intake.readers.workbook import read_workbook
from pedmonitor.model.cell import UNCALCULATED

if TYPE_CHECKING:
    from pathlib import Path

CONTENT_XML = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Часы">
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""
 calcext:value-type="error"><text:p>#ДЕЛ/0!</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_a_sound_book_has_no_marks(tmp_path: Path) -> None:
    for content, write in ((Content.XLSX, books.xlsx), (Content.XLS, books.xls)):
        data = write(
            tmp_path / f"a.{content}", {"Лист1": [["ФИО", 1.5], ["Иванова", 2]]}
        ).read_bytes()
        marks = find_marks(data, content)
        assert (marks.cells, marks.epoch_1904) == ({}, False)


def test_errors_and_uncalculated_formulas_of_xlsx(tmp_path: Path) -> None:
    rows: books.Rows = [["Часов", "Всего"], ["#DIV/0!", "=A1*2"], [72, "#N/A"]]
    data = books.xlsx(tmp_path / "a.xlsx", {"Первый": [["x"]], "Второй": rows}).read_bytes()
    assert find_marks(data, Content.XLSX).cells == {
        "Второй": {(1, 0): "#DIV/0!", (1, 1): UNCALCULATED, (2, 1): "#N/A"}
    }


def test_marks_stand_in_the_cells_of_the_sheet(tmp_path: Path) -> None:
    rows: books.Rows = [["Часов", None], ["#REF!", "=A1*2"]]
    data = books.xlsx(tmp_path / "a.xlsx", {"Лист1": rows}).read_bytes()
    (sheet,) = read_workbook(data, content=Content.XLSX, max_cells=100)
    assert sheet.rows[0][0] == "Часов"
    assert sheet.rows[1] == ["#REF!", UNCALCULATED]


def test_a_formula_that_gives_empty_text_is_a_blank_not_an_error(tmp_path: Path) -> None:
    path = books.xlsx(tmp_path / "a.xlsx", {"Лист1": [["x", '=""']]})
    books.edit_part(
        path,
        "xl/worksheets/sheet1.xml",
        {'<c r="B1"><f>""</f><v /></c>': '<c r="B1" t="str"><f>""</f><v></v></c>'},
    )
    assert find_marks(path.read_bytes(), Content.XLSX).cells == {}


def test_errors_of_the_old_format(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Часы")
    sheet.write(0, 0, "Часов")
    sheet.row(1).set_cell_error(0, "#DIV/0!")
    sheet.row(2).set_cell_number(0, 72)
    book.save(str(tmp_path / "a.xls"))
    data = (tmp_path / "a.xls").read_bytes()
    assert find_marks(data, Content.XLS).cells == {"Часы": {(1, 0): "#DIV/0!"}}
    (read,) = read_workbook(data, content=Content.XLS, max_cells=100)
    assert [row[0] for row in read.rows] == ["Часов", "#DIV/0!", 72]


def test_the_epoch_of_the_old_format(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("Лист1").write(0, 0, 43163)
    book.save(str(tmp_path / "a.xls"))
    assert find_marks((tmp_path / "a.xls").read_bytes(), Content.XLS).epoch_1904


def test_errors_of_open_document_under_repeated_rows_and_columns() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", CONTENT_XML)
    assert find_marks(stream.getvalue(), Content.ODS).cells == {"Часы": {(2, 2): "#ДЕЛ/0!"}}


MERGED_XML = CONTENT_XML.replace(
    '<table:table-row><table:table-cell table:number-columns-repeated="2"/>',
    '<table:table-row><table:table-cell table:number-rows-spanned="2"'
    ' table:number-columns-spanned="1" office:value-type="string"><text:p>Ия</text:p>'
    "</table:table-cell><table:table-cell/>",
)


def test_merged_cells_of_an_opendocument_sheet_are_found() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", MERGED_XML)
    marks = find_marks(buffer.getvalue(), Content.ODS)
    assert marks.merges == {"Часы": [((2, 0), (3, 0))]}
    assert list(marks.cells["Часы"]) == [(2, 2)]
