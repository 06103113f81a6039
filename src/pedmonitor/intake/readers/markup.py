"""HTML tables saved as .xls, and the XML of Excel 2003."""

from __future__ import annotations

import contextlib
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

from pedmonitor.intake.cells.raw import (
    MANY_CELLS,
    Merge,
    RawSheet,
    Row,
    UnreadableError,
    too_many_cells,
)

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MAX_SPAN = 1000
_MAX_ROWS = 2**20  # of Excel


class _TableParser(HTMLParser):
    """Collect the cells of every top-level table."""

    def __init__(self, max_cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[RawSheet] = []
        self._max_cells = max_cells
        self._cells = 0
        self._down: dict[int, int] = {}  # column → last row of a cell from above
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._column = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.sheets.append(RawSheet(name=f"Таблица {len(self.sheets) + 1}", rows=[]))
            self._down = {}
        elif tag == "tr" and self.sheets:
            self._close_cell()
            self.sheets[-1].rows.append([])
            self._column = 0
        elif tag in {"td", "th"} and self.sheets and self.sheets[-1].rows:
            self._close_cell()
            given = dict(attrs)
            self._cell = []
            self._span = (_span(given.get("rowspan")), _span(given.get("colspan")))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._close_cell()

    def _close_cell(self) -> None:
        """Finish a cell; pages often leave the end tags out."""
        if self._cell is not None:
            self._place("".join(self._cell).strip())
            self._cell = None

    def _place(self, text: str) -> None:
        sheet = self.sheets[-1]
        row = len(sheet.rows) - 1
        while self._down.get(self._column, -1) >= row:
            self._column += 1
        cells = sheet.rows[row]
        cells.extend([""] * (self._column - len(cells)))
        cells.append(text)
        height, width = self._span
        self._cells += height * width
        if self._cells > self._max_cells:
            raise too_many_cells(self._max_cells)
        if height > 1 or width > 1:
            merge: Merge = ((row, self._column), (row + height - 1, self._column + width - 1))
            sheet.merges.append(merge)
        if height > 1:
            self._down.update(
                dict.fromkeys(range(self._column, self._column + width), row + height - 1)
            )
        self._column += width


def _span(text: str | None) -> int:
    return min(int(text), _MAX_SPAN) if text and text.isdigit() and int(text) else 1


def read_html(text: str, *, max_cells: int = MANY_CELLS) -> list[RawSheet]:
    """Read the tables of a page.

    Raises:
        UnreadableError: There is no table, or it spans too many cells.
    """
    parser = _TableParser(max_cells)
    parser.feed(text)
    parser.close()
    sheets = [sheet for sheet in parser.sheets if sheet.rows]
    if not sheets:
        raise UnreadableError("foreign", "это веб-страница без таблиц")
    return sheets


def read_xml_2003(text: str, *, max_cells: int = MANY_CELLS) -> list[RawSheet]:
    """Read an Excel 2003 XML workbook.

    Raises:
        UnreadableError: The XML is broken, carries entities of its own, or too many cells.
    """
    if "<!ENTITY" in text or "<!DOCTYPE" in text:
        raise UnreadableError("broken", "в файле XML есть внешние определения; такие не читаются")
    try:
        root = ET.fromstring(text.encode("utf-8").replace(b"\0", b""))  # noqa: S314 - no entities
    except (ET.ParseError, ValueError):
        root = None
    if root is None:
        with contextlib.suppress(ET.ParseError, ValueError):
            root = ET.fromstring(text[text.index("<", 2) :])  # noqa: S314 - a wrong declaration
    if root is None:
        raise UnreadableError("broken", "файл XML повреждён")
    return [_xml_sheet(sheet, max_cells) for sheet in root.iter(f"{_SS}Worksheet")]


def _xml_sheet(sheet: ET.Element, max_cells: int) -> RawSheet:
    found = RawSheet(name=sheet.get(f"{_SS}Name", ""), rows=[])
    cells = 0
    for row in sheet.iter(f"{_SS}Row"):
        index = int(row.get(f"{_SS}Index", len(found.rows) + 1))
        found.rows.extend([] for _ in range(min(index - 1 - len(found.rows), _MAX_ROWS)))
        found.rows.append(_xml_row(row, found))
        cells += len(found.rows[-1])
        if cells > max_cells or len(found.rows) > _MAX_ROWS:
            raise too_many_cells(max_cells)
    return found


def _xml_row(row: ET.Element, sheet: RawSheet) -> Row:
    cells: Row = []
    for cell in row.iter(f"{_SS}Cell"):
        index = int(cell.get(f"{_SS}Index", len(cells) + 1))
        cells.extend([""] * min(index - 1 - len(cells), 20_000))
        data = cell.find(f"{_SS}Data")
        text = "" if data is None else "".join(data.itertext())
        kind = None if data is None else data.get(f"{_SS}Type")
        across = int(cell.get(f"{_SS}MergeAcross", 0))
        down = int(cell.get(f"{_SS}MergeDown", 0))
        if across or down:
            at = len(sheet.rows), len(cells)
            sheet.merges.append((at, (at[0] + down, at[1] + across)))
        cells.append(float(text) if kind == "Number" and text else text)
        cells.extend([""] * min(across, 1000))
    return cells
