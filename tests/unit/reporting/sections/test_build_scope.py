from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Coverage
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Note, Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_scope import directions_section, goals_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_goals_name_their_indicators_and_loose_ends(
    context: ReportContext, templates: Path
) -> None:
    blocks = goals_section(gather(context, templates=templates)).blocks
    items = [item for block in blocks if isinstance(block, BulletList) for item in block.items]
    assert "увеличение доли педагогов, прошедших диагностику (показатель 3.1)" in items
    assert items[0].endswith("(показатель в документе не назван)")
    assert any("2.2, 3.2" in block.text for block in blocks if isinstance(block, Note))


def test_who_is_missing_is_named(context: ReportContext, templates: Path) -> None:
    blocks = directions_section(gather(context, templates=templates)).blocks
    assert BulletList(("Кюлятская СОШ",)) in blocks
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "8 показателям, объединённым в документе по 4 группам" in text
    assert "организации: 8 из 9. Без ошибок приняты сведения 7 организаций" in text


def test_full_coverage_needs_no_list(context: ReportContext, templates: Path) -> None:
    full = replace(context, run=replace(context.run, coverage=Coverage(14, 14, (), 14, 0)))
    blocks = directions_section(gather(full, templates=templates)).blocks
    assert not [block for block in blocks if isinstance(block, BulletList)]
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "14 из 14 (100\N{NO-BREAK SPACE}%)" in text


def test_the_method_of_collection_is_given_for_every_group(
    context: ReportContext, templates: Path
) -> None:
    blocks = directions_section(gather(context, templates=templates)).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    assert [cell_text(row[2]) for row in table.rows][-1] == "сайты организаций"


def test_an_unnamed_method_is_a_dash(context: ReportContext, templates: Path) -> None:
    rows = tuple(row.model_copy(update={"method": ""}) for row in context.profile.indicators)
    silent = replace(context, profile=context.profile.model_copy(update={"indicators": rows}))
    blocks = directions_section(gather(silent, templates=templates)).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    assert {cell_text(row[2]) for row in table.rows} == {"—"}
