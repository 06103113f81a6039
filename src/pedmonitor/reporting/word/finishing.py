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

    from pedmonitor.reporting.document import Section
    from pedmonitor.reporting.outline import Part

_HEADING, _INNER, _TABLE = "heading 1", "heading 2", "отчёт: таблица"
_NAMES_A_TABLE = {_HEADING, _INNER, "caption"}


def finish(document: WordDocument, parts: tuple[Part, ...], *, contents: bool = True) -> None:
    """Lay out what the template has printed; what it does not print stays untouched.

    Args:
        document: The document as the template has printed it.
        parts: What it is about.
        contents: Whether it has contents; a letter has none, and no title page either.
    """
    body = document.element.body
    styles = style_names(document)
    headings = [p for p in body.iterchildren(qn("w:p")) if styles.get(style_of(p)) == _HEADING]
    printed = [t for t in body.iterchildren(qn("w:tbl")) if styles.get(style_of(t)) == _TABLE]
    tables = [
        (placed.block, part.section)
        for part in parts
        for placed in part.blocks
        if isinstance(placed.block, Table)
    ]
    if len(headings) == len(parts) and len(printed) == len(tables):
        _lay_out(body, parts, tables, headings, styles)
    number_captions(body)
    if contents:
        write_contents(body, styles)
    else:
        drop_contents(body, styles)


def _lay_out(
    body: Element,
    parts: tuple[Part, ...],
    tables: list[tuple[Table, Section]],
    headings: list[Element],
    styles: dict[str, str],
) -> None:
    """Turn pages and share widths; a template of another make keeps its pages as they are.

    A section that asks for it lies on its side as a whole; elsewhere only a table that is too wide
    does, with what names it and the note under it.
    """
    for heading, part in zip(headings, parts, strict=True):
        if part.section.paged:
            _page_each(heading, styles)
    upright, turned = text_widths(body)
    starts = {
        heading: part.section.landscape for heading, part in zip(headings, parts, strict=True)
    }
    printed = [t for t in body.iterchildren(qn("w:tbl")) if styles.get(style_of(t)) == _TABLE]
    for element, (table, section) in zip(printed, tables, strict=True):
        alone = not section.landscape and not fits(table, upright)
        lay_out_table(element, table, turned if alone or section.landscape else upright)
        if alone:
            starts[_first_of(element, styles)] = True
            after = element.getnext().getnext()  # a note or an empty line stands under a table
            if after.tag != qn("w:sectPr"):
                starts.setdefault(after, False)
    in_order = [(child, starts[child]) for child in body.iterchildren() if child in starts]
    turn_pages(body, in_order)


def _page_each(heading: Element, styles: dict[str, str]) -> None:
    """Begin a page at every heading inside a section but the first, which follows its own."""
    inner = []
    for element in heading.itersiblings(qn("w:p")):
        style = styles.get(style_of(element))
        if style == _HEADING:
            break
        if style == _INNER:
            inner.append(element)
    for element in inner[1:]:
        element.get_or_add_pPr().get_or_add_pageBreakBefore()


def _first_of(table: Element, styles: dict[str, str]) -> Element:
    """Find where what belongs to a table begins: its caption, and headings right above that."""
    first = table
    while (above := first.getprevious()) is not None and above.tag == qn("w:p"):
        if styles.get(style_of(above)) not in _NAMES_A_TABLE:
            break
        first = above
    return first
