from __future__ import annotations

from making.documents import DATE, series, table

from pedmonitor.reporting.document import Document, Heading, Paragraph, Section
from pedmonitor.reporting.outline import outline


def test_tables_and_figures_are_numbered_through_the_report() -> None:
    first = Section("a", "1. Начало", "1", (table(), Heading("Ниже"), table(), series()))
    second = Section("b", "Приложение 2. Ещё", "2", (Paragraph("текст"), table(caption="своё")))
    parts = outline(Document("Отчёт", (), (first, second), DATE))
    placed = [(p.number, p.caption) for part in parts for p in part.blocks]
    assert placed == [
        (1, "Начало"),
        (0, ""),
        (2, "Ниже"),
        (1, "Доля по годам"),
        (0, ""),
        (3, "своё"),
    ]
    anchors = [p.anchor for part in parts for p in part.blocks] + [part.anchor for part in parts]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.isascii() for anchor in anchors)
