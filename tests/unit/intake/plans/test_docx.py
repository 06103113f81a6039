from __future__ import annotations

import pytest
from making.word import with_part, word

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.blocks import TextTable
from pedmonitor.intake.plans.docx import is_docx, read_docx

PART = "word/document.xml"
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(body: str, head: str = "") -> bytes:
    xml = f'<?xml version="1.0"?>{head}<w:document {SPACE}><w:body>{body}</w:body></w:document>'
    return with_part(word("а"), PART, xml.encode())


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    data = word("План", [["№", "Срок"], ["1", "Май"]], "Условия")
    assert is_docx(data)
    first, table, last = read_docx(data, max_cells=100)
    assert (first, last) == ("План", "Условия")
    assert isinstance(table, TextTable)
    assert table.rows == [["№", "Срок"], ["1", "Май"]]


def test_merged_cells_are_known() -> None:
    rows = [["Раздел", "", ""], ["а", "б", "в"], ["г", "", "д"]]
    data = word(rows, merges=[(0, 0, 0, 2), (1, 1, 2, 1)])
    (table,) = read_docx(data, max_cells=100)
    assert isinstance(table, TextTable)
    assert table.banners == {0}
    assert table.spread == {(2, 1): "б"}
    assert {len(row) for row in table.rows} == {3}


def test_deleted_text_is_gone_and_lines_stay_lines() -> None:
    body = (
        "<w:p><w:del><w:r><w:t>старое</w:t></w:r></w:del><w:r><w:t>новое</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert read_docx(document(body), max_cells=10) == ["новое", "а", "б"]


@pytest.mark.parametrize(
    ("body", "head", "words"),
    [
        ("", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "небезопасен"),
        ("<w:p>", "", "повреждён"),
        ("<w:tbl><w:tr>" + "<w:tc/>" * 11 + "</w:tr></w:tbl>", "", "больше 10 ячеек"),
    ],
)
def test_hostile_documents_are_refused(body: str, head: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_docx(document(body, head), max_cells=10)


def test_a_text_that_unfolds_beyond_all_bounds_is_refused() -> None:
    bomb = with_part(word("а"), PART, b" " * 50_000_001)
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableError, match="больше 50 МБ"):
        read_docx(bomb, max_cells=10)


@pytest.mark.parametrize(("span", "width"), [("999999999", 200), ("-1", 1), ("а", 1), ("3", 3)])
def test_a_span_does_not_make_a_wide_table(span: str, width: int) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr></w:tc>'
    (table,) = read_docx(document(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), max_cells=10)
    assert isinstance(table, TextTable)
    assert len(table.rows[0]) == width


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04broken", b"text"])
def test_other_bytes_are_no_document(data: bytes) -> None:
    assert not is_docx(data)


def test_a_document_without_a_body_is_empty() -> None:
    xml = f"<w:document {SPACE}/>".encode()
    assert read_docx(with_part(word("а"), PART, xml), max_cells=1) == []
