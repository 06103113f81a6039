"""Remarks that plainly say that there is nothing to count: «не прошла», «уволена 30.06.2022».

Whoever counts by hand leaves such a row out. Only words that open the remark and leave no doubt are
taken (`remark_words`); all others are asked about (`remarks`).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.denied_rows import set_aside
from pedmonitor.intake.registers.remark_words import (
    denies_fact,
    ends_force,
    is_outsider,
    leaving,
    papers_deny,
    put_off_to,
)
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

REMARK = "remark"
TELLING = {"staff": ("status", "end_date", "employment"), "documents": ("status",)}
"""Columns that say the same in their own words; where one of them is filled in, it counts."""
PAPERS = {"training": ("document_kind", "document_number")}
"""Columns of papers that are filled in with what has become of the deed instead."""
_PROVING = frozenset({"score", "refusal", "mark"})
_FACTS = frozenset({"event", "overlap"})
_DASHES = frozenset({"-", "–", "—"})
_ABSENT = Parsed(CellState.VALUE, value=False)


def drop_remarked(sheaf: Sheaf) -> None:
    """Leave out rows of deeds that their remark, or the place of their paper, plainly denies.

    Args:
        sheaf: Columns as written; it is narrowed.
    """
    form = sheaf.form
    if form.timing.mode not in _FACTS or form.id in TELLING:
        return
    proofs = [i for i in form.fields if _proves(i) and i.id in sheaf.raw]
    gone: set[int] = set()
    for name in (*PAPERS.get(form.id, ()), REMARK):
        rows = [
            at
            for at, cell in enumerate(sheaf.raw.get(name, ()))
            if isinstance(cell, str) and cell and at not in gone
            if _is_denied(sheaf, at, name, cell) and not _is_proven(sheaf, at, name, proofs)
        ]
        if rows:
            sheaf.issues.append(_left_out(sheaf, name, rows))
            gone.update(rows)
    if gone:
        set_aside(sheaf, sorted(gone))


def _is_denied(sheaf: Sheaf, at: int, name: str, words: str) -> bool:
    denies = denies_fact if name == REMARK else papers_deny
    return denies(sheaf.form.id, words) or _is_put_off(sheaf, at, words)


def _is_put_off(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Say whether a deed is put off to a year after all the days of its row."""
    year = put_off_to(remark)
    if year is None:
        return False
    days = [i.id for i in sheaf.form.fields if i.type in {"date", "span"} and i.id in sheaf.raw]
    spans = (parse_span(sheaf.raw[name][at]).value for name in days)
    last = (span[1] for span in spans if isinstance(span, tuple))
    return all(day.year < year for day in last if isinstance(day, dt.date))


def _proves(item: FormField) -> bool:
    return item.deed or item.evidence or item.type in _PROVING


def _is_proven(sheaf: Sheaf, at: int, said: str, proofs: list[FormField]) -> bool:
    """Say whether another cell of the row answers: its «да» is asked about, its «нет» counts."""
    return any(_answers_itself(sheaf.raw[i.id][at]) for i in proofs if i.id != said)


def _answers_itself(cell: Cell) -> bool:
    return not is_blank(cell) and cell not in _DASHES


def take_remarks(sheaf: Sheaf) -> frozenset[int]:
    """Read what remarks plainly say of people who have left and of documents without force.

    Args:
        sheaf: Columns that have been read; it is changed.

    Returns:
        The rows whose remark was taken.
    """
    name, take = _TAKERS.get(sheaf.form.id, (REMARK, None))
    remarks = sheaf.raw.get(name)
    if take is None or remarks is None:
        return frozenset()
    own = [sheaf.raw[name] for name in TELLING.get(sheaf.form.id, ()) if name in sheaf.raw]
    found = [
        at
        for at, cell in enumerate(remarks)
        if isinstance(cell, str) and all(is_blank(cells[at]) for cells in own)
        if take(sheaf, at, cell)
    ]
    if found:
        sheaf.issues.append(_told(sheaf, name, found))
    return frozenset(found)


def _take_leaving(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read who has left, and since when; who works under another contract than that of labour."""
    if (employment := is_outsider(remark)) is not None:
        _answers(sheaf, "employment")[at] = Parsed(CellState.VALUE, employment)
        return True
    leaves = leaving(remark)
    if leaves is None:
        return False
    if leaves.state is CellState.VALUE:
        _answers(sheaf, "end_date")[at] = leaves
    else:
        _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "dismissed")
    return True


def _take_force(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read that a document is a draft, or no longer in force."""
    if not ends_force(remark):
        return False
    _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "cancelled")
    return True


def _take_draft(sheaf: Sheaf, at: int, order: str) -> bool:
    """Read that the order of a programme is a draft: «проект приказа» approves nothing."""
    if not ends_force(order):
        return False
    _answers(sheaf, "approved")[at] = _ABSENT
    return True


_TAKERS: dict[str, tuple[str, Callable[[Sheaf, int, str], bool]]] = {
    "staff": (REMARK, _take_leaving),
    "documents": (REMARK, _take_force),
    "mentoring": ("approval", _take_draft),
}


def _answers(sheaf: Sheaf, name: str) -> list[Parsed]:
    return sheaf.parsed.setdefault(name, [BLANK] * len(sheaf.rows))


def _left_out(sheaf: Sheaf, name: str, found: list[int]) -> Issue:
    item = sheaf.form.field(name)
    title = quoted(item.title if item else "Примечание")
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"в столбце {title} сказано, что этого не было или ещё нет; строки не учтены "
        f"({_rows(sheaf, found)})",
        "Если факт был, исправьте эти слова или поставьте «да» в столбце отметки.",
        sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(name)),
        about=(sheaf.form.id, name),
    )


def _told(sheaf: Sheaf, name: str, found: list[int]) -> Issue:
    text, hint = _WORDS[sheaf.form.id]
    place = sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(name))
    message = f"{text} ({_rows(sheaf, found)})"
    return Issue(IssueCode.ROW_REMARK, Level.WARNING, message, hint, place)


def _rows(sheaf: Sheaf, found: list[int]) -> str:
    return rows_text([sheaf.rows[at] for at in found])


_WORDS: dict[str, tuple[str, str]] = {
    "staff": (
        "по примечанию человек уволен, выбыл или не штатный работник; так он и учтён",
        "Если это не так, исправьте примечание; надёжнее вписать дату в столбец «Уволен».",
    ),
    "documents": (
        "по примечанию документ не действует; он не учтён",
        "Если документ действует, уберите эти слова из примечания.",
    ),
    "mentoring": (
        "приказ назван проектом или не утверждён; программа не учтена как утверждённая",
        "Если программа утверждена, впишите номер и дату приказа.",
    ),
}
