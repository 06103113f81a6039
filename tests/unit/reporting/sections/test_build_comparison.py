from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_comparison import comparison_section

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import ReportContext


def _table(context: ReportContext, templates: Path) -> dict[str, list[str]]:
    blocks = comparison_section(gather(context, templates=templates)).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    return {cell_text(row[0]): [cell_text(cell) for cell in row[2:]] for row in table.rows}


def _sentences(context: ReportContext, templates: Path) -> str:
    blocks = comparison_section(gather(context, templates=templates)).blocks
    return "\n".join(
        item for block in blocks if isinstance(block, BulletList) for item in block.items
    )


def test_without_earlier_years_the_component_stays_and_says_why(
    context: ReportContext, templates: Path
) -> None:
    section = comparison_section(gather(replace(context, earlier=()), templates=templates))
    assert section.blocks == (
        Paragraph("Результатов за предыдущие периоды нет, сравнение по годам не проводится."),
    )


def test_changed_definitions_forbid_arithmetic(
    context: ReportContext, templates: Path, run_of: Callable[[int], RunResult]
) -> None:
    old = replace(run_of(2021), definitions_sha256="e" * 64)
    changed = replace(context, earlier=(old,))
    assert _table(changed, templates)["1.1"][-1] == "несопоставимо"
    assert "изменились определения показателей): 1.1" in _sentences(changed, templates)
    assert "п. п." not in _sentences(changed, templates)


def test_incomplete_data_forbid_arithmetic(context: ReportContext, templates: Path) -> None:
    values = tuple(replace(value, status=Status.PARTIAL) for value in context.run.values)
    partial = replace(context, run=replace(context.run, values=values))
    assert _table(partial, templates)["1.1"][-1] == "несопоставимо"
    assert "неполные" in _sentences(partial, templates)


def test_a_fallen_denominator_is_named(context: ReportContext, templates: Path) -> None:
    text = _sentences(context, templates)
    assert "при этом знаменатель уменьшился: 385 → 370" in text
    assert "числитель стал меньше: 40 → 30 (знаменатель 160 → 75)" in text


def test_a_small_group_gets_counts_and_no_verdict(context: ReportContext, templates: Path) -> None:
    line = next(line for line in _sentences(context, templates).split("\n") if "4.2" in line)
    assert line == (
        "Показатель 4.2: за 2021 год 2 из 9, за 2022 год 3 из 9; "
        "численность менее 10, изменение доли не оценивается."
    )


def test_no_more_than_four_periods_stand_side_by_side(
    context: ReportContext, templates: Path, run_of: Callable[[int], RunResult]
) -> None:
    many = replace(context, earlier=(run_of(2020),) * 5)
    assert len(_table(many, templates)["1.1"]) == 4 + 3


def test_each_period_says_which_values_stand_for_few(
    context: ReportContext, templates: Path
) -> None:
    old = context.earlier[0]
    values = tuple(
        replace(v, status=Status.PARTIAL, reporting=1) if v.ref == "3.1" and not v.breakdown else v
        for v in old.values
    )
    own = replace(context, earlier=(replace(old, values=values), context.earlier[1]))
    blocks = comparison_section(gather(own, templates=templates)).blocks
    note = next(block.note for block in blocks if isinstance(block, Table))
    assert note.replace("\N{NO-BREAK SPACE}", " ").endswith("сведения): 2020 год — 3.1 (1 из 9).")
    public = gather(replace(own, edition=Edition.PUBLIC), templates=templates)
    table = next(b for b in comparison_section(public).blocks if isinstance(b, Table))
    assert table.note.replace("\N{NO-BREAK SPACE}", " ").endswith(": 2020 год — 3.1.")
