"""What a template cannot say of itself: widths of columns, pages on their side, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from pedmonitor.reporting.document import Table
from pedmonitor.reporting.word.captions import number_captions
from pedmonitor.reporting.word.contents import drop_contents, write_contents
from pedmonitor.reporting.word.pages import text_widths, turn_pages
from pedmonitor.reporting.word.styles import style_names, style_of
from pedmonitor.reporting.word.tables import lay_out_table
from pedmonitor.reporting.word.widths import fits

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from pedmonitor.reporting.outline import Part

_HEADING, _TABLE = "heading 1", "отчёт: таблица"


def finish(document: WordDocument, parts: tuple[Part, ...], *, contents: bool = True) -> None:
    """Lay out what the template has printed; what it does not print stays untouched.

    Args:
        document: The document as the template has printed it.
        parts: What it is about.
        contents: Whether it has contents; a letter has none, and no title page either.
    """
    body = document.element.body
    styles = style_names(document)
    upright, turned = text_widths(body)
    lying = [_lies(part, upright) for part in parts]
    headings = [p for p in body.iterchildren(qn("w:p")) if styles.get(style_of(p)) == _HEADING]
    if len(headings) == len(parts):  # a template of another make keeps its pages as they are
        turn_pages(body, list(zip(headings, lying, strict=True)))
    else:
        lying = [False] * len(parts)
    _tables(body, parts, [turned if side else upright for side in lying], styles)
    number_captions(body)
    if contents:
        write_contents(body, styles)
    else:
        drop_contents(body, styles)


def _lies(part: Part, upright: int) -> bool:
    """Say whether a section needs pages on their side: it says so, or a table is too wide."""
    return part.section.landscape or any(
        isinstance(placed.block, Table) and not fits(placed.block, upright)
        for placed in part.blocks
    )


def _tables(
    body: Element, parts: tuple[Part, ...], widths: list[int], styles: dict[str, str]
) -> None:
    tables = [
        (placed.block, width)
        for part, width in zip(parts, widths, strict=True)
        for placed in part.blocks
        if isinstance(placed.block, Table)
    ]
    printed = [t for t in body.iterchildren(qn("w:tbl")) if styles.get(style_of(t)) == _TABLE]
    if len(printed) == len(tables):
        for element, (table, width) in zip(printed, tables, strict=True):
            lay_out_table(element, table, width)
