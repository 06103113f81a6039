from __future__ import annotations

import docx
from docx.oxml.ns import qn

from pedmonitor.reporting.word.styles import style_names, style_of


def test_ids_are_known_by_names_in_small_letters() -> None:
    document = docx.Document()
    assert style_names(document)["Heading1"] == "heading 1"


def test_a_paragraph_or_a_table_may_have_no_style() -> None:
    document = docx.Document()
    plain, heading = document.add_paragraph("а"), document.add_heading("б", 1)
    assert style_of(plain._p) == ""
    assert style_of(heading._p) == "Heading1"
    table = document.add_table(1, 1, style="Table Grid")
    assert style_of(table._tbl) == "TableGrid"
    table._tbl.remove(table._tbl.find(qn("w:tblPr")))
    assert style_of(table._tbl) == ""
