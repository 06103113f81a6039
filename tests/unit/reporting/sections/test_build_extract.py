"""An organisation's head reads her own figures, the municipality's beside, and what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.profile import Scope
from pedmonitor.model.edition import Edition
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import Context
from pedmonitor.model.recommendation import Advice, RegisterRow, State
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Paragraph, Table
from pedmonitor.reporting.sections.build import build_extract

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.facts.context import ReportContext

NAME = "Тосуйская СОШ"


@pytest.fixture
def own(context: ReportContext) -> ReportContext:
    values = tuple(v for v in context.run.values if not v.breakdown or v.breakdown[0][1] == NAME)
    issues = tuple(issue for issue in context.run.issues if issue.organisation == NAME)
    run = replace(context.run, values=values, issues=issues)
    return replace(context, run=run, organisation=NAME, edition=Edition.SCHOOL, advice=None)


def rows(document: Document, section: int) -> list[list[str]]:
    tables = [block for block in document.sections[section].blocks if isinstance(block, Table)]
    return [[cell_text(cell) for cell in row] for table in tables for row in table.rows]


def words(document: Document, section: int) -> str:
    said = []
    for block in document.sections[section].blocks:
        said += [block.text] if isinstance(block, Paragraph) else []
        said += block.items if isinstance(block, BulletList) else []
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def test_own_figures_stand_beside_the_municipal_ones(own: ReportContext, templates: Path) -> None:
    document = build_extract(own, templates=templates)
    assert [section.id for section in document.sections] == [
        "extract_figures", "extract_advice", "extract_issues",
    ]  # fmt: skip
    ((ref, _, value, _, total, _),) = [row for row in rows(document, 0) if row[0] == "2.1"]
    assert (ref, value) == ("2.1", "1 из 7")
    assert total.startswith("62 из 370")
    assert not document.contents
    assert "Вилюйская СОШ № 1" not in repr(document)


def test_what_the_document_does_not_ask_of_it_is_not_there(
    own: ReportContext, templates: Path
) -> None:
    scope = Scope(organisation_types=("общеобразовательная",))
    indicators = tuple(r.model_copy(update={"scope": scope}) for r in own.profile.indicators)
    profile = own.profile.model_copy(update={"indicators": indicators})
    run = replace(own.run, contexts=(Context(NAME, "дошкольная"),))
    document = build_extract(replace(own, profile=profile, run=run), templates=templates)
    assert rows(document, 0) == []
    assert "в документе нет" in words(document, 0)


def test_only_what_is_approved_for_it_is_recommended(own: ReportContext, templates: Path) -> None:
    row = RegisterRow("2022-1", State.CURRENT, text="Провести диагностику.")
    told = build_extract(replace(own, advice=Advice(addressed=(row,))), templates=templates)
    assert words(told, 1) == "Провести диагностику."
    assert "рекомендаций этой организации нет" in words(build_extract(own, templates=templates), 1)


def test_issues_that_ask_for_nothing_are_left_out(own: ReportContext, templates: Path) -> None:
    levels = [row[0] for row in rows(build_extract(own, templates=templates), 2)]
    assert levels == ["ошибка", "внимание"]
    many = replace(own.run, issues=own.run.issues * 10)
    document = build_extract(replace(own, run=many), templates=templates)
    assert len(rows(document, 2)) == 15
    (table,) = (b for b in document.sections[2].blocks if isinstance(b, Table))
    assert table.note.startswith("Ещё замечаний: 5")
    clean = build_extract(replace(own, run=replace(own.run, issues=())), templates=templates)
    assert "Замечаний к сведениям организации нет." in words(clean, 2)


def test_a_municipal_value_is_told_to_be_incomplete(own: ReportContext, templates: Path) -> None:
    tables = [b for b in build_extract(own, templates=templates).sections[0].blocks
              if isinstance(b, Table)]  # fmt: skip
    note = tables[0].note.replace("\N{NO-BREAK SPACE}", " ")
    assert note == "Муниципальные значения неполные: 2.1 — нет данных одной организации."


def test_who_is_spoken_to_is_the_school(own: ReportContext, templates: Path) -> None:
    silent = Issue(
        IssueCode.ORG_MISSING, Level.WARNING, "не сдала", "Запросите данные.", None, NAME
    )
    foreign = Issue(
        IssueCode.HEAD_NEEDED,
        Level.WARNING,
        "«Курсы»: нет столбца «А»; в показатели 7.7, 7.8 сведения организации не входят",
        "Добавьте столбец.",
        None,
        NAME,
    )
    run = replace(own.run, issues=(silent, foreign))
    ((_, _, _, hint),) = rows(build_extract(replace(own, run=run), templates=templates), 2)
    assert hint.startswith("Пришлите сведения")
