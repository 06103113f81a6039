"""Tell the files that the program itself has written from returns, wherever they lie."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.model import measure_sheet, plan_sheet, plan_workbook
from pedmonitor.model.correction import LIST_SHEET
from pedmonitor.model.own_output import MARK, read_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import RawSheet

_PROPERTIES = {
    Content.XLSX: "docProps/core.xml",
    Content.XLSB: "docProps/core.xml",
    Content.ODS: "meta.xml",
}
_HEAD_OF_PAGE = 4096
_FIRST_ROWS = 6
_HERE = MARK.encode()
_SHEET = re.compile(r"xl/worksheets/[^/]+\.(?:xml|bin)")


class _Look(NamedTuple):
    """How a workbook that was written before there was a mark is known.

    Attributes:
        sheets: Sheets that it has.
        sheet: The one of them that is looked at.
        cells: What stands in its first rows.
    """

    sheets: frozenset[str]
    sheet: str
    cells: frozenset[str]


def _look(sheets: Sequence[str], sheet: str, cells: Sequence[str]) -> _Look:
    return _Look(frozenset(sheets), sheet, frozenset(cells))


_OLD = (
    _look(
        [measure_sheet.MEASURES, measure_sheet.DECISIONS],
        measure_sheet.MEASURES,
        [measure_sheet.TITLE, measure_sheet.SELECTION, measure_sheet.ORGANISATIONS],
    ),
    _look(["Рекомендации"], "Рекомендации", ["Рекомендация", "Текст программы"]),
    _look(
        [plan_sheet.MARKS],
        plan_sheet.MARKS,
        [plan_sheet.PLAN, plan_sheet.OCCURRENCE, plan_sheet.STATE],
    ),
    _look(
        [plan_workbook.EVENTS, plan_workbook.FACTS],
        plan_workbook.FACTS,
        ["Сведение", "Текст", plan_workbook.FACT_ROWS["id"]],
    ),
    _look([LIST_SHEET, "Сводка", "Файлы"], "Файлы", ["Файл", "Решение", "Реестры"]),
    _look(["Итоги", "Качество данных"], "Итоги", ["№", "Показатель", "Статус", "Профиль"]),
    _look(["Кто что сдал", "Должники"], "Должники", ["Что должна", "Текст напоминания"]),
)


def added_to_own(data: bytes, content: Content) -> int | None:
    """Count the sheets that somebody has added to a workbook that bears the mark.

    Args:
        data: The bytes of the file.
        content: What they are.

    Returns:
        None when the file bears no mark: it is somebody's.
    """
    written = read_mark(_properties(data, content))
    if written is None:
        return None
    if not written or content not in {Content.XLSX, Content.XLSB}:
        return 0
    parts = open_archive(data).parts
    sheets = [part for part in parts if _SHEET.fullmatch(part)]
    return max(len(sheets) - written, 0)


def _properties(data: bytes, content: Content) -> str:
    """Give what a file says of itself, or a part of it that is cheap to search."""
    if content is Content.HTML:
        return data[:_HEAD_OF_PAGE].decode("ascii", "ignore")
    if content is Content.XLS:  # the old format keeps its properties in one of several encodings
        for encoding in ("ascii", "utf-16-le"):
            at = data.find(MARK.encode(encoding))
            if at >= 0:
                return data[at : at + 2 * len(MARK)].replace(b"\0", b"").decode("ascii", "ignore")
        return ""
    part = _PROPERTIES.get(content)
    if part is not None:
        archive = open_archive(data)
        with suppress(KeyError, zipfile.BadZipFile):
            said = archive.read(part)
            return said.decode("utf-8", "ignore") if _HERE in said else ""
    return ""


def is_old_output(sheets: Sequence[RawSheet]) -> bool:
    """Say whether a workbook without a mark is one of those that the program writes.

    Args:
        sheets: All its sheets.
    """
    by_name = {sheet.name: sheet for sheet in sheets}
    return any(
        look.sheets <= by_name.keys() and look.cells <= _texts(by_name[look.sheet]) for look in _OLD
    )


def _texts(sheet: RawSheet) -> set[str]:
    return {cell for row in sheet.rows[:_FIRST_ROWS] for cell in row if isinstance(cell, str)}
