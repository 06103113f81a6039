from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.condition import YoungerThan
from pedmonitor.definitions.family import Rows, ShareOfPersons
from pedmonitor.model.edition import Edition
from pedmonitor.model.people import PeopleChange
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Block, BulletList, Paragraph, Table
from pedmonitor.reporting.facts.change_people import people_blocks, told_by_people
from pedmonitor.reporting.facts.changes import changes_between
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_statistics import statistics_annex

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

PEOPLE = PeopleChange(
    before=(57, 385), after=(62, 370), stayed=350, gained=9, lost=2, came_with=3, left_with=5,
    p=0.0654,
)  # fmt: skip


@pytest.fixture
def told(context: ReportContext) -> ReportContext:
    rows = Rows(register="staff")
    family = ShareOfPersons(
        id="mentoring", kind="share_of_persons", title="", meaning="", population=rows, fact=rows
    )
    return replace(context, people={"2.1": PEOPLE}, families={"mentoring": family})


def blocks(context: ReportContext, templates: Path) -> list[Block]:
    material = gather(context, templates=templates)
    return people_blocks(changes_between(material, earlier=1, later=2), material)


def sentence(context: ReportContext, templates: Path) -> str:
    (found,) = (block for block in blocks(context, templates) if isinstance(block, BulletList))
    return found.items[0].replace("\N{NO-BREAK SPACE}", " ")


def test_growth_is_split_into_whose_it_is(told: ReportContext, templates: Path) -> None:
    assert sentence(told, templates) == (
        "Показатель 2.1: на 5 чел. больше (57 → 62 чел.): +7 — учтённые в оба периода, +3 — "
        "вошедшие в число учтённых, −5 — выбывшие из числа учтённых."
    )


def test_years_that_pass_are_not_tested_for_chance(told: ReportContext, templates: Path) -> None:
    """Whoever turned 35 has left the numerator for sure: no McNemar, no part in the correction."""
    young = Rows(register="staff", where=(YoungerThan(op="younger_than", years=35),))
    family = told.families["mentoring"].model_copy(update={"fact": young})
    clear = {"2.1": replace(PEOPLE, p=0.0129)}
    aged = replace(told, families={"mentoring": family}, people=clear)
    assert "отличим" not in sentence(aged, templates)
    assert not any(
        isinstance(block, Paragraph) and "Рассмотрено" in block.text
        for block in blocks(aged, templates)
    )
    annex = statistics_annex(gather(aged, templates=templates))
    table = [block for block in annex.blocks if isinstance(block, Table)][-1]
    assert cell_text(table.rows[0][4]) == "—"


def test_an_unequal_exchange_is_distinguishable(told: ReportContext, templates: Path) -> None:
    clear = replace(PEOPLE, gained=12, lost=2, came_with=0, p=0.0129)
    said = sentence(replace(told, people={"2.1": clear}), templates)
    assert said.endswith(
        "Из учтённых в оба периода (350 чел.) «нет → да» — 12, «да → нет» — 2: изменение отличимо "
        "от случайных колебаний (p = 0,013)."
    )


def test_people_who_do_not_tell_the_printed_counts_say_nothing(
    told: ReportContext, templates: Path
) -> None:
    """State forms or tables of counts went into the figure as well."""
    other = replace(PEOPLE, after=(61, 370))
    assert blocks(replace(told, people={"2.1": other}), templates) == []


@pytest.mark.parametrize("edition", [Edition.PUBLIC, Edition.SCHOOL])
def test_people_are_told_to_the_department_alone(
    told: ReportContext, templates: Path, edition: Edition
) -> None:
    assert blocks(replace(told, edition=edition), templates) == []
    annex = statistics_annex(gather(replace(told, edition=edition), templates=templates))
    assert "Учтены оба раза" not in repr(annex)


def test_nothing_moved_nothing_said(told: ReportContext, templates: Path) -> None:
    still = PeopleChange((57, 385), (57, 385), 385, 0, 0, 0, 0, 1.0)
    assert blocks(replace(told, people={"2.1": still}), templates) == []


def test_many_comparisons_are_corrected_and_counted(told: ReportContext, templates: Path) -> None:
    """domain.md §3.2, п. 5: two at 0,04 stand by themselves, none of three after correction."""
    weak = replace(PEOPLE, p=0.04)
    rows = {"3.1": ((77, 385), (73, 370)), "1.1": ((30, 385), (45, 370))}
    others = {ref: replace(weak, before=a, after=b) for ref, (a, b) in rows.items()}
    others["1.1"] = replace(others["1.1"], p=0.6)
    several = blocks(replace(told, people={"2.1": weak, **others}), templates)
    (text,) = (block.text for block in several if isinstance(block, Paragraph))
    assert "Рассмотрено изменений долей: 3, по отдельности отличимы: 2" in text
    assert "не остаётся ни одно" in text
    (bullets,) = (block.items for block in several if isinstance(block, BulletList))
    assert "отличимо по отдельности, с поправкой на число сравнений — нет (p = 0,040)" in (
        " ".join(bullets).replace("\N{NO-BREAK SPACE}", " ")
    )
    clear = {"2.1": replace(PEOPLE, p=0.001), **others}
    (text,) = (
        b.text for b in blocks(replace(told, people=clear), templates) if isinstance(b, Paragraph)
    )
    assert "отличимыми остаются: 2.1." in text


def test_the_annex_has_a_row_for_each(told: ReportContext, templates: Path) -> None:
    annex = statistics_annex(gather(told, templates=templates))
    table = [block for block in annex.blocks if isinstance(block, Table)][-1]
    cells = [cell_text(cell) for cell in table.rows[0]]
    assert cells == ["2.1", "350", "9", "2", "0,065", "20", "3", "35", "5"]


def test_incomparable_years_have_no_people_either(told: ReportContext, templates: Path) -> None:
    old = replace(told.earlier[-1], definitions_sha256="e" * 64)
    material = gather(replace(told, earlier=(old,)), templates=templates)
    assert told_by_people(changes_between(material, earlier=0, later=1), material) == []
