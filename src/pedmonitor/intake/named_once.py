"""Rows of one person under one number: the name stands once, in cells that were merged or not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pedmonitor.intake.raw import as_text, is_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.raw import Cell
    from pedmonitor.intake.sheaf import Sheaf

_ORDINAL = re.compile(r"(?i)\s*№\s*(?:п\s*[./]?\s*п\.?)?\s*")
_NAMES = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})


def repeat_names(sheaf: Sheaf, header: Sequence[str], columns: Sequence[Sequence[Cell]]) -> None:
    """Write a name into the rows below it that have neither a name nor a number of their own.

    A text file keeps nothing of cells merged over «1 | Белова А.П.»: the rows below begin with two
    blanks. A forgotten name has its number and its school, so where the numbers run on without the
    nameless rows, or those alone name no school, they are further facts of whoever stands above;
    otherwise they are left as they are.

    Args:
        sheaf: Columns as written; names and organisations are filled down.
        header: Headings of all columns of the table.
        columns: Their cells, of the same rows.
    """
    names = [i.id for i in sheaf.form.fields if i.type in _NAMES and i.id in sheaf.raw]
    places = [i.id for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw]
    nameless = [
        all(is_blank(sheaf.raw[name][row]) for name in names) for row in range(len(sheaf.rows))
    ]
    if not names or True not in nameless or nameless[0]:
        return
    numbered = next((at for at, text in enumerate(header) if _ORDINAL.fullmatch(text)), None)
    sure = numbered is not None and _number_the_named(columns[numbered], nameless)
    if not sure and not any(_stand_with(sheaf.raw[place], nameless) for place in places):
        return
    for name in (*names, *places):
        cells = sheaf.raw[name]
        for row in range(1, len(cells)):
            if (
                nameless[row]
                and is_blank(cells[row])
                and sheaf.groups[row] == sheaf.groups[row - 1]
            ):
                cells[row] = cells[row - 1]


def _stand_with(cells: Sequence[Cell], nameless: list[bool]) -> bool:
    """Say whether a column is blank where there is no name, and nowhere else."""
    return all(is_blank(cell) is blank for cell, blank in zip(cells, nameless, strict=True))


def _number_the_named(numbers: Sequence[Cell], nameless: list[bool]) -> bool:
    """Say whether the rows with a name are numbered 1, 2, 3 and the nameless ones are not."""
    if len(numbers) != len(nameless) or not _stand_with(numbers, nameless):
        return False
    told = [as_text(number).strip(" .") for number in numbers if not is_blank(number)]
    if not all(text.isdigit() for text in told):
        return False
    return all(int(after) in {int(before) + 1, 1} for before, after in pairwise(told))
