"""Registers of which no row tells what is asked: a journal of orders is no list of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.registers.sheaf import Sheaf


def ask_about_idle(sheaf: Sheaf) -> None:
    """Ask about a register whose rows all tell of other things; it counts as it stands.

    Whoever sends all his documents, and none of those, has answered «нет». Whoever sends a journal
    of orders has not, and nothing in the rows tells which of the two it is.

    Args:
        sheaf: The rows, once their values are told; its issues are extended.
    """
    for item in sheaf.form.fields:
        cells = sheaf.parsed.get(item.id) if item.idle else None
        if cells and all(cell.value in item.idle for cell in cells):
            sheaf.issues.append(_idle(sheaf, item))


def _idle(sheaf: Sheaf, item: FormField) -> Issue:
    return Issue(
        IssueCode.SHEET_ASIDE,
        Level.WARNING,
        f"{quoted(sheaf.form.title)}: ни одна строка не о том, о чём спрашивают показатели "
        f"({item.title}: иное); посчитано, что ничего другого нет",
        "Если это не полный перечень, а, например, журнал приказов, уберите файл из папки и "
        "пришлите документы, о которых спрашивают показатели.",
        sheaf.place.at(sheaf.rows[0]),
    )
