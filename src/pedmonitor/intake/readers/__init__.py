"""Bytes of a file → sheets, whatever the extension says."""

from __future__ import annotations

from pedmonitor.intake.raw import RawSheet, UnreadableError
from pedmonitor.intake.readers.delimited import read_delimited
from pedmonitor.intake.readers.markup import read_html, read_xml_2003
from pedmonitor.intake.readers.sniff import Content, sniff
from pedmonitor.intake.readers.text import decode
from pedmonitor.intake.readers.workbook import read_workbook

__all__ = ["Content", "RawSheet", "UnreadableError", "read_sheets", "sniff"]


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
    if content in {Content.XLSX, Content.XLSB, Content.XLS, Content.ODS}:
        return read_workbook(data, content=content, max_cells=max_cells), ""
    text, encoding, certain = decode(data)
    guessed = "" if certain else encoding
    if content is Content.HTML:
        return read_html(text), guessed
    if content is Content.XML_2003:
        return read_xml_2003(text), guessed
    return [read_delimited(text)], guessed
