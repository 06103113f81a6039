"""Paragraphs and tables of a Word document, out of its one part that holds the text.

Nothing else of the file is unpacked: no pictures, no macros, no links. A document with its own
entities (DOCTYPE) is refused, so no file and no address can be drawn in.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.blocks import WIDEST, Block, TextTable
from pedmonitor.intake.readers.archive import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = "word/document.xml"
_LARGEST = 50_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br", f"{_W}cr"}
_HIDDEN = {f"{_W}del", f"{_W}moveFrom"}


def is_docx(data: bytes) -> bool:
    """Say whether the bytes are a Word document."""
    if not data.startswith(b"PK"):
        return False
    try:
        return _PART in open_archive(data).parts
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read_docx(data: bytes, *, max_cells: int) -> list[Block]:
    """Read the text of a document in order.

    Args:
        data: The bytes.
        max_cells: Most cells that its tables may have together.

    Raises:
        UnreadableError: Damaged, too large, or with entities of its own.
    """
    archive = open_archive(data)
    if archive.parts[_PART].file_size > _LARGEST:
        raise UnreadableError("limit", "текст документа Word при распаковке больше 50 МБ")
    try:
        text = archive.read(_PART)
    except zipfile.BadZipFile as error:
        raise UnreadableError("broken", "документ Word повреждён") from error
    if b"<!DOCTYPE" in text or "<!DOCTYPE".encode("utf-16-le") in text:
        raise UnreadableError("broken", "в документе Word свои определения XML: он небезопасен")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError("broken", "документ Word повреждён") from error
    if sum(1 for _ in root.iter(f"{_W}tc")) > max_cells:
        raise UnreadableError("limit", f"в таблицах документа больше {max_cells} ячеек")
    body = root.find(f"{_W}body")
    return [] if body is None else list(_blocks(body))


def _blocks(parent: etree._Element) -> Iterator[Block]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield from (line for line in _paragraph(child).split("\n") if line.strip())
        elif child.tag == f"{_W}tbl":
            yield _table(child)
        elif child.tag == f"{_W}sdt":
            content = child.find(f"{_W}sdtContent")
            if content is not None:
                yield from _blocks(content)


def _paragraph(paragraph: etree._Element) -> str:
    """Join the runs of a paragraph; what was deleted under tracked changes is left out."""
    parts: list[str] = []
    for item in paragraph.iter():
        if any(parent.tag in _HIDDEN for parent in item.iterancestors()):
            continue
        if item.tag == f"{_W}t":
            parts.append(item.text or "")
        elif item.tag == f"{_W}tab":
            parts.append(" ")
        elif item.tag in _BREAKS:
            parts.append("\n")
        elif item.tag == f"{_W}noBreakHyphen":
            parts.append("-")
    return "".join(parts).strip()


def _table(table: etree._Element) -> TextTable:
    found = TextTable([])
    above: dict[int, str] = {}
    for at, row in enumerate(table.iterfind(f"{_W}tr")):
        cells: list[str] = []
        widths: list[int] = []
        for cell in row.iterfind(f"{_W}tc"):
            column, text = len(cells), _cell(cell)
            merged = _property(cell, "vMerge")
            if merged == "continue":
                found.spread[at, column] = above.get(column, "")
            else:
                above[column] = text
            width = _span(cell)
            widths.append(width)
            cells += [text, *[""] * (width - 1)]
            if len(cells) >= WIDEST:
                break
        found.rows.append(cells[:WIDEST])
        if len(widths) == 1 and widths[0] > 1:
            found.banners.add(at)
    width = max((len(row) for row in found.rows), default=0)
    found.rows = [row + [""] * (width - len(row)) for row in found.rows]
    return found


def _span(cell: etree._Element) -> int:
    said = _property(cell, "gridSpan")
    return min(max(int(said), 1), WIDEST) if re.fullmatch(r"[0-9]{1,9}", said) else 1


def _property(cell: etree._Element, name: str) -> str:
    """Give a property of a cell; a bare `vMerge` continues the merge above."""
    found = cell.find(f"{_W}tcPr/{_W}{name}")
    return "" if found is None else str(found.get(f"{_W}val", "continue"))


def _cell(cell: etree._Element) -> str:
    lines = [_paragraph(paragraph) for paragraph in cell.iterfind(f"{_W}p")]
    nested = [
        text
        for row in cell.iterfind(f"{_W}tbl/{_W}tr")
        for text in map(_cell, row.iterfind(f"{_W}tc"))
    ]
    return "\n".join(line for line in (*lines, *nested) if line)
