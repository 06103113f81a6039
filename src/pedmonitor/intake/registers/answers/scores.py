"""Lists with scores and no mark of passing: who has a score took part, who has none did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed, special
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_COMPLETED = "completed"
_ABSENT = Parsed(CellState.VALUE, value=False)
_PRESENT = Parsed(CellState.VALUE, value=True)


def settle_scores(sheaf: Sheaf) -> None:
    """Turn scores into marks of passing where the table has no such column; scores go no further.

    A blank beside filled scores says that there was nothing to score, unless the row has a date.

    Args:
        sheaf: Columns that have been read.
    """
    names = [i.id for i in sheaf.form.fields if i.type == "score" and i.id in sheaf.parsed]
    scores = [sheaf.parsed.pop(name) for name in names]
    dated = [name for name in sheaf.form.timing.start if name in sheaf.parsed]
    if not (scores or dated):
        scores = _results(sheaf)
    if not scores or _COMPLETED in sheaf.parsed:
        return
    told = [
        next((cell for cell in cells if cell.value is not None), BLANK)
        for cells in zip(*scores, strict=True)
    ]
    if not any(cell.value is not None for cell in told):
        return
    sheaf.parsed[_COMPLETED] = [
        cell
        if cell.value is not None or any(sheaf.parsed[name][at].value for name in dated)
        else _ABSENT
        for at, cell in enumerate(told)
    ]


def _results(sheaf: Sheaf) -> list[list[Parsed]]:
    """Take words under «Результат» for scores where no day and no mark tells who took part."""
    if sheaf.form.field(_COMPLETED) is None:
        return []
    names = [i.id for i in sheaf.form.fields if i.type == "refusal" and i.id in sheaf.raw]
    return [
        [
            cell if cell.value is not None or is_blank(text) or special(text) else _PRESENT
            for cell, text in zip(sheaf.parsed[name], sheaf.raw[name], strict=True)
        ]
        for name in names
    ]
