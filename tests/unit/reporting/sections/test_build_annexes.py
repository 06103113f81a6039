from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.profile import Scope
from pedmonitor.model.edition import Edition
from pedmonitor.model.organisation import Context
from pedmonitor.model.result import SecondaryValue
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_annexes import (
    choices_annex,
    organisations_annex,
    quality_annex,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Section
    from pedmonitor.reporting.facts.context import ReportContext


def _rows(section: Section) -> list[list[str]]:
    tables = [block for block in section.blocks if isinstance(block, Table)]
    return [[cell_text(cell) for cell in row] for table in tables for row in table.rows]


def test_organisations_keep_their_order_and_the_missing_stay(
    context: ReportContext, templates: Path
) -> None:
    assert _rows(organisations_annex(gather(context, templates=templates))) == [
        ["Вилюйская СОШ № 1", "20 из 60 (33,3\N{NO-BREAK SPACE}%)"],
        ["Тосуйская СОШ", "1 из 7"],
        ["Кюлятская СОШ", "нет данных"],
    ]


def test_an_indicator_that_does_not_speak_of_an_organisation_lacks_nothing(
    context: ReportContext, templates: Path
) -> None:
    scope = Scope(organisation_types=("общеобразовательная",))
    rows = tuple(r.model_copy(update={"scope": scope}) for r in context.profile.indicators)
    profile = context.profile.model_copy(update={"indicators": rows})
    for kind, printed in (("дошкольная", "—"), ("общеобразовательная", "нет данных")):
        run = replace(context.run, contexts=(Context("Кюлятская СОШ", kind),))
        material = gather(replace(context, run=run, profile=profile), templates=templates)
        section = organisations_annex(material)
        assert _rows(section)[-1] == ["Кюлятская СОШ", printed]
        notes = [block.note for block in section.blocks if isinstance(block, Table)]
        assert any("не относится" in note for note in notes) is (printed == "—")


def test_only_the_choices_that_touched_a_value_are_printed(
    context: ReportContext, templates: Path
) -> None:
    rows = _rows(choices_annex(gather(context, templates=templates)))
    assert [row[0] for row in rows if row[0].startswith("Q")] == ["Q01"]


def test_quality_counts_files_and_issues(context: ReportContext, templates: Path) -> None:
    rows = _rows(quality_annex(gather(context, templates=templates)))
    assert ["принят", "1"] in rows
    assert ["Тосуйская СОШ", "1", "1", "0"] in rows


def test_an_empty_run_has_words_for_everything(context: ReportContext, templates: Path) -> None:
    run = replace(context.run, values=(), issues=(), inputs=(), choices=())
    material = gather(replace(context, run=run), templates=templates)
    assert isinstance(organisations_annex(material).blocks[0], Paragraph)
    assert isinstance(choices_annex(material).blocks[0], Paragraph)
    assert Paragraph("Замечаний к данным нет.") in quality_annex(material).blocks


def test_secondary_figures_stand_below_the_readings_equal_ones_on_one_line(
    context: ReportContext, templates: Path
) -> None:
    twice = SecondaryValue("counted_twice", "Учтённых дважды", 4)
    posts = SecondaryValue("by_posts", "По ставкам", None, None, "Посчитать нельзя.")
    values = tuple(
        value if value.breakdown else replace(value, secondary=(posts, twice))
        for value in context.run.values
    )
    run = replace(context.run, values=values)
    section = choices_annex(gather(replace(context, run=run), templates=templates))
    table = section.blocks[-1]
    assert isinstance(table, Table)
    rows = [[cell_text(cell) for cell in row] for row in table.rows]
    assert [row[:2] for row in rows] == [
        ["По ставкам. Посчитать нельзя.", "нет данных"],
        ["Учтённых дважды", "4"],
    ]
    assert rows[0][2] == rows[1][2]
    public = replace(context, run=run, edition=Edition.PUBLIC)
    assert len(choices_annex(gather(public, templates=templates)).blocks) == 2
    assert rows[1][2].startswith("1.1 (45 из 370), 2.1 (62 из 370), ")
