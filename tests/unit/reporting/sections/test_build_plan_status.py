"""The note on a plan: what to look at first, what to check, every row."""

from __future__ import annotations

from making.plan_facts import END, PLAN, evidence, held, rows

from pedmonitor.planning.execution import judge_plan
from pedmonitor.reporting.document import BulletList, Document, Paragraph, Table
from pedmonitor.reporting.sections.build_plan_status import build_plan_status


def note(*numbers: str, twice: bool = False) -> Document:
    events = [held("Система воспитательной работы: проблемы, опыт, перспективы", "2022-02-15")]
    if twice:
        events += [held("Слёт", "2022-02-15", kind=kind) for kind in ("a", "b")]
    chosen = [rows()[number] for number in numbers]
    status = judge_plan(PLAN, "План", chosen, evidence(tuple(events)), day=END)
    return build_plan_status(status)


def test_sections() -> None:
    document = note("2.1", "8.1", twice=True)
    summary, attention, check, everything = document.sections
    assert any(isinstance(block, BulletList) for block in summary.blocks)  # counted twice
    (table,) = (block for block in attention.blocks if isinstance(block, Table))
    assert len(table.rows) == 1
    (items,) = (block.items for block in check.blocks if isinstance(block, BulletList))
    assert "98\N{NO-BREAK SPACE}% участия" in items[0]
    assert isinstance(everything.blocks[0], Table)
    assert len(everything.blocks[0].rows) == 2


def test_nothing_to_say_is_said() -> None:
    _, attention, check, _ = note("6.2").sections
    assert isinstance(attention.blocks[0], Paragraph)
    assert isinstance(check.blocks[0], Paragraph)
