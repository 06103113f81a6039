"""The same workbook gives the same bytes whenever it is written."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl

from pedmonitor.reporting.workbooks.fixed_zip import fix_zip

DAY = dt.date(2022, 12, 31)


def book() -> bytes:
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    return buffer.getvalue()


def test_no_clock_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(fix_zip(book(), date=DAY))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2022-12-31T00:00:00Z") == 2


def test_the_book_still_opens() -> None:
    assert openpyxl.load_workbook(io.BytesIO(fix_zip(book(), date=DAY))).sheetnames == ["Sheet"]
