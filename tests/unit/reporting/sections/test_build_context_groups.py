from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import groups
from making.district import figure

from pedmonitor.model.edition import Edition
from pedmonitor.model.organisation import Context
from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Note, Paragraph, Table
from pedmonitor.reporting.facts.compared import read_compared
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_context_groups import (
    context_blocks,
    context_groups,
    groups_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.compared import Compared
    from pedmonitor.reporting.facts.context import ReportContext

ROWS: groups.Rows = {
    "Школа 1": ((4, 8), (1, 8)),
    "Школа 2": ((10, 20), (5, 20)),
    "Школа 3": ((30, 60), (6, 60)),
    "Школа 4": ((2, 20), (9, 20)),
}


def compared(context: ReportContext, templates: Path) -> Compared:
    return read_compared(gather(context, templates=templates), templates)


def tables(context: ReportContext, templates: Path) -> dict[str, dict[str, list[str]]]:
    """By context: title of a group → its cells."""
    return {
        table.columns[0].title: {
            cell_text(row[0]): [cell_text(c).replace("\N{NO-BREAK SPACE}", " ") for c in row[1:]]
            for row in table.rows
        }
        for table in context_blocks(compared(context, templates))
        if isinstance(table, Table)
    }


def test_groups_by_size_are_sums_of_their_schools(templates: Path) -> None:
    found = tables(groups.context(ROWS), templates)["Численность"]
    assert found == {
        "До 10 педагогов": ["1", "4 из 8", "1 из 8"],
        "От 10 до 24 педагогов": ["2", "12 из 40 (30,0 %)", "14 из 40 (35,0 %)"],
        "25 педагогов и более": ["1", "30 из 60 (50,0 %)", "6 из 60 (10,0 %)"],
    }


def test_locality_takes_the_sums_of_the_run_where_people_count_once(templates: Path) -> None:
    context = groups.context(ROWS)
    own = figure("1.1", {"rural": "село"}, 11, 39, family=groups.FAMILIES[0])
    context = replace(context, run=replace(context.run, values=(*context.run.values, own)))
    found = tables(context, templates)["Местность"]
    assert found["Село"] == ["2", "11 из 39 (28,2 %)", "14 из 40 (35,0 %)"]


def test_marks_of_the_registry_stay_in_the_department(templates: Path) -> None:
    context = groups.context(ROWS)
    assert tables(context, templates)["Признак"]["ШНОР"][0] == "1"
    for edition in (Edition.PUBLIC, Edition.SCHOOL):
        shown = replace(context, edition=edition)
        assert context_groups(compared(shown, templates))["flag"] == {}
        assert "Признак" not in tables(shown, templates)
    assert "ШНОР" in groups_of(compared(context, templates), "Школа 1")


def test_a_group_with_a_hidden_school_is_hidden(templates: Path) -> None:
    context = groups.context(ROWS)
    values = tuple(
        replace(value, numerator=None, denominator=None, status=Status.SUPPRESSED)
        if (value.ref, value.breakdown) == ("1.1", (("organisation", "Школа 4"),))
        else value
        for value in context.run.values
    )
    found = tables(replace(context, run=replace(context.run, values=values)), templates)
    assert found["Численность"]["От 10 до 24 педагогов"][1:] == ["*", "14 из 40 (35,0 %)"]


def test_a_registry_without_context_is_said(templates: Path) -> None:
    context = groups.context(ROWS)
    bare = tuple(Context(one.name) for one in context.run.contexts)
    blocks = context_blocks(
        compared(replace(context, run=replace(context.run, contexts=bare)), templates)
    )
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert said == [
        "Местность: в реестре организаций не указано, группы не составлены.",
        "Тип организации: в реестре организаций не указано, группы не составлены.",
    ]
    assert isinstance(blocks[0], Note)


def test_one_group_is_no_comparison_and_the_rest_is_named(templates: Path) -> None:
    context = groups.context(ROWS)
    places = tuple(
        Context(one.name, "дошкольная", None if one.name == "Школа 4" else one.rural)
        for one in context.run.contexts
    )
    blocks = context_blocks(
        compared(replace(context, run=replace(context.run, contexts=places)), templates)
    )
    said = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "Тип организации: все организации в одной группе (дошкольная)" in said
    assert "Не отнесены к группам: Школа 4." in said


def test_groups_that_lack_organisations_are_named_under_the_table(templates: Path) -> None:
    found = groups.context(ROWS)
    values = tuple(
        replace(value, numerator=None, denominator=None, status=Status.NOT_COMPUTABLE)
        if value.ref == "1.2" and value.breakdown == (("organisation", "Школа 2"),)
        else value
        for value in found.run.values
    )
    found = replace(found, run=replace(found.run, values=values))
    notes = {
        block.columns[0].title: block.note
        for block in context_blocks(compared(found, templates))
        if isinstance(block, Table)
    }
    assert notes["Численность"].endswith(": 1.2 — От 10 до 24 педагогов (1 из 2).")
