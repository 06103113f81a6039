"""The state of a plan in words; a state is a fact on a day, never a mark for anybody's work."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.plan_status import RowState
from pedmonitor.reporting.document import Light
from pedmonitor.reporting.text.numbers import date_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.plan_status import OccurrenceStatus, Outcome, PlanStatus

STATES: dict[RowState, tuple[str, Light]] = {
    RowState.DONE: ("выполнено", Light.GREEN),
    RowState.LATE: ("выполнено с опозданием", Light.AMBER),
    RowState.HELD: ("проведено, результат подтвердите", Light.AMBER),
    RowState.HELD_LATE: ("проведено с опозданием, результат подтвердите", Light.AMBER),
    RowState.SHORT: ("проведено, результат не достигнут", Light.RED),
    RowState.OVERDUE: ("просрочено", Light.RED),
    RowState.NO_EVIDENCE: ("нет подтверждения", Light.AMBER),
    RowState.PLANNED: ("запланировано", Light.GREY),
    RowState.NOT_REQUIRED: ("не требовалось", Light.GREY),
    RowState.CANCELLED: ("отменено", Light.GREY),
    RowState.UNDATED: ("срок не понят", Light.AMBER),
}
"""Word and colour of every state."""
UNREAD = "Прислано, но не прочитано; что здесь записано, в состоянии строк не учтено:"
"""Over the tables and files that count for nothing."""
ATTENTION = (
    RowState.SHORT,
    RowState.OVERDUE,
    RowState.LATE,
    RowState.HELD_LATE,
    RowState.NO_EVIDENCE,
)
"""States to be looked at first."""


def days_text(status: OccurrenceStatus) -> str:
    """Say when an occurrence is due: its days, else the words of the plan."""
    window = status.window
    if window is None:
        return status.event.deadline.text
    if window.start == window.end:
        return date_text(window.start)
    return f"{date_text(window.start)} – {date_text(window.end)}"


def gathered(rows: Iterable[OccurrenceStatus]) -> list[tuple[OccurrenceStatus, str]]:
    """Put occurrences of a row that follow each other and tell the same into one, with its days.

    «Два раза в месяц» without a register is one line to be looked at, not forty-eight.
    """
    found: list[list[OccurrenceStatus]] = []
    for one in rows:
        if found and _goes_on(found[-1][-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return [(group[0], _days_of(group)) for group in found]


def _goes_on(before: OccurrenceStatus, one: OccurrenceStatus) -> bool:
    if before.event is not one.event or before.window is None or one.window is None:
        return False
    same = (before.state, result_text(before), proof_text(before)) == (
        *(one.state, result_text(one), proof_text(one)),
    )
    return same and one.window.start - before.window.end == dt.timedelta(days=1)


def _days_of(group: list[OccurrenceStatus]) -> str:
    first, last = group[0].window, group[-1].window
    if len(group) == 1 or first is None or last is None:
        return days_text(group[0])
    return f"{date_text(first.start)} – {date_text(last.end)}, сроков: {len(group)}"


def outcome_text(outcome: Outcome) -> str:
    """Say a condition against what is known.

    >>> from pedmonitor.model.plan_status import Outcome
    >>> outcome_text(Outcome("не менее 3", "достигли 14 из 15", False, names=("ОБЖ — 2",)))
    'не менее 3: не достигнуто — достигли 14 из 15. Не хватает: ОБЖ — 2'
    >>> outcome_text(Outcome("98 %", reason="не сказано, от какого числа"))
    '98 %: проверьте сами (не сказано, от какого числа)'
    """
    if outcome.met is None:
        said = f": {outcome.actual}" if outcome.actual else ""
        return f"{outcome.expected}{said}: проверьте сами ({outcome.reason})"
    word = "достигнуто" if outcome.met else "не достигнуто"
    reason = f" ({outcome.reason})" if outcome.reason else ""
    names = f". Не хватает: {', '.join(outcome.names)}" if outcome.names else ""
    return f"{outcome.expected}: {word} — {outcome.actual}{reason}{names}"


def result_text(status: OccurrenceStatus) -> str:
    """Say the whole expected result against what is known; before the event, what is expected."""
    if not status.outcomes:
        return status.event.expected.text
    return "; ".join(map(outcome_text, status.outcomes))


def proof_text(status: OccurrenceStatus) -> str:
    """Say what shows the event, or why nothing does."""
    return "; ".join(filter(None, (*status.evidence, status.note)))


def read_text(status: PlanStatus) -> str:
    """Say of which days registers were read: before and after them nobody can be overdue."""
    if status.read is None:
        return "Реестров мероприятий и документов за время плана нет: судить можно по отметкам."
    start, end = date_text(status.read.start), date_text(min(status.read.end, status.day))
    return f"Реестры мероприятий и документов прочитаны за дни с {start} по {end}."


def counts_text(status: PlanStatus) -> str:
    """Tell a plan in a line.

    >>> import datetime as dt
    >>> from pedmonitor.model.plan_status import PlanStatus
    >>> counts_text(PlanStatus("p", "т", dt.date(2022, 1, 1), ()))
    'строк нет'
    """
    told = [f"{STATES[state][0]} — {number}" for state, number in status.counts.items()]
    return ", ".join(told) or "строк нет"
