"""What a control has found: the rule, the organisation, the cell, and the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level

if TYPE_CHECKING:
    from pedmonitor.compute.form_cells import FormCell
    from pedmonitor.definitions.control import Control
    from pedmonitor.model.issue_codes import IssueCode
    from pedmonitor.model.location import Place

_HINTS = {
    "error": "Исправьте числа: так быть не может.",
    "query": "Проверьте числа; если они верны, впишите пояснение в waivers.yaml.",
}
_LEVELS = {"error": Level.ERROR, "query": Level.WARNING}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a control.

    Attributes:
        control: Id of the rule.
        severity: ``error`` or ``query``.
        cell: «section/row/graph» of the left side, by which a waiver may name it.
        issue: The sentence with its place.
        cells: Every cell that takes part, where the rule is one of cells.
        difference: By how much its sides disagree.
    """

    control: str
    severity: str
    cell: str
    issue: Issue
    cells: tuple[FormCell, ...] = ()
    difference: float = 0.0


def make_finding(
    control: Control, code: IssueCode, text: str, *, cell: str, place: Place | None, owner: str
) -> Finding:
    """Make a finding of a rule.

    Args:
        control: The rule.
        code: Code of the issue.
        text: Both sides and their difference.
        cell: «section/row/graph» of the left side.
        place: The first cell that takes part.
        owner: The organisation.
    """
    message = f"контроль {control.id}: {control.title}. {text}"
    level, hint = _LEVELS[control.severity], _HINTS[control.severity]
    issue = Issue(code, level, message, hint, place, owner)
    return Finding(control.id, control.severity, cell, issue)


def shown(number: float) -> str:
    """Write a number as Russian text.

    >>> shown(71.0), shown(19.5), shown(0.1 + 0.2)
    ('71', '19,5', '0,3')
    """
    return f"{round(number, 2):g}".replace(".", ",")
