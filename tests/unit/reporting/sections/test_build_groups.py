from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import groups

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Heading, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.build_groups import (
    groups_annex,
    groups_sections,
    groups_summary,
    letter_page,
)
from pedmonitor.reporting.sections.kinds import GROUPS, report_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

FORBIDDEN = ("худш", "лучше", "отстаё", "отстаю", "лидер", "рейтинг —", "занимает", "благодаря")


@pytest.fixture
def district() -> ReportContext:
    return groups.context(groups.kinds())


def text(context: ReportContext, templates: Path) -> str:
    document = report_kinds(templates)[GROUPS].build(context, templates)
    assert document is not None
    return render_markdown(document, templates).decode().replace("\N{NO-BREAK SPACE}", " ")


def test_the_document_has_a_page_of_everybody_and_a_place_for_advice(
    district: ReportContext, templates: Path
) -> None:
    sections = groups_sections(gather(district, templates=templates), templates=templates)
    assert [section.id for section in sections] == [
        "scope", "groups_table", "groups_context", "groups_clusters", "funnels", "pages", "advice",
    ]  # fmt: skip
    pages = [block.text for block in sections[5].blocks if isinstance(block, Heading)]
    assert pages == list(groups.kinds())


def test_no_word_ranks_or_praises(district: ReportContext, templates: Path) -> None:
    said = text(district, templates).lower()
    assert [word for word in FORBIDDEN if word in said] == []


def test_equal_figures_give_equal_documents(district: ReportContext, templates: Path) -> None:
    assert text(district, templates) == text(groups.context(groups.kinds()), templates)


def test_the_annex_is_short_and_the_document_long(district: ReportContext, templates: Path) -> None:
    material = gather(district, templates=templates)
    (annex,) = groups_annex(material, templates=templates)
    headings = [block.text for block in annex.blocks if isinstance(block, Heading)]
    assert len(headings) == 3
    assert annex.title.startswith("Приложение 7")


def test_one_organisation_has_nobody_to_be_compared_with(templates: Path) -> None:
    rows = dict(list(groups.kinds().items())[:1])
    material = gather(groups.context(rows), templates=templates)
    assert groups_annex(material, templates=templates) == ()


def test_a_document_without_such_indicators_has_no_groups(
    context: ReportContext, templates: Path
) -> None:
    assert report_kinds(templates)[GROUPS].build(context, templates) is None
    assert groups_annex(gather(context, templates=templates), templates=templates) == ()


def extract(district: ReportContext, name: str) -> ReportContext:
    own = tuple(v for v in district.run.values if v.breakdown == (("organisation", name),))
    totals = tuple(value for value in district.run.values if not value.breakdown)
    return replace(
        district,
        run=replace(district.run, values=(*totals, *own)),
        around=district.run,
        organisation=name,
        edition=Edition.SCHOOL,
    )


def test_an_extract_names_nobody_else(district: ReportContext, templates: Path) -> None:
    said = text(extract(district, "Школа 9"), templates)
    assert "Школа 9" in said
    others = [name for name in groups.kinds() if name != "Школа 9"]
    assert [name for name in others if f"{name} " in said or f"{name}»" in said] == []
    assert "Группа по значениям показателей — Б" in said
    (annex,) = groups_annex(
        gather(extract(district, "Школа 9"), templates=templates), templates=templates
    )
    assert [type(block).__name__ for block in annex.blocks].count("Table") == 1


def test_a_letter_holds_own_figures_and_municipal_totals_of_enough_people(
    district: ReportContext, templates: Path
) -> None:
    values = tuple(
        replace(value, numerator=1, denominator=9)
        if (value.ref, value.breakdown) == ("1.3", ())
        else value
        for value in district.run.values
    )
    context = replace(district, run=replace(district.run, values=values), edition=Edition.SCHOOL)
    material = gather(context, templates=templates)
    table = letter_page("Школа 9", material, templates=templates)[0]
    assert isinstance(table, Table)
    assert [cell_text(row[0])[:3] for row in table.rows] == ["1.1", "1.2", "1.4", "1.5"]
    assert letter_page("Нет такой", material, templates=templates) == ()


def test_the_terminal_is_told_who_stands_where(district: ReportContext, templates: Path) -> None:
    document = report_kinds(templates)[GROUPS].build(district, templates)
    assert document is not None
    brief = groups_summary(document)
    table, found = brief.sections
    (narrow,) = table.blocks
    assert isinstance(narrow, Table)
    assert [column.title for column in narrow.columns] == [
        "Организация", "Группа", "Вне границ",
    ]  # fmt: skip
    assert len(found.blocks) == 2
    nothing = report_kinds(templates)[GROUPS].build(
        groups.context(groups.noise(20, seed=2)), templates
    )
    assert nothing is not None
    assert len(groups_summary(nothing).sections[1].blocks) == 1
