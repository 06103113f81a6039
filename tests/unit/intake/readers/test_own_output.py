"""A file that the program has written is known by its mark, whatever an office makes of it."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from pedmonitor.definitions.blank import blank_registers
from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.readers.own_output import added_to_own, is_old_output
from pedmonitor.intake.readers.sniff import OLE2, Content
from pedmonitor.model import measure_sheet, plan_sheet
from pedmonitor.model.correction import SheetCopy
from pedmonitor.model.own_output import MARK, mark_of
from pedmonitor.reporting.workbooks.blank_xlsx import render_blank
from pedmonitor.reporting.workbooks.error_workbook import mark_copy, write_copy
from pedmonitor.reporting.workbooks.workbook import Book

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Row

DAY = dt.date(2022, 12, 31)
SOURCES = Path(__file__).parents[4] / "src" / "pedmonitor"


def _written() -> bytes:
    book = Book(title="Итоги", date=DAY)
    book.sheet("Итоги").row(["СОШ № 1"])
    book.sheet("Сноски").row(["нет"])
    return book.close()


def _saved_again(data: bytes, *, sheet: str = "") -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    if sheet:
        book.create_sheet(sheet).append(["ФИО", "Должность"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_workbook_is_known_after_it_has_been_saved_elsewhere() -> None:
    assert added_to_own(_written(), Content.XLSX) == 0
    assert added_to_own(_saved_again(_written()), Content.XLSX) == 0


def test_sheets_that_somebody_has_added_are_counted() -> None:
    assert added_to_own(_saved_again(_written(), sheet="Кадры"), Content.XLSX) == 1


def test_other_formats_keep_the_mark() -> None:
    meta = f"<meta:keyword>{mark_of(2)}</meta:keyword>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", "<office/>")
        archive.writestr("meta.xml", meta)
    assert added_to_own(buffer.getvalue(), Content.ODS) == 0
    for encoding in ("ascii", "utf-16-le"):
        assert added_to_own(OLE2 + mark_of(2).encode(encoding), Content.XLS) == 0
    page = f'<!DOCTYPE html><meta name="generator" content="{MARK}"><table>'
    assert added_to_own(page.encode(), Content.HTML) == 0


def test_pages_of_the_program_bear_the_mark() -> None:
    for name in ("report.html.j2", "calendar.html.j2"):
        assert MARK in (SOURCES.parents[1] / "templates" / name).read_text(encoding="utf-8")


def test_what_is_meant_to_come_back_bears_none(catalogue: Catalogue) -> None:
    registers = blank_registers([catalogue.profile("vilyuysk-2021")], catalogue, "")
    form = render_blank(
        registers, catalogue.dictionaries, organisation="СОШ № 3", period="за 2022 год", date=DAY
    )
    copy = write_copy([SheetCopy("Кадры", [["ФИО"]])], [], title="СОШ № 3", date=DAY)
    again = mark_copy(_written(), [], title="СОШ № 3", date=DAY, only=set())
    for data in (form, _saved_again(form), copy, again):
        assert added_to_own(data, Content.XLSX) is None


def test_only_the_common_writer_and_the_copies_make_workbooks() -> None:
    made = re.compile(r"xlsxwriter\.Workbook\(|openpyxl\.Workbook\(|comes_back=True")
    found = {
        path.name for path in SOURCES.rglob("*.py") if made.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"workbook.py", "error_workbook.py", "blank_xlsx.py"}


@pytest.mark.parametrize(
    ("sheets", "is_ours"),
    [
        ({"Меры": [[*measure_sheet.MEASURE_COLUMNS, "Моё"]], "Решения": [], "Справочник": []}, 1),
        ({"Рекомендации": [["№", "Рекомендация", "Срок", "Текст программы"]]}, 1),
        ({"Отметки": [[*plan_sheet.COLUMNS]]}, 1),
        ({"Мероприятия": [], "Сведения": [["Сведение", "Текст"], ["Код плана", "п"]]}, 1),
        (
            {
                "Что исправить": [],
                "Сводка": [],
                "Файлы": [["Что"], ["Файл", "Организация", "Решение", "Реестры"]],
            },
            1,
        ),
        ({"Меры": [["Мера", "Организации", "Начало"]], "Решения": []}, 0),
        ({"Мероприятия": [["Мероприятие"]], "Сведения": [["Полное наименование", "СОШ"]]}, 0),
        ({"Рекомендации": [["ФИО", "Рекомендация"]]}, 0),
        ({"Итоги": [["№", "Показатель", "Статус"]]}, 0),
    ],
)
def test_a_workbook_of_before_the_mark_is_known_by_its_sheets(
    sheets: dict[str, list[Row]], is_ours: int
) -> None:
    raw = [RawSheet(name, rows) for name, rows in sheets.items()]
    assert is_old_output(raw) is bool(is_ours)
