"""Look into documents of Word."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element


def opened(data: bytes) -> WordDocument:
    """Open a document."""
    return docx.Document(io.BytesIO(data))


def text_of(element: Element) -> str:
    """All words of an element, without breaks."""
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def paragraphs(data: bytes, style: str) -> list[str]:
    """Texts of the paragraphs of a style, those in tables too."""
    document = opened(data)
    ids = {s.style_id for s in document.styles if s.name == style}
    return [
        text_of(p)
        for p in document.element.body.iter(qn("w:p"))
        for mark in p.iter(qn("w:pStyle"))
        if mark.get(qn("w:val")) in ids
    ]


def parts(data: bytes) -> dict[str, str]:
    """Texts of the parts of a package; pictures are left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }
