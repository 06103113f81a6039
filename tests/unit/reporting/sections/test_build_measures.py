from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.reporting.document import BulletList, Paragraph, WritingSpace
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_measures import measures_section, signatures

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_audiences_and_directions_come_from_the_document(
    context: ReportContext, templates: Path
) -> None:
    said = {"audiences": ("руководители школ",), "measure_directions": ("помощь молодым;",)}
    own = replace(context, profile=context.profile.model_copy(update=said))
    blocks = measures_section(gather(own, templates=templates)).blocks
    lists = [block.items for block in blocks if isinstance(block, BulletList)]
    assert lists == [("руководители школ",), ("помощь молодым",)]
    assert [block.text for block in blocks if isinstance(block, WritingSpace)] == ["", ""]


def test_signatures_are_the_methodists_or_a_line(context: ReportContext, templates: Path) -> None:
    (line,) = signatures(gather(context, templates=templates))
    assert isinstance(line, Paragraph)
    assert line.text.startswith("Составил: ____")
    signed = replace(context, notes={"signatures": "Методист ______\n\nНачальник ______"})
    told = signatures(gather(signed, templates=templates))
    assert told == [Paragraph("Методист ______"), Paragraph("Начальник ______")]
