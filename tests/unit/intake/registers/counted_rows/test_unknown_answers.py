"""Tables that say that nothing is known yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.registers.counted_rows.unknown_answers import says_unknown
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([["СОШ 3", "нет данных", ""]], "unknown"),
        ([["СОШ 3", "Информация будет позже", "-"]], "unknown"),
        ([["СОШ 3", "не участвовали", ""]], ""),
        ([["СОШ 3", "Белова А.П.", "нет данных"]], ""),
        ([["СОШ 3", "", ""]], ""),
        ([], ""),
    ],
)
def test_what_a_table_says(catalogue: Catalogue, rows: list[list[Cell]], verdict: str) -> None:
    table = RawTable("Лист1", [], ["ОО", "ФИО", "Конкурс"], [], [0, 1, 2], 0, cells=rows)
    match = Match(catalogue.forms["contests"], [ColumnMatch(0, "organisation", 1.0)])
    assert says_unknown(table, match) is bool(verdict)
