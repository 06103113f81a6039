from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import groups

from pedmonitor.model.result import Meaning
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Chart, Note, Paragraph, Table
from pedmonitor.reporting.facts.compared import grouping_of, read_compared
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_clusters import cluster_blocks

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Block
    from pedmonitor.reporting.facts.context import ReportContext


def blocks(context: ReportContext, templates: Path) -> tuple[Block, ...]:
    compared = read_compared(gather(context, templates=templates), templates)
    return cluster_blocks(grouping_of(compared), compared)


def words(found: tuple[Block, ...]) -> str:
    texts = [block.text for block in found if isinstance(block, Paragraph | Note)]
    texts += [item for block in found if isinstance(block, BulletList) for item in block.items]
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def test_groups_are_shown_with_all_that_they_were_checked_by(templates: Path) -> None:
    found = blocks(groups.context(groups.kinds()), templates)
    said = words(found)
    assert "По 5 показателям выделено групп: 3 (19 организаций)." in said
    assert "районов — 500, начальное значение — 20220101" in said
    assert "без показателя 1.1 сменили бы группу" in said
    assert [block.template for block in found if isinstance(block, Chart)] == [
        "groups",
        "dendrogram",
    ]
    members, shares, tried = (block for block in found if isinstance(block, Table))
    assert [cell_text(row[0]) for row in members.rows] == ["А", "Б", "В"]
    assert [cell_text(row[0]) for row in shares.rows] == ["А", "Б", "В", "Все вместе"]
    assert [cell_text(row[2]) for row in tried.rows] == ["меньше", "наибольший"]


def test_no_groups_is_a_result_without_pictures(templates: Path) -> None:
    found = blocks(groups.context(groups.noise(20, seed=2)), templates)
    assert words(found).startswith("Устойчивых групп организаций по этим показателям не выявлено")
    assert not [block for block in found if isinstance(block, Chart)]
    assert len([block for block in found if isinstance(block, Table)]) == 1


def test_three_schools_are_told_to_be_few(templates: Path) -> None:
    rows = dict(list(groups.kinds().items())[:3])
    found = blocks(groups.context(rows), templates)
    assert "Группы по показателям не составляются" in words(found)
    assert len(found) == 1


def test_small_schools_stand_unsteadily(templates: Path) -> None:
    rows = groups.kinds()
    rows["Школа 1"] = ((6, 8), (5, 8), (2, 8), (2, 8), (4, 8))
    said = words(blocks(groups.context(rows), templates))
    assert "менее чем десяти человек: Школа 1." in said


def test_who_moved_since_last_year_is_only_described(templates: Path) -> None:
    rows, before = groups.kinds(), groups.kinds(seed=5)
    assert "никто не перешёл" in words(blocks(groups.context(rows, earlier=before), templates))
    before["Школа 8"], before["Школа 9"] = before["Школа 9"], before["Школа 8"]
    said = words(blocks(groups.context(rows, earlier=before), templates))
    assert "Школа 8 — теперь в группе А" in said
    assert "Школа 9 — теперь в группе Б" in said
    assert "только описание" in said


def test_a_year_without_groups_and_another_meaning_are_said(templates: Path) -> None:
    rows = groups.kinds()
    plain = groups.context(rows, earlier=groups.noise(19, seed=2))
    assert "За предыдущий период групп не выявлено" in words(blocks(plain, templates))
    context = groups.context(rows, earlier=rows)
    old = replace(context.earlier[0], meanings=(Meaning("profile", "1.1", "ab"),))
    run = replace(context.run, meanings=(Meaning("profile", "1.1", "cd"),))
    changed = replace(context, run=run, earlier=(old,))
    assert "определения показателей изменились" in words(blocks(changed, templates))
