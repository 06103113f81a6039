from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Note, Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_statistics import statistics_annex

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def rows(context: ReportContext, templates: Path) -> dict[str, list[str]]:
    annex = statistics_annex(gather(context, templates=templates))
    table = next(block for block in annex.blocks if isinstance(block, Table))
    return {
        cell_text(row[0]): [cell_text(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row[1:]]
        for row in table.rows
    }


def test_the_interval_stands_in_the_annex(context: ReportContext, templates: Path) -> None:
    assert rows(context, templates)["2.1"] == [
        "57 из 385",
        "62 из 370",
        "+2,0 п. п.",
        "от −3,3 до +7,2 п. п.",
        "0,462",
        "данных недостаточно",
        "0,27 п. п.",
    ]


def test_the_first_principle_is_printed_once(context: ReportContext, templates: Path) -> None:
    annex = statistics_annex(gather(context, templates=templates))
    notes = [block.text for block in annex.blocks if isinstance(block, Note)]
    assert sum("Данные сплошные." in text for text in notes) == 1


def test_small_groups_and_counts_are_not_in_it(context: ReportContext, templates: Path) -> None:
    assert set(rows(context, templates)) == {"1.1", "2.1", "3.1", "3.2"}


def test_without_earlier_years_it_says_so(context: ReportContext, templates: Path) -> None:
    annex = statistics_annex(gather(replace(context, earlier=()), templates=templates))
    (said,) = annex.blocks
    assert isinstance(said, Paragraph)


def test_hidden_values_leave_no_row(context: ReportContext, templates: Path) -> None:
    values = tuple(replace(v, status=Status.SUPPRESSED) for v in context.run.values)
    own = replace(context, run=replace(context.run, values=values))
    annex = statistics_annex(gather(own, templates=templates))
    assert not [block for block in annex.blocks if isinstance(block, Table)]


def test_without_a_row_the_true_reason_is_told(context: ReportContext, templates: Path) -> None:
    values = tuple(
        v if v.breakdown else replace(v, status=Status.PARTIAL) for v in context.run.values
    )
    own = replace(context, run=replace(context.run, values=values))
    annex = statistics_annex(gather(own, templates=templates))
    (said,) = (block.text for block in annex.blocks if isinstance(block, Paragraph))
    (reasons,) = (block.items for block in annex.blocks if isinstance(block, BulletList))
    assert said == "Ни об одном изменении доли судить нельзя:"
    assert reasons[0].startswith("Несопоставимо (данные одного из периодов неполные): 1.1, 2.1")
    assert not any("2.2" in reason for reason in reasons), "a count has no interval anyway"
