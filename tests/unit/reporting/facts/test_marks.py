from __future__ import annotations

import datetime as dt

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import (
    Column,
    Count,
    Document,
    Mark,
    Missing,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.marks import with_marks


def document(edition: Edition) -> Document:
    table = Table(
        (Column("Строка"), Column("Число", numeric=True)),
        (
            (Text("а"), Missing(Mark.SUPPRESSED)),
            (Text("б"), Missing(Mark.NO_DATA)),
            (Text("в"), Count(0)),
        ),
        note="Примечание.",
    )
    section = Section("id", "Раздел", "Раздел", (Paragraph("Текст."), table))
    return Document("Отчёт", (), (section,), dt.date(2022, 12, 31), edition)


def test_hidden_zero_and_no_data_are_three_marks_with_a_legend() -> None:
    (section,) = with_marks(document(Edition.PUBLIC)).sections
    table = section.blocks[1]
    assert isinstance(table, Table)
    assert [cell_text(row[1]) for row in table.rows] == ["*", "н/д", "0"]
    assert table.note == (
        "Примечание. * — данные не приводятся: малая численность; н/д — нет данных."
    )


def test_the_internal_edition_stays_as_it_is() -> None:
    inside = document(Edition.INTERNAL)
    assert with_marks(inside) is inside
