"""Workbooks through python-calamine, with the cells it cannot tell put back."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from pedmonitor.intake.cells.raw import RawSheet, UnreadableError, too_many_cells
from pedmonitor.intake.readers.marks import find_marks
from pedmonitor.intake.readers.old_excel import read_old_excel
from pedmonitor.intake.readers.percents import PERCENTS
from pedmonitor.intake.readers.sniff import OLE2, Content
from pedmonitor.intake.readers.struck import STRUCK
from pedmonitor.intake.readers.styled import StyledCells

if TYPE_CHECKING:
    from pedmonitor.intake.readers.marks import Marks


def read_workbook(data: bytes, *, content: Content, max_cells: int) -> list[RawSheet]:
    """Read every worksheet with true addresses.

    python-calamine gives an empty string for an error cell and for a formula that was never
    calculated; `find_marks` finds those and they are put back as error texts.

    Raises:
        UnreadableError: Broken, protected or larger than ``max_cells``.
    """
    try:
        marks = find_marks(data, content, max_cells=max_cells)
        bare = content is Content.XLS and not data.startswith(OLE2)
        sheets = read_old_excel(data) if bare else _read(data, max_cells, marks.places)
    except (UnreadableError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PasswordError as error:
        raise UnreadableError("password", "книга защищена паролем на открытие") from error
    except BaseException as error:
        if "assword" in str(error) or "ncrypt" in str(error):
            raise UnreadableError("password", "книга защищена паролем на открытие") from error
        # the reader's own words stay here: they may quote cells
        raise UnreadableError("broken", "файл повреждён или скачан не полностью") from error
    shown, struck = (StyledCells(data, content, look) for look in (PERCENTS, STRUCK))
    for sheet in sheets:
        _put_back(sheet, marks)
        sheet.merges.extend(marks.merges.get(sheet.name, ()))
        sheet.epoch_1904 = marks.epoch_1904
        sheet.modified = marks.modified
        sheet.percents = partial(shown.of, sheet.name)
        if marks.struck:
            sheet.struck = partial(struck.of, sheet.name)
    return sheets


def _read(data: bytes, max_cells: int, places: int) -> list[RawSheet]:
    sheets: list[RawSheet] = []
    total = 0
    if places > max_cells:  # told before the reader asks for room for all of them
        raise too_many_cells(max_cells)
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        for meta in book.sheets_metadata:
            if meta.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(meta.name)
            last_row, last_column = sheet.end or (0, 0)
            total += (last_row + 1) * (last_column + 1)
            if total > max_cells:
                raise too_many_cells(max_cells)
            sheets.append(
                RawSheet(
                    name=meta.name,
                    rows=sheet.to_python(skip_empty_area=False),
                    merges=list(sheet.merged_cell_ranges or ()),
                    hidden=meta.visible is not SheetVisibleEnum.Visible,
                )
            )
    return sheets


def _put_back(sheet: RawSheet, marks: Marks) -> None:
    for (row, column), text in marks.cells.get(sheet.name, {}).items():
        while len(sheet.rows) <= row:
            sheet.rows.append([])
        cells = sheet.rows[row]
        cells.extend([""] * (column + 1 - len(cells)))
        if cells[column] == "":
            cells[column] = text
