"""Find what the fast reader hides: error cells, formulas without a result, merged cells of ODS."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import MANY_CELLS
from pedmonitor.intake.readers.archive import Archive, open_archive
from pedmonitor.intake.readers.binary_marks import date_from_1904, error_cells
from pedmonitor.intake.readers.extent import column_index, count_places, count_repeated
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.model.cell import UNCALCULATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.cells.raw import Merge

_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>([^<]+)<")
CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
REFERENCE = re.compile(rb'\br="([A-Z]+)([0-9]+)"')
"""A cell of a sheet with its attributes, and its address among them."""
_RESULT = re.compile(rb"<(?:\w+:)?v[^>]*>(.+?)</(?:\w+:)?v>", re.DOTALL)
_TYPE = re.compile(rb'\bt="(\w+)"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_XLS_ERROR = re.compile(rb"\x05\x02\x08\x00.{7}\x01|\x06\x00.\x00.{6}\x02.{5}\xff\xff", re.DOTALL)

_XLS_STRUCK = re.compile(rb"\x31\x00.\x00..[\x08-\x0f\x18-\x1f\x28-\x2f\x38-\x3f]\x00", re.DOTALL)
"""A record FONT whose fourth flag is set: struck out ([MS-XLS] 2.4.122)."""
STYLES = "xl/styles.xml"
"""The part of a book that holds its styles."""


@dataclass(slots=True)
class Marks:
    """What the fast reader hides.

    Attributes:
        cells: Sheet name → (row, column) → error text.
        epoch_1904: Whether date serials count from 1904.
        modified: When the author saved the book, as the book says; empty when it does not.
        places: Cells up to the last filled one of every sheet, where that is known beforehand.
        merges: Sheet name → merged ranges, of spreadsheets where the fast reader tells none.
        struck: Whether something may be struck out: nearly all books have nothing.
    """

    cells: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)
    epoch_1904: bool = False
    modified: str = ""
    places: int = 0
    merges: dict[str, list[Merge]] = field(default_factory=dict)
    struck: bool = False


def find_marks(data: bytes, content: Content, *, max_cells: int = MANY_CELLS) -> Marks:
    """Search a workbook; sheets without such cells cost one pass over their bytes."""
    if content is Content.XLSX:
        return _xlsx_marks(data, max_cells)
    if content is Content.XLS:
        return _xls_marks(data)
    if content is Content.ODS:
        return _ods_marks(data)
    if content is Content.XLSB:
        return _xlsb_marks(data)
    return Marks()


def _xlsb_marks(data: bytes) -> Marks:
    archive = open_archive(data)
    return Marks(error_cells(archive), date_from_1904(archive), _saved(archive))


def _saved(archive: Archive) -> str:
    """Tell when the author saved the book."""
    properties = archive.read(_CORE) if _CORE in archive.parts else b""
    saved = _MODIFIED.search(properties)
    return saved[1].decode("ascii", "replace") if saved else ""


def _xlsx_marks(data: bytes, max_cells: int) -> Marks:
    marks = Marks()
    archive = open_archive(data)
    workbook = archive.read("xl/workbook.xml")
    marks.epoch_1904 = bool(re.search(rb'date1904="(1|true|on)"', workbook))
    marks.modified = _saved(archive)
    marks.struck = STYLES in archive.parts and b"<strike" in archive.read(STYLES)
    suspects = {}
    for part in archive.parts:
        if part.startswith("xl/worksheets/") and part.endswith(".xml"):
            xml = archive.read(part)
            marks.places = max(marks.places, count_places(xml, enough=max_cells))
            if b't="e"' in xml or b"<f" in xml or b":f" in xml:
                suspects[part] = xml
    if suspects:
        for name, part in sheet_parts(archive, workbook).items():
            found = _marked_cells(suspects.get(part, b""))
            if found:
                marks.cells[name] = found
    return marks


def sheet_parts(archive: Archive, workbook: bytes) -> dict[str, str]:
    """Tell in which part of the archive each sheet lies."""
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - sizes are bounded, expat guards entities
    targets = {item.get("Id"): item.get("Target", "") for item in relations}
    parts = {}
    for sheet in ET.fromstring(workbook).iter():  # noqa: S314 - as above
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION), "").removeprefix("/xl/").removeprefix("xl/")
            parts[sheet.get("name", "")] = f"xl/{target}"
    return parts


def _marked_cells(xml: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for cell in CELL.finditer(xml):
        attributes, inner = cell[1], cell[3] or b""
        kind = _TYPE.search(attributes)
        kind_name = kind[1] if kind else b"n"
        result = _RESULT.search(inner)
        if kind_name == b"e":
            text = result[1].decode() if result else "#Н/Д"
        elif kind_name == b"n" and not result and (b"<f" in inner or b":f" in inner):
            text = UNCALCULATED
        else:
            continue
        reference = REFERENCE.search(attributes)
        if reference:
            found[int(reference[2]) - 1, column_index(reference[1].decode())] = text
    return found


def _xls_marks(data: bytes) -> Marks:
    marks = Marks(epoch_1904=b"\x22\x00\x02\x00\x01\x00" in data)
    marks.struck = _XLS_STRUCK.search(data) is not None
    if not _XLS_ERROR.search(data):
        return marks
    import xlrd  # noqa: PLC0415 - slow to load and needed only for old books with broken formulas

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
    except Exception:  # noqa: BLE001 - calamine has read the book; xlrd only adds marks
        return marks
    for sheet in book.sheets():
        found = {
            (row, column): xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#Н/Д")
            for row in range(sheet.nrows)
            for column in range(sheet.ncols)
            if sheet.cell_type(row, column) == xlrd.XL_CELL_ERROR
        }
        if found:
            marks.cells[sheet.name] = found
    return marks


def _ods_marks(data: bytes) -> Marks:
    marks = Marks()
    xml = open_archive(data).read("content.xml")
    marks.places = count_repeated(xml)
    marks.struck = b"line-through-style" in xml
    if b'calcext:value-type="error"' not in xml and b"-spanned=" not in xml:
        return marks
    for table in ET.fromstring(xml).iter(f"{TABLE}table"):  # noqa: S314 - as above
        errors: dict[tuple[int, int], str] = {}
        merges: list[Merge] = []
        for row, column, cell in ods_cells(table):
            if cell.get(f"{_CALCEXT}value-type") == "error":
                errors[row, column] = "".join(cell.itertext()).strip() or "#Н/Д"
            down, across = _ods_span(cell, "rows"), _ods_span(cell, "columns")
            if down > 1 or across > 1:
                merges.append(((row, column), (row + down - 1, column + across - 1)))
        name = table.get(f"{TABLE}name", "")
        if errors:
            marks.cells[name] = errors
        if merges:
            marks.merges[name] = merges
    return marks


def ods_cells(table: ET.Element) -> Iterator[tuple[int, int, ET.Element]]:
    """Give the cells of a table with their addresses; what is repeated is given once."""
    row_index = 0
    for row in table.iter(f"{TABLE}table-row"):
        column = 0
        for cell in row:
            yield row_index, column, cell
            column += int(cell.get(f"{TABLE}number-columns-repeated", 1))
        row_index += int(row.get(f"{TABLE}number-rows-repeated", 1))


def _ods_span(cell: ET.Element, of: str) -> int:
    return int(cell.get(f"{TABLE}number-{of}-spanned", 1))
