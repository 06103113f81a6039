"""Programmes of mentoring that are written a person a row: the mentor's row and the mentee's."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
