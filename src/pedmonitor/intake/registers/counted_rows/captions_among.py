"""Caption lines among the rows of a register: numbered ones, and those that say there was nothing.

«1. Учителя физики» over «1.1», «1.2» is a caption as it is without its number; «не участвовали»
under the name of a school is its answer.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.registers.counted_rows.told_none import says_none
from pedmonitor.intake.wording.caption_lines import lines_of, names_school

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.raw_table import RawTable

_LONGEST = 100


def numbered_captions(table: RawTable, names: Sequence[int]) -> dict[int, str]:
    """Find the lines that are numbered as a group of the rows below: «2.» over «2.1», «2.2».

    Args:
        table: The table; its first column holds the numbers.
        names: Columns of names.

    Returns:
        Position among the rows → the line.
    """
    if not names or 0 in names or len(table.columns) <= len(names) + 1:
        return {}
    found: dict[int, str] = {}
    first = [cells[0] for cells in table.cells]
    if all(isinstance(cell, float) and cell.is_integer() for cell in first):
        return {}
    numbers = [as_text(cell).strip().rstrip(".") for cell in first]
    for at, (own, below) in enumerate(pairwise(numbers)):
        if not own or not below.startswith(f"{own}."):
            continue
        told = [i for i, cell in enumerate(table.cells[at]) if i and not is_blank(cell)]
        if told == [names[0]]:
            found[at] = " ".join(as_text(table.cells[at][names[0]]).split())
    return found


def answers_for_school(form: Form, group: str, cells: Sequence[Cell]) -> bool:
    """Say whether a line under the name of a school tells that it has nothing to list.

    Args:
        form: The register; silence about one of several procedures is no answer.
        group: The caption lines above.
        cells: The row.
    """
    if form.timing.mode != "event" or any(item.held_apart for item in form.fields):
        return False
    if not any(map(names_school, lines_of(group))):
        return False
    line = next((as_text(cell) for cell in cells if not is_blank(cell)), "")
    return 0 < len(line) <= _LONGEST and says_none(line)
