"""Facts told in a sentence beside the tables: «Диагностику прошли: Белова А.П., Громов О.И.»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.naming import names_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.sheets.raw_table import RawTable

_LEAST = 20
"""A shorter line holds no name with a fact."""
_FACT = re.compile(
    r"\b(?:прош(?:л|ё|е)|приня(?:л|в)|участвова|обуч(?:ил|ен|ал)|награжд|повысил|получил|"
    r"закреплен|назначен)",
    re.IGNORECASE,
)


def told_in_words(grid: Grid, tables: Sequence[RawTable]) -> list[int]:
    """Find the lines outside the rows of tables that name people and what they have done.

    Args:
        grid: The sheet.
        tables: Its tables.

    Returns:
        Rows of the sheet, in order.
    """
    data = {row for table in tables for row, kind in table.rows if kind is RowKind.DATA}
    heads = [*(table.header_row for table in tables), grid.height]
    for table, end in zip(tables, heads[1:], strict=True):
        if not table.rows:  # nobody has walked them: the table is not recognised, and told so
            data.update(range(table.header_row, end))
    lines = ((row, grid.text_of(row)) for row in range(grid.height) if row not in data)
    return [
        row
        for row, text in lines
        if len(text) >= _LEAST and _FACT.search(text) and not names_nobody(text)
    ]
