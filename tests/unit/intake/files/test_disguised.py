"""A book is told whatever its name ends with; letters and scans are no books."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from making import books
from making.returns import IVANOVA, STAFF

from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.files.disguised import suffix_of_book

if TYPE_CHECKING:
    from pathlib import Path


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LETTER_WITH_A_BOOK = ("WordDocument", "Workbook")


def test_books_under_foreign_names(tmp_path: Path) -> None:
    new = books.xlsx(tmp_path / "a.xlsx", {"Кадры": [STAFF, IVANOVA]})
    old = books.xls(tmp_path / "b.xls", {"Кадры": [STAFF, IVANOVA]})
    assert suffix_of_book(new.rename(tmp_path / "Отчет.doc")) == ".xlsx"
    assert suffix_of_book(old.rename(tmp_path / "СОШ 1 отчет")) == ".xls"
    sources, issues = discover(tmp_path)
    assert sources == []
    assert [(one.place.file, one.level.value) for one in issues if one.place] == [
        ("Отчет.doc", "warning"),
        ("СОШ 1 отчет", "warning"),
    ]
    assert "имя кончается на «.doc»" in issues[0].message
    assert "у имени нет расширения" in issues[1].message


def test_other_files_are_no_books(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "письмо.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    (tmp_path / "скан.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "обрыв.doc").write_bytes(b"PK\x03\x04junk")
    (tmp_path / "старое.doc").write_bytes(OLE + "Book Antiqua".encode("utf-16-le"))
    streams = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in LETTER_WITH_A_BOOK)
    (tmp_path / "с таблицей.doc").write_bytes(OLE + streams)
    books.xlsx(tmp_path / "a.xlsx", {"Кадры": [STAFF]}).rename(tmp_path / "кадры.bak")
    assert {suffix_of_book(path) for path in tmp_path.iterdir()} == {""}
    assert {issue.level.value for issue in discover(tmp_path)[1]} == {"info"}
