from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm
from making.documents import DATE, document, table
from making.words import opened

from pedmonitor.reporting.document import Document, Paragraph, Section
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path


def _sections(*landscape: bool) -> Document:
    parts = tuple(
        Section(f"s{n}", f"{n}. Раздел", str(n), (Paragraph("текст"),), side)
        for n, side in enumerate(landscape, start=1)
    )
    return Document("Отчёт", (), parts, DATE)


def _turns(report: Document, templates: Path) -> str:
    """Orientation of every section of the document; the first is the title page."""
    sections = opened(render_docx(report, templates)).sections
    return "".join("=" if (s.page_width or 0) > (s.page_height or 0) else "|" for s in sections)


def test_pages_turn_where_a_section_asks_for_it(templates: Path) -> None:
    assert _turns(_sections(False, False), templates) == "||"
    assert _turns(_sections(False, True, True, False), templates) == "||=|"
    assert _turns(_sections(True, False), templates) == "|=|"
    assert _turns(_sections(True), templates) == "|="
    assert _turns(_sections(False, True), templates) == "||="


def test_a_table_that_does_not_fit_turns_its_pages_by_itself(templates: Path) -> None:
    assert _turns(document(table(4)), templates) == "||"
    assert _turns(document(table(14)), templates) == "|="


def test_only_the_table_turns_and_not_its_whole_section(templates: Path) -> None:
    words = Paragraph("текст")
    report = document(words, table(14), words, table(4), words)
    assert _turns(report, templates) == "||=|"


def test_the_margin_for_binding_turns_with_the_page(templates: Path) -> None:
    upright, turned = opened(render_docx(_sections(True), templates)).sections
    margins = [
        (s.left_margin, s.right_margin, s.top_margin, s.bottom_margin) for s in (upright, turned)
    ]
    near = [[round((m or 0) / Mm(1)) for m in four] for four in margins]
    assert near == [[30, 15, 20, 20], [20, 20, 30, 15]]


def test_no_page_is_left_empty_by_a_break(templates: Path) -> None:
    body = opened(render_docx(_sections(False, True, False), templates)).element.body
    texts = [str(p.text) for p in body.p_lst]
    assert texts.count("") == 3, "the ends of the title page and of two runs of pages"
