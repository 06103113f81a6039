"""Programmes of mentoring that are written a person a row: the mentor's row and the mentee's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from pedmonitor.intake.typed import TypedTable

_MENTOR, _MENTEE = "наставник", "наставляемый"
_DOCUMENT = ("approval", "approval_date")


def joined_facts(table: TypedTable, kept: Sequence[int], owners: Sequence[str]) -> list[int]:
    """Number the facts of the kept rows; a mentor's row joins that of a mentee by the same order.

    «Петрова — наставник — приказ № 12» and «Сидорова — наставляемая — приказ № 12» are one
    programme, not two; a mentor of three has as many programmes as there are rows of mentees.

    Args:
        table: The table.
        kept: Its rows that count.
        owners: Organisation of each of them.
    """
    facts = [table.facts[at] for at in kept]
    roles = [table.roles[at] for at in kept]
    if _MENTEE not in roles or len(set(facts)) < len(facts):  # nobody's, or pairs in a row
        return facts
    columns = [table.columns[name] for name in _DOCUMENT if name in table.columns]
    if not columns:
        return facts
    keys: list[Hashable] = [
        (owner, *(column[at] for column in columns)) for owner, at in zip(owners, kept, strict=True)
    ]
    mentees = [at for at, role in enumerate(roles) if role == _MENTEE]
    first = {keys[at]: facts[at] for at in reversed(mentees)}
    return [
        first.get(key, fact) if role == _MENTOR else fact
        for fact, role, key in zip(facts, roles, keys, strict=True)
    ]


def several_mentees(table: TypedTable) -> list[Issue]:
    """Ask once about rows that name several mentees: one programme of all, or one of each.

    Args:
        table: The table, a person a row.
    """
    mentees = Counter(
        row for row, role in zip(table.rows, table.roles, strict=True) if role == _MENTEE
    )
    rows = sorted(row for row, number in mentees.items() if number > 1)
    if not rows:
        return []
    return [
        Issue(
            IssueCode.ROW_SEVERAL,
            Level.WARNING,
            f"несколько наставляемых в одной строке ({rows_text(rows)}): программа в каждой "
            "такой строке посчитана одна",
            "Если программы утверждены отдельно, запишите каждую пару своей строкой.",
            table.place.at(rows[0], table.positions.get("mentee_name")),
        )
    ]
