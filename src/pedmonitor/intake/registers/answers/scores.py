"""Lists with scores and no mark of passing: who has a score took part, who has none did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import Outcome
from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed, special
from pedmonitor.intake.registers.columns import outcomes_of
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_COMPLETED = "completed"
_ABSENT = Parsed(CellState.VALUE, value=False)
_PRESENT = Parsed(CellState.VALUE, value=True)


def settle_scores(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Turn scores into marks of passing where the table has no such column; scores go no further.

    A blank beside filled scores says that there was nothing to score, unless the row has a date;
    so do words that there is no result.

    Args:
        sheaf: Columns that have been read.
        plan: The reading plan, for the words.
    """
    names = [i.id for i in sheaf.form.fields if i.type == "score" and i.id in sheaf.parsed]
    scores = [sheaf.parsed.pop(name) for name in names]
    dated = [name for name in sheaf.form.timing.start if name in sheaf.parsed]
    if not (scores or dated):
        scores = _results(sheaf, plan)
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


def _results(sheaf: Sheaf, plan: ReadingPlan) -> list[list[Parsed]]:
    """Take words under «Результат» for scores where no day and no mark tells who took part."""
    if sheaf.form.field(_COMPLETED) is None:
        return []
    found = []
    for item in sheaf.form.fields:
        if item.type == "refusal" and item.id in sheaf.raw:
            outcomes = outcomes_of(item, plan)
            texts = sheaf.raw[item.id]
            nothing = {
                text: is_blank(text)
                or special(text) is not None
                or outcomes.tell(text, item.other_parts) is Outcome.MISSING
                for text in set(texts)
            }
            found.append(
                [
                    cell if cell.value is not None or nothing[text] else _PRESENT
                    for cell, text in zip(sheaf.parsed[item.id], texts, strict=True)
                ]
            )
    return found
