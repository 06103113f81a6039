"""Facts told in a sentence beside the tables: «Диагностику прошли: Белова А.П., Громов О.И.»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.naming import names_nobody

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    told = [row for row in range(grid.height) if row not in data and _tells(grid.text_of(row))]
    own = {row for table in tables for row in _own_header(grid, table)} if told else ()
    return [row for row in told if row not in own]


def _tells(line: str) -> bool:
    """Say whether a line names people and what they have done."""
    return len(line) >= _LEAST and bool(_FACT.search(line)) and not names_nobody(line)


def _own_header(grid: Grid, table: RawTable) -> Iterator[int]:
    """List the rows of a table's header: «ФИО, когда, прошла/не прошла» tells of nobody."""
    captions = {caption for path in table.paths for caption in path}
    for row in range(table.header_row, -1, -1):
        cells = (" ".join(as_text(grid.rows[row][i]).split()) for i in grid.filled(row))
        if not all(cell in captions for cell in cells):
            return
        yield row
