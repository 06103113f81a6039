"""Small Word documents for tests: paragraphs and tables with merged cells."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from collections.abc import Sequence

Rows = "Sequence[Sequence[str]]"


def word(
    *blocks: str | Sequence[Sequence[str]], merges: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """Make a document; a list of rows is a table, `merges` are corners in the last table."""
    document = docx.Document()
    table = None
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=max(map(len, block)))
        for at, row in enumerate(block):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
    for top, left, bottom, right in merges:
        assert table is not None
        table.cell(top, left).merge(table.cell(bottom, right))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Put another content in the place of a part."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.infolist():
            new.writestr(item.filename, content if item.filename == name else old.read(item))
    return buffer.getvalue()
