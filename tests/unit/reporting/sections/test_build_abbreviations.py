from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import (
    BulletList,
    Chart,
    Column,
    Count,
    Heading,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
    WritingSpace,
)
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_abbreviations import abbreviations_section, texts_of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

SECTION = Section(
    "a",
    "Заголовок",
    "З",
    (
        Heading("РМО"),
        Paragraph("+2,0\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п."),
        Note("ПКГ"),
        BulletList(("НОК",)),
        WritingSpace("prompt", "ИОМ"),
        Chart("bars", "ДПО", "ЦОС", ("title",), (("x",),)),
        Table((Column("ОО"),), ((Text("СОШ № 1"),), (Count(3),)), caption="ПП", note="ОКП"),
    ),
)


def test_every_text_of_a_section_is_seen() -> None:
    assert set(texts_of(SECTION)) >= {"Заголовок", "РМО", "НОК", "ИОМ", "ДПО", "ЦОС", "ОО", "3"}


def test_only_what_stands_in_the_text_is_listed(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    (section,) = abbreviations_section((SECTION,), material, templates=templates)
    (table,) = section.blocks
    assert isinstance(table, Table)
    listed = [cell_text(row[0]) for row in table.rows]
    assert listed == [
        "ДПО", "ИОМ", "НОК", "ОКП", "ОО", "ПП", "РМО", "СОШ", "ЦОС", "п. п.",
    ]  # fmt: skip
    assert abbreviations_section((), material, templates=templates) == []
