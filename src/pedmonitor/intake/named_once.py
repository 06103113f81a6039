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
    blanks. A forgotten name has its number, so where the numbers run on without the nameless rows,
    those are further facts of whoever stands above; otherwise they are left as they are.

    Args:
        sheaf: Columns as written; names and organisations are filled down.
        header: Headings of all columns of the table.
        columns: Their cells, of the same rows.
    """
    names = [i.id for i in sheaf.form.fields if i.type in _NAMES and i.id in sheaf.raw]
    at = next((at for at, text in enumerate(header) if _ORDINAL.fullmatch(text)), None)
    if at is None or not names or len(columns[at]) != len(sheaf.rows):
        return
    nameless = [
        all(is_blank(sheaf.raw[name][row]) for name in names) for row in range(len(columns[at]))
    ]
    if not _number_the_named(columns[at], nameless):
        return
    for name in (*names, *(i.id for i in sheaf.form.fields if i.type == "organisation")):
        cells = sheaf.raw.get(name, [])
        for row in range(1, len(cells)):
            if (
                nameless[row]
                and is_blank(cells[row])
                and sheaf.groups[row] == sheaf.groups[row - 1]
            ):
                cells[row] = cells[row - 1]


def _number_the_named(numbers: Sequence[Cell], nameless: list[bool]) -> bool:
    """Say whether the rows with a name are numbered 1, 2, 3 and the nameless ones are not."""
    if True not in nameless or nameless[0]:
        return False
    if any(is_blank(number) is not blank for number, blank in zip(numbers, nameless, strict=True)):
        return False
    told = [as_text(number).strip(" .") for number in numbers if not is_blank(number)]
    if not all(text.isdigit() for text in told):
        return False
    return all(int(after) in {int(before) + 1, 1} for before, after in pairwise(told))
