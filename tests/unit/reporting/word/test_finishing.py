from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from making.documents import everything, table
from making.words import opened, paragraphs

from pedmonitor.reporting.document import Document, Heading, Section
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path

DATE = everything().date


def test_wide_tables_get_the_width_of_their_turned_page(templates: Path) -> None:
    narrow, wide = table(3, caption="у"), table(14, caption="ш")
    sections = tuple(
        Section(str(n), f"{n}. Раздел", str(n), (block,)) for n, block in enumerate((narrow, wide))
    )
    printed = opened(render_docx(Document("Отчёт", (), sections, DATE), templates)).tables
    widths = [sum(column.width or 0 for column in found.columns) for found in printed]
    assert widths[0] < widths[1]


def test_a_department_may_rename_styles_ids_and_add_its_own_parts(
    tmp_path: Path, templates: Path
) -> None:
    """Word of another language writes ids of its own; the names stay."""
    changed = docx.Document(str(templates / "report.docx"))
    for style in changed.styles.element.style_lst:
        style.set(docx.oxml.ns.qn("w:styleId"), f"x{style.get(docx.oxml.ns.qn('w:styleId'))}")
    for tag in ("w:pStyle", "w:tblStyle", "w:basedOn", "w:next"):
        for root in (changed.element, changed.styles.element):
            for mark in root.iter(docx.oxml.ns.qn(tag)):
                mark.set(docx.oxml.ns.qn("w:val"), f"x{mark.get(docx.oxml.ns.qn('w:val'))}")
    changed.add_paragraph("СОГЛАСОВАНО", style="Отчёт: текст")
    buffer = io.BytesIO()
    changed.save(buffer)
    (tmp_path / "report.docx").write_bytes(buffer.getvalue())
    data = render_docx(everything(), [tmp_path, templates])
    assert paragraphs(data, "toc 1") == ["1. Раздел"]
    assert paragraphs(data, "Отчёт: текст")[-1] == "СОГЛАСОВАНО"
    own, ours = (opened(d).tables[0].columns for d in (data, render_docx(everything(), templates)))
    assert [column.width for column in own] == [column.width for column in ours]


def test_a_paged_section_begins_a_page_at_every_heading_but_the_first(templates: Path) -> None:
    headings = tuple(Heading(name) for name in ("СОШ № 1", "СОШ № 2", "СОШ № 3"))
    for paged, turned in ((True, 2), (False, 0)):
        section = Section("p", "1. Организации", "1", headings, paged=paged)
        printed = opened(render_docx(Document("Отчёт", (), (section,), DATE), templates))
        marks = printed.element.body.iter(docx.oxml.ns.qn("w:pageBreakBefore"))
        assert sum(1 for _ in marks) == turned
