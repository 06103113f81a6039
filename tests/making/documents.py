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
    Light,
    Missing,
    Note,
    Paragraph,
    Percent,
    Ratio,
    Section,
    Signal,
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


def lights() -> Table:
    """A table with a word under every light."""
    columns = (Column("Показатель"), Column("Статус"))
    rows = ((Text(light.name), Signal(light, f"слово {light.value}")) for light in Light)
    return Table(columns, tuple(rows))


def contrast(colour: str) -> float:
    """How a colour «1a7f37» stands out on white paper, by WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    shares = (0.2126, 0.7152, 0.0722)
    return 1.05 / (sum(s * p for s, p in zip(shares, linear, strict=True)) + 0.05)


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
