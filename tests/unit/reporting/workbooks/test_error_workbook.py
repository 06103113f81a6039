"""The marked copy: faults seen, nothing that runs, the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from pedmonitor.model.correction import LIST_SHEET, Mark, SheetCopy
from pedmonitor.model.issue import Level
from pedmonitor.reporting.workbooks.error_workbook import mark_copy, write_copy

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

DAY = dt.date(2022, 12, 31)
TITLE = "СОШ № 1: что исправить"
FAULT = Mark(
    Level.ERROR, "не дата", "впишите дату", "показатель 1.1: число 1 → до 2", "Кадры", 2, 1
)


def original() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Кадры"
    sheet.append(["Кадры за 2022 год"])
    sheet.append(["ФИО", "Дата", "Сумма"])
    sheet.append(["Иванова", "вчера", "=1+1"])
    sheet["A3"].hyperlink = "https://example.ru/secret"
    sheet["B3"].comment = Comment("как в паспорте?", "школа")
    sheet.merge_cells("A5:B5")
    sheet["A5"] = "объединено"
    sheet.conditional_formatting.add("A1:C9", FormulaRule(formula=["TRUE"]))  # type: ignore[no-untyped-call]
    sheet.add_data_validation(DataValidation("list", formula1="[чужая.xlsx]Лист1!$A$1:$A$9"))
    sheet.protection.sheet = True
    book.create_sheet("Чужой лист")
    book.defined_names["Связь"] = DefinedName("Связь", attr_text="[1]Лист1!$A$1")
    book.properties.creator = "Секретарь Петрова"
    return saved(book)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def marked(*marks: Mark, only: set[str] | None = None) -> bytes:
    return mark_copy(original(), list(marks), title=TITLE, date=DAY, only=only or set())


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: unescape(archive.read(name).decode(errors="replace"))
            for name in archive.namelist()
        }


def test_the_cell_is_filled_and_commented() -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked(FAULT)))
    cell = book["Кадры"]["B3"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("вчера", "FFF8CBAD")
    assert cell.comment is not None
    assert cell.comment.text == ("как в паспорте?\n\nОшибка: не дата\nКак исправить: впишите дату")


def test_the_first_sheet_lists_the_faults_with_links() -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked(FAULT)))
    assert book.sheetnames == [LIST_SHEET, "Кадры", "Чужой лист"]
    sheet = book[LIST_SHEET]
    assert sheet["A1"].value == TITLE
    assert [cell.value for cell in sheet[5]] == [
        1, "Кадры", "B3", "ошибка", "не дата", "впишите дату", "показатель 1.1: число 1 → до 2",
    ]  # fmt: skip
    link = sheet["C5"].hyperlink
    assert (link.location, link.target) == ("'Кадры'!B3", None)


def test_nothing_that_runs_or_reaches_out_is_left() -> None:
    found = parts(marked(FAULT))
    text = "\n".join(found.values())
    assert "<f>" not in text
    assert not [name for name in found if "externalLink" in name or "vba" in name.lower()]
    for word in ("example.ru", "чужая.xlsx", "Связь", "Петрова", "conditionalFormatting"):
        assert word not in text
    assert "sheetProtection" not in text


def test_sheets_that_are_not_to_be_kept() -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked(FAULT, only={"Кадры"})))
    assert book.sheetnames == [LIST_SHEET, "Кадры"]


def test_a_whole_row_a_merged_cell_and_a_whole_file() -> None:
    row = Mark(Level.WARNING, "строка", "", "", "Кадры", 2, None)
    merged = Mark(Level.ERROR, "внутри", "", "", "Кадры", 4, 1)
    book = openpyxl.load_workbook(io.BytesIO(marked(row, merged, Mark(Level.ERROR, "файл", ""))))
    sheet = book["Кадры"]
    fills = [sheet.cell(3, column).fill.fgColor.rgb for column in (1, 2, 3)]
    assert fills[:2] == ["FFFFF2CC", "FFFFF2CC"]
    assert sheet["A5"].comment is not None
    assert [book[LIST_SHEET].cell(at, 3).value for at in (5, 6, 7)] == ["строка 3", "B5", None]


def test_a_sheet_of_the_same_name_is_left_alone() -> None:
    book = openpyxl.load_workbook(io.BytesIO(original()))
    book["Чужой лист"].title = LIST_SHEET
    data = mark_copy(saved(book), [FAULT], title=TITLE, date=DAY, only=set())
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames[0] == f"{LIST_SHEET} 2"


class TestValues:
    def test_text_never_becomes_a_formula(self) -> None:
        rows: list[list[object]] = [["ФИО"], ["=HYPERLINK(1)"], ["+7"], ["\x07звонок"]]
        copy = SheetCopy("Данные", rows)  # type: ignore[arg-type]
        data = write_copy([copy], [Mark(Level.ERROR, "=1+1", "@x")], title="=2", date=DAY)
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert {cell.data_type for cell in book["Данные"]["A"]} == {"s"}
        assert book["Данные"]["A2"].value == "=HYPERLINK(1)"
        assert "<f>" not in "\n".join(parts(data).values())

    def test_dates_and_numbers_stay_what_they_are(self) -> None:
        day = dt.date(2022, 3, 5)
        data = write_copy([SheetCopy("", [[day, 2.5, True, ""]])], [], title=TITLE, date=DAY)
        book = openpyxl.load_workbook(io.BytesIO(data))
        row = [cell.value for cell in book["Данные"][1]]
        assert row == [dt.datetime(2022, 3, 5), 2.5, True]  # noqa: DTZ001 - as Excel keeps it

    @pytest.mark.parametrize("name", ["Кадры/2022", "а" * 60, "[x]"])
    def test_names_that_excel_would_refuse(self, name: str) -> None:
        mark = Mark(Level.ERROR, "что", "как", "", name, 0, 0)
        data = write_copy([SheetCopy(name, [["a"]])], [mark], title=TITLE, date=DAY)
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert book.worksheets[1]["A1"].comment is not None


def test_the_same_bytes_every_time() -> None:
    data = original()
    first, second = (mark_copy(data, [FAULT], title=TITLE, date=DAY, only=set()) for _ in range(2))
    assert first == second
    assert write_copy([], [FAULT], title=TITLE, date=DAY) == write_copy(
        [], [FAULT], title=TITLE, date=DAY
    )
