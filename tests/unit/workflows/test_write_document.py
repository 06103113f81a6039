"""The name of a file chooses its format."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.reporting.document import Document, Paragraph, Section
from pedmonitor.workflows.write_document import write_document

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_the_suffix_decides(tmp_path: Path, workspace: Workspace) -> None:
    section = Section("a", "Раздел", "Раздел", (Paragraph("Слова."),))
    document = Document("Название", (), (section,), dt.date(2022, 12, 31))
    write_document(document, tmp_path / "а.MD", workspace.templates)
    assert "Слова." in (tmp_path / "а.MD").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"Есть: \.md"):
        write_document(document, tmp_path / "а.pdf", workspace.templates)
