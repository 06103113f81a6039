"""Rows that are counted though words beside them seem to say that there is nothing to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, is_blank
from pedmonitor.intake.persons.former import former_name
from pedmonitor.intake.registers.columns import is_own_answer
from pedmonitor.intake.registers.counted_rows.remark_words import (
    is_on_leave,
    may_end_force,
    may_have_left,
)
from pedmonitor.intake.registers.counted_rows.remarked import PAPERS, REMARK, TELLING, WITH_BRACKETS
from pedmonitor.intake.wording.denials import (
    lacks_paper,
    may_deny_fact,
    papers_may_deny,
    words_aside,
)
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pedmonitor.intake.registers.sheaf import Sheaf

_STAFF = "staff"
_PROVIDER = "provider"
_COMPLETED = ("date_to", "span")
_DOCUMENTS = "documents"
_DENIALS: dict[str, Callable[[str], bool]] = {_STAFF: may_have_left, _DOCUMENTS: may_end_force}


def contradicted(sheaf: Sheaf, taken: frozenset[int]) -> list[Issue]:
    """Ask about the rows whose remark seems to deny what the row is counted for.

    It is not quoted, for it may name people.

    Args:
        sheaf: The parsed columns of a register.
        taken: Rows whose remark was plain enough to be taken.
    """
    found = []
    if sheaf.form.id == _STAFF:
        found += _beside_names(sheaf, taken)
    for name in PAPERS.get(sheaf.form.id, ()):
        found += _beside_papers(sheaf, name)
    scores = (item.id for item in sheaf.form.fields if item.type == "score")
    for name in (REMARK, *scores):
        denies = _DENIALS.get(sheaf.form.id, may_deny_fact)
        item = sheaf.form.field(name)
        for at, cell in enumerate(sheaf.raw.get(name, ())):
            if _says(cell, denies) and not (
                at in taken
                or (name, at) in sheaf.asked
                or _is_told(sheaf, at)
                or (item is not None and is_own_answer(cell, item))
            ):
                found.append(_issue(sheaf, at, name))
    return found


def _beside_papers(sheaf: Sheaf, name: str) -> Iterator[Issue]:
    """Ask, once for each doubt, about words in the place of a paper.

    A course counts by the day on which it was completed (Q21): that its paper is still in print
    takes nothing away where that day is told.
    """
    doubts: dict[str, list[int]] = {}
    for at, cell in enumerate(sheaf.raw.get(name, ())):
        if _says(cell, papers_may_deny) and not _is_told(sheaf, at):
            doubts.setdefault(_doubt(sheaf, name, at), []).append(at)
    item = sheaf.form.field(name)
    title = quoted(item.title if item else name)
    for doubt, rows in doubts.items():
        yield Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"по столбцу {title} {doubt} ({rows_text([sheaf.rows[at] for at in rows])})",
            "Если обучение не завершено, уберите строку или напишите «не завершено» в «Статус»; "
            "если завершено — ничего делать не нужно.",
            sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get(name)),
        )


def _doubt(sheaf: Sheaf, name: str, at: int) -> str:
    if name == _PROVIDER or not lacks_paper(str(sheaf.raw[name][at])):
        return "обучения, возможно, не было или оно не завершено; строки посчитаны"
    days = (sheaf.parsed[end][at].value for end in _COMPLETED if end in sheaf.parsed)
    if any(day is not None for day in days):
        return "документа об обучении ещё нет; строки посчитаны по дате окончания обучения"
    return "документа об обучении ещё нет, и день окончания не указан; строки посчитаны"


def _beside_names(sheaf: Sheaf, taken: frozenset[int]) -> list[Issue]:
    """Ask about words in brackets behind a name or a post: «учитель (вакансия)»."""
    return [
        _issue(sheaf, at, name)
        for name in (*WITH_BRACKETS, "status")
        for at, cell in enumerate(sheaf.raw.get(name, ()))
        if isinstance(cell, str) and at not in taken and not former_name(cell)
        if may_have_left(words_aside(cell) if name in WITH_BRACKETS else _since(cell))
    ]


def _since(status: str) -> str:
    """A status says itself who has left; only since when somebody works is asked about."""
    return status if " с " in status and "увол" not in status.lower() else ""


def _says(cell: Cell, denies: Callable[[str], bool]) -> bool:
    return isinstance(cell, str) and denies(cell)


def _is_told(sheaf: Sheaf, at: int) -> bool:
    """Say whether the row itself says what its remark says."""
    if sheaf.form.id in TELLING:
        own = TELLING[sheaf.form.id]
        return any(not is_blank(sheaf.raw[name][at]) for name in own if name in sheaf.raw)
    return any(
        sheaf.parsed[item.id][at].value is False
        for item in sheaf.form.fields
        if item.type in {"yes_no", "mark"} and item.id in sheaf.parsed
    )


def _issue(sheaf: Sheaf, at: int, name: str) -> Issue:
    place = sheaf.place.at(sheaf.rows[at], sheaf.positions.get(name))
    level = Level.WARNING
    if sheaf.form.id == _STAFF and is_on_leave(str(sheaf.raw[name][at])):
        level = Level.INFO  # whoever is on leave counts (Q20): the figure is the same
        text = "по примечанию человек в отпуске по уходу; находящиеся в отпуске учтены (Q20)"
        hint = "Ничего делать не нужно; если человек уволен, впишите дату в столбец «Уволен»."
    elif sheaf.form.id == _STAFF:
        text = (
            "по словам рядом человек, возможно, уволен, ещё не принят или работает не по основному "
            "месту, а столбцы этого не говорят; он посчитан как работающий"
        )
        hint = (
            "Впишите это в столбец «Принят», «Уволен» (дату), «Статус» или «Вид занятости»; такие "
            "слова не считаются."
        )
    elif sheaf.form.id == _DOCUMENTS:
        text = "по примечанию документ не действует; он посчитан"
        hint = "Впишите это в столбец «Статус»; примечание не считается."
    else:
        text = "по примечанию этого не было или ещё нет; строка посчитана"
        hint = "Если факта не было, уберите строку или поставьте «нет» в столбце отметки."
    return Issue(IssueCode.ROW_REMARK, level, text, hint, place)
