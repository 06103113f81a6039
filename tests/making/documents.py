"""Small documents of every kind of block, for the renderers."""

from __future__ import annotations

import datetime as dt

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Chart,
    Column,
    Count,
    Document,
    Heading,
    Missing,
    Note,
    Paragraph,
    Percent,
    Ratio,
    Section,
    Table,
    Text,
    WritingSpace,
)

ALTERNATIVE = "2020: 10 %, 2021: нет данных, 2022: 20 %."
DATE = dt.date(2022, 12, 31)


def document(*blocks: Block, edition: Edition = Edition.INTERNAL) -> Document:
    """A report of one section."""
    section = Section("one", "1. Раздел", "1. Раздел", blocks)
    return Document("Отчёт", ("строка",), (section,), DATE, edition)


def table(columns: int = 3, rows: int = 3, **more: str) -> Table:
    """A table of organisations with a percentage in the last column."""
    heads = (Column("Организация"), *(Column("Число", numeric=True),) * (columns - 1))
    cells: list[tuple[Cell, ...]] = [
        (Text(f"СОШ № {n}"), *(Count(n),) * (columns - 2), Percent(n, 2 * n + 1))
        for n in range(1, rows + 1)
    ]
    return Table(heads, tuple(cells), **more)


def series(caption: str = "Доля по годам", alternative: str = ALTERNATIVE) -> Chart:
    """A chart of three years, the middle one without a figure."""
    return Chart(
        "series",
        caption,
        alternative,
        ("year", "value", "label", "target", "break"),
        (
            ("2020", 10.0, "10 %", 15, None),
            ("2021", None, "нет данных", 15, None),
            ("2022", 20.5, "20,5 %", None, "изменилось определение"),
        ),
        (("y", "Доля, %"), ("target", "цель 15 %")),
    )


def everything(edition: Edition = Edition.INTERNAL) -> Document:
    """A report with every kind of block."""
    return document(
        Heading("Первое"),
        Paragraph("Абзац."),
        BulletList(("раз", "два")),
        Note("Примечание."),
        WritingSpace("Выводы:", "Первый.\nВторой."),
        WritingSpace("Факторы:"),
        table(caption="По организациям", note="Сноска."),
        Table((Column("а"), Column("б")), ((Text("в"), Missing()), (Text("г"), Ratio(1, 3)))),
        series(),
        edition=edition,
    )


def hostile(text: str) -> Document:
    """A report whose every text is the same, whatever it does to a format."""
    section = Section(
        "one",
        text,
        text,
        (
            Heading(text),
            Paragraph(text),
            BulletList((text,)),
            Note(text),
            WritingSpace(text, text),
            WritingSpace(text),
            Table(
                (Column(text), Column(text, numeric=True)), ((Text(text), Text(text)),), text, text
            ),
            series(caption=text, alternative=text),
            Chart(
                "bars",
                text,
                text,
                ("title", "value", "label"),
                ((text, 12.5, text),),
                (("x", text), ("target", text)),
            ),
        ),
    )
    return Document(text, (text,), (section,), DATE)
