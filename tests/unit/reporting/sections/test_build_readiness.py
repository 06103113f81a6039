from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions

from pedmonitor.definitions.readiness import load_readiness
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Paragraph, Table
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.build_readiness import build_readiness, summary_of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_nine_stages_and_no_forecast(context: ReportContext, templates: Path) -> None:
    catalogue = bundled_definitions()
    row = context.profile.indicators[3].model_copy(
        update={"family": "diag_deficit_by_subject_share"}
    )
    goals = tuple(goal.model_copy(update={"indicators": ()}) for goal in context.profile.goals)
    profile = context.profile.model_copy(update={"indicators": (row,), "goals": goals})
    document = build_readiness(
        replace(context, profile=profile), load_readiness(catalogue), None, templates=templates
    )
    assert summary_of(document).replace("\N{NO-BREAK SPACE}", " ") == (
        "Документы по этапам: есть 3 из 63."
    )
    titles = [section.title for section in document.sections]
    assert titles[1] == "1. Цели"
    assert titles[9] == "9. Анализ эффективности принятых мер"
    (table,) = document.sections[5].blocks
    assert isinstance(table, Table)
    assert cell_text(table.rows[0][1]) == "документ не найден"
    links = document.sections[-1].blocks
    assert any(isinstance(b, BulletList) and len(b.items) == 3 for b in links)
    assert any(isinstance(b, Paragraph) and "3.1" in b.text for b in links)
    text = render_markdown(document, templates).decode().casefold()
    assert [word for word in ("ожидаемый балл", "рейтинг") if word in text] == []
