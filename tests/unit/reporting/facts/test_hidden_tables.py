"""A table of nothing but stars becomes a sentence; one figure keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.reporting.document import (
    Cell,
    Column,
    Count,
    Mark,
    Missing,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.editable.phrases import Phrases
from pedmonitor.reporting.facts.hidden_tables import tell_hidden_tables

if TYPE_CHECKING:
    from pathlib import Path

STAR = Missing(Mark.SUPPRESSED)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (Missing(Mark.WITHHELD), True),
        (Count(0), False),
        (Missing(Mark.NO_DATA), False),
        (Missing(Mark.NOT_APPLICABLE), False),
    ],
)
def test_only_stars(templates: Path, last: Cell, *, told: bool) -> None:
    rows = ((Text("СОШ № 1"), STAR), (Text("СОШ № 2"), last))
    table = Table((Column("Организация"), Column("1.2-4.2", numeric=True)), rows, "По организациям")
    section = Section("one", "Часть", "Часть", (table,))
    ((block,),) = (one.blocks for one in tell_hidden_tables((section,), Phrases(templates)))
    if told:
        assert isinstance(block, Paragraph)
        assert block.text.startswith("По организациям — данные не приводятся: малая численность")
    else:
        assert block is table


def test_a_table_of_words_stays(templates: Path) -> None:
    table = Table((Column("Сокращение"),), ((Text("ОО"),),), "Сокращения")
    section = Section("one", "Часть", "Часть", (table,))
    assert tell_hidden_tables((section,), Phrases(templates)) == (section,)
