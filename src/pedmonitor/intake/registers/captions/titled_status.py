"""What a title says of its own document: «Положение о ДПО (проект)», «Проект положения о ДПО».

«Об отмене приказа о создании совета» makes no council, whatever stands under «Статус».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, normalise_label, rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_STATUS, _TITLE = "status", "title"
_REQUISITES = ("document_number", "document_date")
_BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_BEHIND = re.compile(r"(?:\s[-–—]\s|[,;.]\s+)([^,;.()]+)[.\s]*$")
_PROJECT_OF = re.compile(
    r"проект\s+[«\"]?\s*(?:положени|приказ|порядк|программ|план|распоряжени|постановлени|соглашени|договор"
    r"|регламент|дорожн|документ|локальн|инструкц|концепци|модел|систем)[а-я]*[ауяыий]\b"
)
_UNDOING = re.compile(
    r"\W*(?:приказ|распоряжение|постановление|решение|письмо|протокол)?\W*(?:№ ?\S+ )?"
    r"(?:от [\d.]+ )?\W*(?:об отмене|о признании (?:\w+ )*(?:утратив|недейств)"
    r"|о прекращении (?:действи|деятельност|работы)"
    r"|о рассмотрении (?:вопрос|возможност|предложени)|о расторжении|о ликвидации|о роспуске)"
)
"""How orders begin that undo something, or put a question and settle nothing."""
_DRAFT = "проект"
_UNDONE = "отменен"
_NAMES = ("title", "kind", "purpose")
"""Columns of a list of documents in which a title may stand, the surest first."""


def take_titled_status(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Give documents the status that their titles tell, where no cell of theirs does.

    Args:
        sheaf: Columns that have been read; it is widened.
        plan: The reading plan.
    """
    item = sheaf.form.field(_STATUS)
    if item is None or item.dictionary != "document_status":
        return
    lookup = plan.lookups[item.dictionary]
    _take_undoing(sheaf, lookup)
    if _TITLE not in sheaf.raw:
        return
    told = [
        None if is_blank(cell) else told_by(as_text(cell), lookup) for cell in sheaf.raw[_TITLE]
    ]
    if not any(told):
        return
    own = sheaf.parsed.get(_STATUS) or [BLANK] * len(sheaf.rows)
    for at, code in enumerate(told):
        if code is None or own[at].state is not CellState.BLANK:
            continue
        own[at] = Parsed(CellState.VALUE, code)
        if _has_requisites(sheaf, at):
            sheaf.issues.append(_doubt(sheaf, at))
    sheaf.parsed[_STATUS] = own


def _take_undoing(sheaf: Sheaf, lookup: Lookup) -> None:
    """Take what undoes another document, or only puts a question, for no proof of anything."""
    name = next((one for one in _NAMES if one in sheaf.raw), None)
    cells = sheaf.raw[name] if name is not None else []
    undoing = {cell for cell in set(cells) if isinstance(cell, str) and _UNDOING.match(fold(cell))}
    if not undoing:
        return
    own = sheaf.parsed.setdefault(_STATUS, [BLANK] * len(sheaf.rows))
    rows = [at for at, cell in enumerate(cells) if cell in undoing]
    for at in rows:
        own[at] = Parsed(CellState.VALUE, lookup.exact[_UNDONE])
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_DOUBTED,
            Level.WARNING,
            "по названию документ отменяет другой или только ставит вопрос "
            f"({rows_text([sheaf.rows[at] for at in rows])}); тем, о чём в нём сказано, он не "
            "считается",
            "Если он что-то вводит в действие, впишите об этом в название.",
            sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get(name or _TITLE)),
            about=(sheaf.form.id, _STATUS),
        )
    )


def told_by(title: str, lookup: Lookup) -> str | None:
    """Find the status that a title tells: all that stands in brackets, or at its end."""
    parts = [one[1] or one[2] or "" for one in _BRACKETED.finditer(title)]
    parts += [one[1] for one in (_BEHIND.search(title),) if one]
    codes = (lookup.exact.get(normalise_label(part)) for part in parts)
    code = next((code for code in codes if code is not None and code != "approved"), None)
    if code is None and _PROJECT_OF.match(fold(title)):
        return lookup.exact.get(_DRAFT)
    return code


def _has_requisites(sheaf: Sheaf, at: int) -> bool:
    cells = (sheaf.parsed[name][at] for name in _REQUISITES if name in sheaf.parsed)
    return any(cell.state is CellState.VALUE for cell in cells)


def _doubt(sheaf: Sheaf, at: int) -> Issue:
    return Issue(
        IssueCode.CELL_DOUBTED,
        Level.WARNING,
        "по названию документ — проект или не действует, а реквизиты у него есть; "
        "он не считается действующим",
        "Если документ утверждён и действует, уберите пометку из названия.",
        sheaf.place.at(sheaf.rows[at], sheaf.positions.get(_TITLE)),
        about=(sheaf.form.id, _STATUS),
    )
