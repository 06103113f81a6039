"""Tell whom words under «Результат» leave out, and ask about words that nobody can judge by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import Outcome
from pedmonitor.intake.cells.values import BLANK
from pedmonitor.intake.registers.columns import EVIDENCE, is_own_answer, outcomes_of
from pedmonitor.intake.registers.faults import quote
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_COMPLETED = "completed"
_SHOWN = 3


def tell_outcomes(sheaf: Sheaf, headings: Mapping[str, str], plan: ReadingPlan) -> None:
    """Say once a column which rows its words leave out, and once which nobody can understand.

    A word that is in no dictionary leaves its row counted: most of them are results. Words that
    there is no result are as good as a blank, and asked about. Where a mark of passing stands in
    the row, the words decide nothing.

    Args:
        sheaf: Columns that have been read; its issues are extended.
        headings: Field → the heading of its column.
        plan: The reading plan, for the words.
    """
    for item in sheaf.form.fields:
        if item.type in EVIDENCE and item.id in sheaf.raw:
            _tell(sheaf, item, headings.get(item.id) or item.title, plan)


def _tell(sheaf: Sheaf, item: FormField, heading: str, plan: ReadingPlan) -> None:
    outcomes = outcomes_of(item, plan)
    cells = sheaf.raw[item.id]
    told = {
        cell: Outcome.PLAIN if is_own_answer(cell, item) else outcomes.tell(cell, item.other_parts)
        for cell in set(cells)
    }
    read = sheaf.parsed.get(item.id)  # scores have gone into the marks of passing
    out = [
        at
        for at, cell in enumerate(cells)
        if (told[cell] is Outcome.ABSENT if read is None else read[at].value is False)
    ]
    if out:
        sheaf.issues.append(_left_out(sheaf, item, heading, out))
    if {Outcome.UNCLEAR, Outcome.MISSING}.isdisjoint(told.values()):
        return
    passed = sheaf.parsed.get(_COMPLETED) or [BLANK] * len(cells)
    marked = _COMPLETED in sheaf.raw
    asked: dict[tuple[bool, bool], list[int]] = {}
    for at, cell in enumerate(cells):
        if told[cell] in {Outcome.UNCLEAR, Outcome.MISSING} and not (
            marked and passed[at].value is not None
        ):
            key = told[cell] is Outcome.MISSING, passed[at].value is False
            asked.setdefault(key, []).append(at)
    for (missing, gone), rows in sorted(asked.items()):
        sheaf.asked.update((item.id, at) for at in rows)
        sheaf.issues.append(_unclear(sheaf, item, heading, rows, missing=missing, gone=gone))


def _left_out(sheaf: Sheaf, item: FormField, heading: str, out: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in out])
    if item.other_parts:
        text = "это не участие, а отказ, неявка, отмена, намерение или другая роль (жюри, "
        text = f"по столбцу {quoted(heading)} {text}организатор); строки не учтены ({rows})"
        hint = "Если человек всё же участвовал, впишите его результат или слово «участник»."
    else:
        text = f"по столбцу {quoted(heading)} этого не было или ещё нет; строки не учтены ({rows})"
        hint = "Если человек всё же прошёл, впишите его результат или слово «пройдена»."
    place = sheaf.place.at(sheaf.rows[out[0]], sheaf.positions.get(item.id))
    about = (sheaf.form.id, item.id)
    return Issue(IssueCode.CELL_YES_NO, Level.INFO, text, hint, place, about=about)


def _unclear(
    sheaf: Sheaf, item: FormField, heading: str, asked: list[int], *, missing: bool, gone: bool
) -> Issue:
    """Ask about words of which nobody knows, or which say that no result is there.

    Args:
        sheaf: Columns that have been read.
        item: The field of the words.
        heading: The heading of its column.
        asked: Rows with such words.
        missing: Whether they say that there is no result.
        gone: Whether the rows have been left out: nothing else tells that it took place.
    """
    rows = rows_text([sheaf.rows[at] for at in asked])
    words = dict.fromkeys(quote(sheaf.raw[item.id][at]) for at in asked)
    shown = ",".join([word for word in words if word][:_SHOWN])
    done, not_done = (
        ("участник", "не участвовал") if item.other_parts else ("пройдена", "не пройдена")
    )
    doubt = "результата нет, и не понять" if missing else "не понять"
    doubt += ", состоялось ли это"
    became = "не учтены" if gone else "посчитаны"
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"по словам{shown} в столбце {quoted(heading)} {doubt} ({rows}); такие строки {became}",
        f"Если этого не было, впишите «{not_done}» или уберите строку; если было — впишите "
        f"результат или слово «{done}».",
        sheaf.place.at(sheaf.rows[asked[0]], sheaf.positions.get(item.id)),
    )
