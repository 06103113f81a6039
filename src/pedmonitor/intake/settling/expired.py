"""Rows whose own days lie beyond the period: a term that has ended, a deed yet to come.

«Срок действия до 31.12.2021» of a document, «март 2023» under «Обучен» in a list of 2022.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.cell import CellState
from pedmonitor.model.columns import STATE_SUFFIX
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.period import Period

_UNTIL, _STATUS = "valid_until", "status"
_NOT_IN_FORCE = "cancelled"
_ON = "_on"
"""Ends the name of the field with the day of an answer: `trained` and `trained_on`."""


class PeriodRows(NamedTuple):
    """Rows of a table that are in: what stands in them, where, and whose they are."""

    table: TypedTable
    columns: dict[str, list[Value]]
    rows: list[int]
    owners: list[str]


def take_terms(settled: PeriodRows, period: Period) -> list[Issue]:
    """Make documents whose term has ended before the period those that are not in force.

    One that was in force for a part of the period was in force in it.

    Args:
        settled: Rows of the period; their status is changed.
        period: The period asked for.
    """
    days = settled.columns.get(_UNTIL, ())
    ended = [at for at, day in enumerate(days) if isinstance(day, dt.date) and day < period.start]
    if not ended:
        return []
    status = settled.columns.setdefault(_STATUS, [None] * len(settled.rows))
    states = settled.columns.get(_STATUS + STATE_SUFFIX)
    for at in ended:
        status[at] = _NOT_IN_FORCE
        if states is not None:
            states[at] = float(CellState.VALUE)
    source = settled.table
    rows = [settled.rows[at] for at in ended]
    column = next(
        (source.positions[n] for n in ("valid_to", "remark") if n in source.positions), None
    )
    return [
        Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"срок действия документа кончился до {period.start:%d.%m.%Y} ({rows_text(rows)}); "
            f"за {period.label} он не учтён",
            "Если документ продлён, впишите новый срок.",
            source.place.at(rows[0], column),
            settled.owners[ended[0]],
        )
    ]


def take_later_answers(settled: PeriodRows, period: Period) -> list[Issue]:
    """Make «да» of a day after the period «нет»: by then it had not happened.

    Args:
        settled: Rows of the period; their answers are changed.
        period: The period asked for.
    """
    issues: list[Issue] = []
    for name in [name for name in settled.columns if name + _ON in settled.columns]:
        answers, days = settled.columns[name], settled.columns[name + _ON]
        later = [
            at
            for at, day in enumerate(days)
            if answers[at] is True and isinstance(day, dt.date) and day > period.end
        ]
        for at in later:
            answers[at] = False
        if later:
            issues.append(_later(settled, name, later, period))
    return issues


def _later(settled: PeriodRows, name: str, later: list[int], period: Period) -> Issue:
    source = settled.table
    rows = [settled.rows[at] for at in later]
    return Issue(
        IssueCode.PERIOD_OUTSIDE,
        Level.WARNING,
        f"день отметки — после конца периода {period.label} ({rows_text(rows)}); за этот период "
        "она не считается",
        "Если день верен, ничего делать не нужно; иначе исправьте его.",
        source.place.at(rows[0], source.positions.get(name)),
        settled.owners[later[0]],
    )
