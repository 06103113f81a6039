"""Bytes of a file → sheets, whatever the extension says."""

from __future__ import annotations

from pedmonitor.intake.cells.raw import Merge, RawSheet, UnreadableError
from pedmonitor.intake.readers.delimited import read_delimited
from pedmonitor.intake.readers.markup import read_html, read_xml_2003
from pedmonitor.intake.readers.sniff import Content, sniff
from pedmonitor.intake.readers.text import decode, is_spoilt
from pedmonitor.intake.readers.workbook import read_workbook

__all__ = ["Content", "RawSheet", "UnreadableError", "read_sheets", "sniff"]
_MAX_MERGED = 1_000_000


def read_sheets(data: bytes, *, content: Content, max_cells: int) -> tuple[list[RawSheet], str]:
    """Read every sheet of a file.

    Args:
        data: The bytes.
        content: What they are.
        max_cells: Most cells a workbook may declare.

    Returns:
        The sheets, and the encoding when it had to be told by evidence (empty otherwise).

    Raises:
        UnreadableError: There is nothing to read; the text says why.
    """
    guessed = ""
    if content in {Content.XLSX, Content.XLSB, Content.XLS, Content.ODS}:
        sheets = read_workbook(data, content=content, max_cells=max_cells)
    else:
        text, encoding, certain = decode(data)
        if is_spoilt(text):
            raise UnreadableError(
                "encoding", "русские буквы испорчены: файл сохранён не в той кодировке"
            )
        guessed = "" if certain else encoding
        if content is Content.HTML:
            sheets = read_html(text, max_cells=max_cells)
        elif content is Content.XML_2003:
            sheets = read_xml_2003(text, max_cells=max_cells)
        else:
            sheets = [read_delimited(text, max_cells=max_cells)]
    for sheet in sheets:
        if sheet.merges:
            sheet.merges = _bounded(sheet.merges, len(sheet.rows))
    return sheets, guessed


def _bounded(merges: list[Merge], height: int) -> list[Merge]:
    """Leave out merged ranges once they cover more than any sheet does: they say nothing."""
    kept, covered = [], 0
    for merge in merges:
        (top, left), (bottom, right) = merge
        covered += (min(bottom, height - 1) - top + 1) * (right - left + 1)
        if covered > _MAX_MERGED:
            break
        kept.append(merge)
    return kept
