"""Numbers of measures: rows that have none count as `measures init` will number them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pedmonitor.model.sheet_row import SheetRow

_NUMBER, _FEW = "М-{}", 4


def free_numbers(taken: Collection[str]) -> Iterator[str]:
    """Give the numbers that rows without one get, in order; none that is taken is given again."""
    return (name for at in range(1, 10**6) if (name := _NUMBER.format(at)) not in taken)


def numbered(rows: Sequence[SheetRow]) -> tuple[tuple[SheetRow, ...], tuple[Issue, ...]]:
    """Number the rows that have no number yet, as `measures init` will; say once that it is so.

    Args:
        rows: Rows of the sheet of measures.
    """
    free = free_numbers({row.cells[sheet.ID] for row in rows})
    given: list[str] = []
    found: list[SheetRow] = []
    for row in rows:
        if row.cells[sheet.ID]:
            found.append(row)
            continue
        given.append(next(free))
        found.append(replace(row, cells={**row.cells, sheet.ID: given[-1]}))
    if not given:
        return tuple(found), ()
    first = next(row for row in rows if not row.cells[sheet.ID])
    what = f"строк без номера — {len(given)}; пока они считаются под номерами "
    told = Issue(
        IssueCode.MEASURE_BLANK,
        Level.WARNING,
        f"Столбец «{sheet.ID}»: {what}{_span(given)}",
        "Чтобы номера не сменились, когда прибавятся строки, выполните pedmonitor measures init: "
        "он впишет их в книгу.",
        first.at(sheet.ID),
    )
    return tuple(found), (told,)


def _span(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= _FEW else f"{names[0]}, {names[1]}, …, {names[-1]}"
