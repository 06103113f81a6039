"""Faults of times: days that are not there, outside the plan, before its order, without a year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.plan import DeadlineKind, Placing
from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.model.text import fold, quoted
from pedmonitor.planning.deadline_days import MONTH, month_number
from pedmonitor.planning.lint_words import MONTHS, error, info, warn
from pedmonitor.planning.reading import days_of, deadline_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_finding import PlanFinding

_MONTH_WORD = re.compile(rf"(?<![\w-]){MONTH}(?!\w)")
_ADJECTIVE = re.compile(
    r"(?<!\w)(?:январск|февральск|мартовск|апрельск|майск|июньск|июльск|августовск|сентябрьск|"
    r"октябрьск|ноябрьск|декабрьск)\w*"
)
_COARSE = {
    DeadlineKind.YEAR,
    DeadlineKind.YEAR_RANGE,
    DeadlineKind.ALL_YEAR,
    DeadlineKind.ANNUAL,
}
_NAMES = set(MONTHS) | {
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря", "январе", "феврале", "марте", "апреле", "мае", "июне", "июле",
    "августе", "сентябре", "октябре", "ноябре", "декабре",
}  # fmt: skip


def time_faults(event: PlannedEvent, plan: Plan) -> Iterator[PlanFinding]:
    """Find what is wrong with the time of one row."""
    due = event.deadline
    when = quoted(due.text)
    if due.impossible:
        yield error(
            PlanCode.IMPOSSIBLE_DATE,
            event.number,
            f"Срок {when}: такой даты нет в календаре",
            "Впишите существующую дату, например последний день месяца.",
        )
    elif due.kind is DeadlineKind.TEXT:
        said = f"Срок {when} не распознан" if due.text.strip() else "Срок не указан"
        yield warn(
            PlanCode.PERIOD_NOT_READ,
            event.number,
            said,
            "Напишите месяц, год, дату или «ежегодно», «в течение года», «по запросу».",
        )
    else:
        yield from _placed(event, plan)
        yield from _part_taken(event, plan)
        yield from _without_year(event, plan)
        yield from _month_in_text(event)


def _placed(event: PlannedEvent, plan: Plan) -> Iterator[PlanFinding]:
    """Find windows outside the plan, else those that had passed before it was approved."""
    windows = event.schedule.windows
    if not windows:
        return
    when = quoted(event.deadline.text)
    first, last = windows[0].start, windows[-1].end
    term = plan.term
    if term is not None and (last < term.start or first > term.end):
        yield error(
            PlanCode.OUTSIDE_TERM,
            event.number,
            f"Срок {when} не входит в срок действия плана: {term.start:%d.%m.%Y}–"
            f"{term.end:%d.%m.%Y}",
            "Исправьте год или перенесите мероприятие в другой план.",
        )
    elif term is not None and (first < term.start or last > term.end):
        yield warn(
            PlanCode.OUTSIDE_TERM,
            event.number,
            f"Срок {when} выходит за срок действия плана: {term.start:%d.%m.%Y}–"
            f"{term.end:%d.%m.%Y}",
            "Сократите срок или перенесите остальное в следующий план.",
        )
    elif plan.approval is not None and last < plan.approval.date and _is_sure(event):
        yield warn(
            PlanCode.BEFORE_APPROVAL,
            event.number,
            f"Срок {when} истёк {last:%d.%m.%Y}, а план утверждён {plan.approval.date:%d.%m.%Y}",
            "Назначьте срок после утверждения или перенесите строку в отчёт о сделанном.",
        )


def _part_taken(event: PlannedEvent, plan: Plan) -> Iterator[PlanFinding]:
    """Say which half or quarter is meant where a plan of school years does not say it."""
    days, due, windows = days_of(plan), event.deadline, event.schedule.windows
    silent = days is not None and days.is_of_school_years and days.parts_of is None
    if due.part is None or due.years or not windows or not silent:
        return
    whose = "учебного" if event.schedule.by_school_year else "календарного"
    other = "календарному" if event.schedule.by_school_year else "учебному"
    yield info(
        PlanCode.PART_TAKEN,
        event.number,
        f"Срок {quoted(due.text)} в плане на учебный год понят по частям {whose} года: "
        f"{windows[0].start:%d.%m.%Y}–{windows[-1].end:%d.%m.%Y}",
        f"Если иначе, впишите на листе «Сведения» «Полугодия и кварталы считать»: по {other} году.",
    )


def _is_sure(event: PlannedEvent) -> bool:
    """Whether the document itself tells the year."""
    return event.schedule.placing in {Placing.STATED, Placing.TERM}


def _without_year(event: PlannedEvent, plan: Plan) -> Iterator[PlanFinding]:
    due, placing = event.deadline, event.schedule.placing
    if not due.lacks_year or placing is Placing.TERM:
        return
    days = days_of(plan)
    if plan.term is not None:
        term = f"{plan.term.start.year}–{plan.term.end.year}"
        said = f"Срок {quoted(due.text)} назван без года, а план рассчитан на {term} годы"
    elif days is not None and placing is Placing.ASSUMED:
        said = (
            f"Срок {quoted(due.text)} назван без года, и срок действия плана не указан; "
            f"принят {days.start.year} год {'остальных строк' if _names_years(plan) else 'приказа'}"
        )
    else:
        said = f"Срок {quoted(due.text)} назван без года, и срок действия плана не указан"
    hint = "Допишите год к месяцу, «ежегодно» или срок действия плана."
    yield warn(PlanCode.MONTH_WITHOUT_YEAR, event.number, said, hint)


def _names_years(plan: Plan) -> bool:
    return any(deadline_of(row, plan.section(row).title).years for row in plan.rows)


def _month_in_text(event: PlannedEvent) -> Iterator[PlanFinding]:
    """Find a month that the event names and its time does not."""
    if event.deadline.kind not in _COARSE:
        return
    folded = fold(event.event)
    named = [m[0] for m in _ADJECTIVE.finditer(folded)]
    named += [m[0] for m in _MONTH_WORD.finditer(folded) if m[0].strip(".") in _NAMES]
    if not named:
        return
    month = MONTHS[month_number(named[0]) - 1]
    yield warn(
        PlanCode.MONTH_IN_TEXT,
        event.number,
        f"В тексте мероприятия назван месяц ({month}), а в сроке — только "
        f"{quoted(event.deadline.text)}",
        f"Впишите месяц в графу срока: {month}.",
    )
