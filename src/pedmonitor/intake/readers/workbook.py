"""Workbooks through python-calamine, with the cells it cannot tell put back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from pedmonitor.intake.raw import RawSheet, UnreadableError
from pedmonitor.intake.readers.marks import find_marks

if TYPE_CHECKING:
    from pedmonitor.intake.readers.marks import Marks
    from pedmonitor.intake.readers.sniff import Content


def read_workbook(data: bytes, *, content: Content, max_cells: int) -> list[RawSheet]:
    """Read every worksheet with true addresses.

    python-calamine gives an empty string for an error cell and for a formula that was never
    calculated; `find_marks` finds those and they are put back as error texts.

    Raises:
        UnreadableError: Broken, protected or larger than ``max_cells``.
    """
    try:
        sheets = _read(data, max_cells)
        marks = find_marks(data, content)
    except (UnreadableError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PasswordError as error:
        raise UnreadableError("password", "книга защищена паролем на открытие") from error
    except BaseException as error:
        if "assword" in str(error) or "ncrypt" in str(error):
            raise UnreadableError("password", "книга защищена паролем на открытие") from error
        raise UnreadableError(
            "broken", f"файл повреждён или скачан не полностью ({_short(error)})"
        ) from error
    for sheet in sheets:
        _put_back(sheet, marks)
        sheet.epoch_1904 = marks.epoch_1904
        sheet.modified = marks.modified
    return sheets


def _short(error: BaseException) -> str:
    return str(error).splitlines()[0][:120] if str(error) else type(error).__name__


def _read(data: bytes, max_cells: int) -> list[RawSheet]:
    sheets: list[RawSheet] = []
    total = 0
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        for meta in book.sheets_metadata:
            if meta.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(meta.name)
            last_row, last_column = sheet.end or (0, 0)
            total += (last_row + 1) * (last_column + 1)
            if total > max_cells:
                raise UnreadableError("limit", f"в книге больше {max_cells} ячеек")
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
