"""Rows struck out in Excel: who keeps the list has taken them back, and left them to be seen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.styles import Font

from unseen.district import ANNA, CONTESTS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unseen.district import Rows

STAFF: Rows = [
    ["Список педагогических работников МБОУ СОШ № 7 на 31.12.2022"],
    ["№", "ФИО", "Дата рождения", "Должность", "Предмет"],
    [1, ANNA, "12.03.1973", "учитель", "физика"],
    [2, OLEG, "05.06.1999", "учитель", "химия"],
    [3, ZOYA, "17.09.1981", "учитель", "география"],
]
HEAD: list[object] = ["№", "ФИО", "Название конкурса", "Уровень", "Дата"]
PEOPLE: Rows = [
    ["Участие педагогов МБОУ СОШ № 7 в конкурсах, 2022 год"],
    HEAD,
    [1, ANNA, "Учитель года", "муниципальный", "10.02.2022"],
    [2, OLEG, "Учитель года", "муниципальный", "10.02.2022"],
]
Struck = frozenset[tuple[int, int]]
OLEGS: Struck = frozenset((4, column) for column in range(1, 5))
NOBODY: Struck = frozenset()


def _xlsx(rows: Rows, struck: Struck) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    for line, column in struck:
        page[f"{'ABCDE'[column]}{line}"].font = Font(strike=True)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _xls(rows: Rows, struck: Struck) -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Лист1")
    line = xlwt.easyxf("font: struck_out on")
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if (at + 1, column) in struck:
                page.write(at, column, cell, line)
            else:
                page.write(at, column, cell)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _ods(rows: Rows, struck: Struck) -> bytes:
    book = OpenDocumentSpreadsheet()
    line = Style(name="line", family="table-cell")
    line.addElement(TextProperties(textlinethroughstyle="solid"))
    book.automaticstyles.addElement(line)
    page = Table(name="Лист1")
    for at, row in enumerate(rows):
        drawn = TableRow()
        for column, cell in enumerate(row):
            styled = {"stylename": line} if (at + 1, column) in struck else {}
            made = TableCell(valuetype="string", **styled)
            made.addElement(P(text=str(cell)))
            drawn.addElement(made)
        page.addElement(drawn)
    book.spreadsheet.addElement(page)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


WRITERS: dict[str, Callable[[Rows, Struck], bytes]] = {"xlsx": _xlsx, "xls": _xls, "ods": _ods}


def _lay(folder: Path, suffix: str, rows: Rows, struck: Struck) -> None:
    folder.mkdir(parents=True)
    (folder / "Кадры.xlsx").write_bytes(_xlsx(STAFF, NOBODY))
    (folder / f"Конкурсы.{suffix}").write_bytes(WRITERS[suffix](rows, struck))


@pytest.mark.parametrize("suffix", WRITERS)
def test_somebody_struck_out_is_not_counted_and_that_is_told(suffix: str, tmp_path: Path) -> None:
    _lay(tmp_path / "in", suffix, PEOPLE, OLEGS)
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (1, 3)
    assert told(found, "ROW-004") == ["зачёркнуто (строка 4): эти строки не учтены"]


@pytest.mark.parametrize("suffix", WRITERS)
def test_nothing_is_struck_out_in_the_same_book_without_lines(suffix: str, tmp_path: Path) -> None:
    _lay(tmp_path / "in", suffix, PEOPLE, NOBODY)
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (2, 3)
    assert told(found, "ROW-004") == []


def test_a_value_struck_out_beside_a_name_leaves_the_row(tmp_path: Path) -> None:
    _lay(tmp_path / "in", "xlsx", PEOPLE, frozenset({(4, 0), (4, 3)}))
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (2, 3)
    assert told(found, "ROW-004") == [
        "часть сведений зачёркнута (строка 4), но они учтены как есть"
    ]


def test_a_list_struck_out_whole_is_no_answer_that_there_is_nobody(tmp_path: Path) -> None:
    every = frozenset((row, column) for row in (3, 4) for column in range(5))
    _lay(tmp_path / "in", "xlsx", PEOPLE, every)
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (2, 3)
    assert told(found, "ROW-004") == [
        "часть сведений зачёркнута (строки 3, 4), но они учтены как есть"
    ]
