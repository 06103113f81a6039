from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from making.documents import DATE, everything
from making.words import opened, paragraphs, parts

from pedmonitor.reporting.document import Document, Heading, Section
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


def test_many_headings_leave_the_sections_only(templates: Path) -> None:
    def report(headings: int) -> bytes:
        blocks = tuple(Heading(f"Часть {number}") for number in range(headings))
        section = Section("one", "1. Раздел", "1", blocks)
        return render_docx(Document("Отчёт", (), (section,), DATE), templates)

    assert len(paragraphs(report(31), "toc 2")) == 31
    crowded = report(32)
    assert paragraphs(crowded, "toc 2") == []
    assert paragraphs(crowded, "toc 1") == ["1. Раздел"]
