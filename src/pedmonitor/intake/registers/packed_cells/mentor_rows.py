"""Programmes of mentoring that are written a person a row: the mentor's row and the mentee's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.typed import TypedTable

_MENTOR, _MENTEE = "наставник", "наставляемый"
_DOCUMENT = ("approval", "approval_date")


def joined_facts(table: TypedTable, kept: Sequence[int], owners: Sequence[str]) -> list[int]:
    """Number the facts of the kept rows; a mentor's row joins that of a mentee by the same order.

    «Петрова — наставник — приказ № 12» and «Сидорова — наставляемая — приказ № 12» are one
    programme, not two; a mentor of three has as many programmes as there are mentees, in rows of
    their own or in one cell.

    Args:
        table: The table.
        kept: Its rows that count.
        owners: Organisation of each of them.
    """
    facts = [table.facts[at] for at in kept]
    roles = [table.roles[at] for at in kept]
    if _MENTEE not in roles:
        return facts
    if len(set(facts)) < len(facts):
        return _pairs(facts, roles)
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


def tell_document_once(
    columns: dict[str, list[Value]], facts: Sequence[int], roles: Sequence[str], owners: list[str]
) -> None:
    """Leave the order of a pair of two schools to the mentee's: one programme is no two of them.

    Args:
        columns: Fields of the kept rows; what tells of the programme is taken out of the mentor's.
        facts: The programme of each row.
        roles: In what capacity somebody stands there.
        owners: Organisation of each row.
    """
    homes: dict[int, set[str]] = {}
    for fact, role, owner in zip(facts, roles, owners, strict=True):
        if role == _MENTEE:
            homes.setdefault(fact, set()).add(owner)
    guests = [
        at
        for at, (fact, role) in enumerate(zip(facts, roles, strict=True))
        if role == _MENTOR and fact in homes and owners[at] not in homes[fact]
    ]
    for name in (*_DOCUMENT, "approved") if guests else ():
        for at in guests if name in columns else ():
            columns[name][at] = None


def _pairs(facts: list[int], roles: list[str]) -> list[int]:
    """Give each further mentee of a row a programme of his own; the mentor's is the first one's.

    The programme is individual: «Наставляемые: Петров О. И., Сидорова З. А.» are two of them.
    """
    fresh = max(facts) + 1
    met: set[int] = set()
    found = []
    for fact, role in zip(facts, roles, strict=True):
        number = fact
        if role == _MENTEE and fact in met:
            number, fresh = fresh, fresh + 1
        elif role == _MENTEE:
            met.add(fact)
        found.append(number)
    return found


def own_mentors(table: TypedTable) -> list[Issue]:
    """Tell once of rows in which the mentor and who is mentored are one person.

    Args:
        table: The table, a person a row.
    """
    mentors = {
        (row, *keys[:2])
        for row, role, keys in zip(table.rows, table.roles, table.people, strict=True)
        if role == _MENTOR and any(keys[:2])
    }
    rows = sorted(
        {
            row
            for row, role, keys in zip(table.rows, table.roles, table.people, strict=True)
            if role == _MENTEE and (row, *keys[:2]) in mentors
        }
    )
    if not rows:
        return []
    return [
        Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"наставник и наставляемый — один и тот же человек ({rows_text(rows)}); человек и "
            "программа учтены",
            "Впишите второго участника пары; если пары не было, удалите строку.",
            table.place.at(rows[0], table.positions.get("mentee_name")),
        )
    ]


def several_mentees(table: TypedTable) -> list[Issue]:
    """Tell once of rows that name several mentees: each has a programme of his own.

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
            f"несколько наставляемых в одной строке ({rows_text(rows)}): программ посчитано "
            "столько, сколько наставляемых",
            "Программа индивидуальная: если она утверждена не для каждого, запишите остальных "
            "отдельной строкой без приказа.",
            table.place.at(rows[0], table.positions.get("mentee_name")),
        )
    ]
