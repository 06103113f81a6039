from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import BulletList, Note, Paragraph
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_brief import brief_sections

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_who_is_missing_is_said_once(context: ReportContext, templates: Path) -> None:
    introduction, figures, _ = brief_sections(gather(context, templates=templates))
    told = " ".join(b.text for b in introduction.blocks if isinstance(b, Paragraph))
    assert "8 из 9; нет данных одной организации." in told
    assert isinstance(figures.blocks[0], Note)
    first = next(b for b in figures.blocks if isinstance(b, BulletList))
    assert "нет данных" not in first.items[0]
