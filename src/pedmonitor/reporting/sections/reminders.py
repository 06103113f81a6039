"""Reminders: what one organisation still owes, by when and to whom, ready to be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.status import ReturnState, Timeliness
from pedmonitor.reporting.editable.phrases import environment
from pedmonitor.reporting.editable.template_faults import faults_told
from pedmonitor.reporting.text.numbers import period_phrase
from pedmonitor.reporting.text.status_words import due_text, elsewhere_text, errors_text, owed_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.status import Debt, ReturnStatus, Submissions
    from pedmonitor.reporting.editable.phrases import TemplateFolders

TEMPLATE = "reminder.txt.j2"
_LATE = {Timeliness.LATE, Timeliness.OVERDUE}


def reminder_texts(
    submissions: Submissions,
    *,
    templates: TemplateFolders,
    registers: Mapping[str, str],
    to: str,
    office: str = "",
) -> dict[str, str]:
    """Write one text for each organisation that owes something.

    Args:
        submissions: The matrix with its debts.
        templates: Folders of templates, the workspace's own first.
        registers: Register id → title.
        to: Whom the returns are sent to; empty leaves the line out.
        office: Who asks for them; empty leaves the signature out.

    Returns:
        Organisation → text, in the order of the debts.

    Raises:
        DefinitionError: The template is absent or broken.
    """
    with faults_told(TEMPLATE):
        template = environment(templates).get_template(TEMPLATE)
        return {
            debt.organisation: template.render(
                organisation=debt.organisation,
                period=period_phrase(submissions.period),
                missing=_items(debt, registers, received=False),
                faulty=_items(debt, registers, received=True),
                elsewhere=_elsewhere(debt),
                unread=debt.unread,
                aside=[{"file": file, "why": why} for file, why in debt.aside],
                marked=_is_marked(debt),
                errors=errors_text(debt.errors) if debt.errors else "",
                to=to.rstrip("."),
                office=office,
            )
            for debt in submissions.debts
        }


def _is_marked(debt: Debt) -> bool:
    """Say whether a marked copy of a file can tell what to mend: some error stands in a file."""
    return debt.errors > sum(count for file, _, count in debt.elsewhere if not file)


def _elsewhere(debt: Debt) -> list[dict[str, str]]:
    return [
        {
            "title": elsewhere_text(file, sheet),
            "what": f"нужно исправить: {errors_text(count)}",
        }
        for file, sheet, count in debt.elsewhere
    ]


def _items(
    debt: Debt, registers: Mapping[str, str], *, received: bool
) -> list[dict[str, str | bool]]:
    return [
        _item(status, registers)
        for status in debt.returns
        if (status.state is not ReturnState.NOT_RECEIVED) is received
    ]


def _item(status: ReturnStatus, registers: Mapping[str, str]) -> dict[str, str | bool]:
    register = status.expected.register
    return {
        "title": registers.get(register, register),
        "due": due_text(status),
        "what": owed_text(status),
        "overdue": status.timeliness in _LATE,
    }
