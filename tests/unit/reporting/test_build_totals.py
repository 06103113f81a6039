from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.build_totals import totals_section
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.context import gather
from pedmonitor.reporting.document import Note, Paragraph, Table

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.context import ReportContext


def _tables(context: ReportContext, templates: Path) -> list[Table]:
    blocks = totals_section(gather(context, templates=templates)).blocks
    return [block for block in blocks if isinstance(block, Table)]


def test_target_columns_stand_only_where_the_group_has_targets(
    context: ReportContext, templates: Path
) -> None:
    titles = [[column.title for column in table.columns] for table in _tables(context, templates)]
    assert "Цель" not in titles[0]
    assert "Цель" in titles[1]


def test_an_absent_value_stays_with_its_reason(context: ReportContext, templates: Path) -> None:
    rows = [row for table in _tables(context, templates) for row in table.rows]
    row = next(row for row in rows if cell_text(row[0]) == "3.3")
    words = [cell_text(cell) for cell in row]
    assert words[2] == "нет данных"
    assert "нет исходных данных: реестр независимой оценки не представлен" in words


def test_incomplete_data_are_said_beside_the_value(context: ReportContext, templates: Path) -> None:
    values = tuple(replace(value, status=Status.PARTIAL) for value in context.run.values)
    partial = replace(context, run=replace(context.run, values=values))
    row = _tables(partial, templates)[0].rows[0]
    words = [cell_text(cell) for cell in row]
    assert "45 из 370" in words
    assert "неполные данные: данные представили не все организации" in words


def test_rows_that_exceed_the_total_and_zeros_are_explained(
    context: ReportContext, templates: Path
) -> None:
    blocks = totals_section(gather(context, templates=templates)).blocks
    notes = [block.text for block in blocks if isinstance(block, Note)]
    assert any("сумма по строкам больше итога" in note for note in notes)
    assert Paragraph("Показатель 3.1: значение 0 — физика (0 из 12).") in blocks


def test_organisations_are_left_to_the_annex(context: ReportContext, templates: Path) -> None:
    captions = [table.caption for table in _tables(context, templates) if table.caption]
    assert captions == ["Показатель 2.1: город и село", "Показатель 3.1: по предметам"]
