"""Styles by name: Word renames their ids to its own language, never their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_MARKS = {qn("w:p"): ("w:pPr", "w:pStyle"), qn("w:tbl"): ("w:tblPr", "w:tblStyle")}


def style_names(document: WordDocument) -> dict[str, str]:
    """Map ids of styles to their names in small letters."""
    return {
        style.get(qn("w:styleId"), ""): name.get(qn("w:val"), "").casefold()
        for style in document.styles.element.iter(qn("w:style"))
        for name in style.iter(qn("w:name"))
    }


def style_of(element: Element) -> str:
    """Give the id of the style of a paragraph or a table; empty where it has none."""
    properties, style = _MARKS[element.tag]
    found = element.find(f"{qn(properties)}/{qn(style)}")
    return "" if found is None else str(found.get(qn("w:val"), ""))
