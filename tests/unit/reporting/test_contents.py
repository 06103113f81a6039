from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from making.documents import DATE, everything
from making.words import opened, paragraphs, parts

from pedmonitor.reporting.document import Document
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path


def test_every_heading_stands_in_the_contents_with_its_level(templates: Path) -> None:
    data = render_docx(everything(), templates)
    assert paragraphs(data, "toc 1") == ["1. Раздел"]
    assert paragraphs(data, "toc 2") == ["Первое"]


def test_every_line_points_at_a_bookmark_and_holds_its_page(templates: Path) -> None:
    data = render_docx(everything(), templates)
    body = opened(data).element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} == marks
    pages = re.findall(r"PAGEREF (\S+) \\h", parts(data)["word/document.xml"])
    assert set(pages) == marks
    assert 'w:updateFields w:val="true"' in parts(data)["word/settings.xml"]


def test_a_report_without_headings_has_no_contents(templates: Path) -> None:
    data = render_docx(Document("Отчёт", (), (), DATE), templates)
    assert paragraphs(data, "toc 1") == []
