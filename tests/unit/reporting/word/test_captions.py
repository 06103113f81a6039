from __future__ import annotations

from typing import TYPE_CHECKING

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from making.documents import document, series, table
from making.words import paragraphs, text_of

from pedmonitor.reporting.word.captions import number_captions
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path

COMPLEX = (
    "<w:p {}><w:r><w:t>Таблица </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    "<w:r><w:instrText> SEQ Таб</w:instrText></w:r><w:r><w:instrText>лица </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:t>7</w:t></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t> — имя</w:t></w:r></w:p>"
)
SIMPLE = (
    "<w:p {}><w:fldSimple w:instr=' SEQ Рисунок '><w:r><w:t>9</w:t></w:r></w:fldSimple>"
    "<w:fldSimple w:instr=' PAGE '><w:r><w:t>5</w:t></w:r></w:fldSimple></w:p>"
)


def test_tables_and_figures_are_counted_apart(templates: Path) -> None:
    data = render_docx(document(table(), series(), table(), series(caption="Ещё")), templates)
    assert [c.split(" — ")[0] for c in paragraphs(data, "Caption")] == ["Таблица 1", "Таблица 2"]
    figures = paragraphs(data, "Отчёт: подпись рисунка")
    assert figures == ["Рисунок 1 — Доля по годам", "Рисунок 2 — Ещё"]


def test_a_field_that_an_office_program_has_computed_is_counted_anew() -> None:
    body = docx.Document().element.body
    for xml in (COMPLEX, SIMPLE, COMPLEX):
        body.insert(len(body) - 1, parse_xml(xml.format(nsdecls("w"))))
    number_captions(body)
    assert [text_of(p) for p in body.p_lst] == ["Таблица 1 — имя", "15", "Таблица 2 — имя"]
