from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Chart, Paragraph, Table
from pedmonitor.reporting.facts.context import Material, gather
from pedmonitor.reporting.sections.build_breakdowns import adds_up_to_more, group_breakdowns

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def _material(context: ReportContext, templates: Path) -> Material:
    """Give indicator 3.2 the subjects of 3.1, all but one."""
    parts = [v for v in context.run.values if v.ref == "3.1" and v.breakdown]
    more = tuple(replace(part, ref="3.2") for part in parts[:-1])
    run = replace(context.run, values=(*context.run.values, *more))
    return gather(replace(context, run=run), templates=templates)


def _tables(material: Material, *refs: str) -> list[Table]:
    members = [row for row in material.context.profile.indicators if row.ref in refs]
    return [b for b in group_breakdowns(members, material) if isinstance(b, Table)]


def test_one_indicator_has_counts_and_percentage_apart(
    context: ReportContext, templates: Path
) -> None:
    (table,) = _tables(gather(context, templates=templates), "3.1")
    assert [column.title for column in table.columns] == ["Предмет", "Значение", "Доля"]


def test_indicators_of_a_group_stand_side_by_side(context: ReportContext, templates: Path) -> None:
    (table,) = _tables(_material(context, templates), "3.1", "3.2")
    assert [column.title for column in table.columns] == ["Предмет", "3.1", "3.2"]
    rows = {cell_text(row[0]): cell_text(row[2]) for row in table.rows}
    assert rows["музыка"] == "2 из 3"
    assert rows["химия"] == "—"


def test_groups_of_organisations_share_a_table_and_subjects_have_bars(
    context: ReportContext, templates: Path
) -> None:
    material = gather(context, templates=templates)
    (table,) = _tables(material, "2.1")
    assert [[cell_text(cell) for cell in row] for row in table.rows] == [
        ["село", "40 из 250 (16,0\N{NO-BREAK SPACE}%)"]
    ]
    members = [row for row in context.profile.indicators if row.ref == "3.1"]
    assert [type(b) for b in group_breakdowns(members, material)] == [Table, Chart]


def test_a_group_that_lacks_organisations_is_named_under_the_table(
    context: ReportContext, templates: Path
) -> None:
    values = tuple(
        replace(v, status=Status.PARTIAL, reporting=6, expected=7) if v.breakdown else v
        for v in context.run.values
    )
    run = replace(context.run, values=values)
    material = gather(replace(context, run=run), templates=templates)
    for ref, rows in (("2.1", "село"), ("3.1", "все строки")):
        (table,) = _tables(material, ref)
        assert f": {ref} — {rows} (6 из 7)." in table.note


def test_rows_that_exceed_the_total_are_noticed(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert adds_up_to_more("3.1", material)
    assert not adds_up_to_more("2.1", material)


def test_a_table_of_one_joined_row_is_the_total_again(
    context: ReportContext, templates: Path
) -> None:
    parts = [v for v in context.run.values if v.ref == "3.1" and v.breakdown]
    joined = replace(parts[0], breakdown=(("subject", "математика, физика — вместе"),))
    values = (*(v for v in context.run.values if v not in parts), joined)
    material = gather(
        replace(context, run=replace(context.run, values=values)), templates=templates
    )
    assert _tables(material, "3.1") == []
    members = [row for row in material.context.profile.indicators if row.ref == "3.1"]
    (said,) = (b.text for b in group_breakdowns(members, material) if isinstance(b, Paragraph))
    assert said.startswith("По предметам: показатель 3.1 — данные не приводятся")
