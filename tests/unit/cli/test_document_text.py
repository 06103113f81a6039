"""A document in plain lines: headings of tables are told too."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.cli.document_text import show_document
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    Count,
    Document,
    Paragraph,
    Section,
    Table,
    Text,
    WritingSpace,
)

if TYPE_CHECKING:
    import pytest


def test_everything_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table(
        (Column("Что"), Column("Сколько")), ((Text("всего"), Count(5)),), note="Пояснение"
    )
    blocks = (Paragraph("Слова."), BulletList(("пункт",)), WritingSpace("Место", "Своё"), table)
    section = Section("a", "Раздел", "Раздел", blocks)
    show_document(Document("Название", ("Подзаголовок",), (section,), dt.date(2022, 12, 31)))
    assert capsys.readouterr().out.splitlines() == [
        *("Название", "Подзаголовок", "", "Раздел", "Слова.", "  • пункт", "Своё"),
        *("Что\tСколько", "всего\t5", "Пояснение"),
    ]
