from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.formats.write import RENDERERS
from pedmonitor.reporting.sections.build import build_report

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_every_renderer_gives_bytes(context: ReportContext, templates: Path) -> None:
    document = build_report(context, templates=templates)
    assert sorted(RENDERERS) == ["docx", "html", "md", "xlsx"]
    assert all(render(document, templates) for render in RENDERERS.values())
