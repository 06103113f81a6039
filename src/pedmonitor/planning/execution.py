"""Judge every occurrence of a plan on a day: done, late, overdue, not required, no evidence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Metric, Placing, Window
from pedmonitor.model.plan_evidence import MarkState
from pedmonitor.model.plan_status import HAPPENED, OccurrenceStatus, Outcome, PlanStatus, RowState
from pedmonitor.model.text import quoted
from pedmonitor.planning.matching import (
    documents_of,
    events_of,
    like,
    participants_of,
    twice_counted,
    with_known_rows,
)
from pedmonitor.planning.missing_registers import missing_registers, unread_for
from pedmonitor.planning.outcomes import outcomes_of
from pedmonitor.planning.row_facts import Facts, is_read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.model.document_fact import DocumentFact
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_evidence import EventFact, PlanEvidence, PlanMark

_SAID_HELD = {MarkState.HELD, MarkState.REACHED}
_TO_OCCASION = "запросов не показано: не требовалось"
_PERHAPS = "похоже: {named}; если это оно, впишите в реестр «Пункт плана»: {number}"
_SHOWN = 2
_OFF = "в реестре мероприятий: отменено, перенесено или не проведено"
_PLANNED = "в реестре мероприятий: запланировано"
_NOT_READ = "реестр прислан, но не прочитан: причина — под итогом"
_PART_NOT_READ = (
    "в прочитанных реестрах не найдено, но часть присланных не прочитана: причина — под итогом"
)
_READ_ELSEWHERE = "реестры прочитаны не за все эти дни; судить можно только по отметкам"


def judge_plan(
    plan: str, title: str, rows: Iterable[PlannedEvent], evidence: PlanEvidence, *, day: dt.date
) -> PlanStatus:
    """Judge a plan.

    Args:
        plan: Id of the plan.
        title: Its title.
        rows: Its rows, understood.
        evidence: Registers, figures and marks.
        day: The day of the look: what is due later is planned.
    """
    found: list[OccurrenceStatus] = []
    rows = tuple(rows)
    evidence = with_known_rows(evidence, [row.number for row in rows])
    for row in rows:
        found += _row(row, evidence, day)
    twice = tuple(
        f"{quoted(name)} стоит в реестре мероприятий в нескольких видах "
        f"({', '.join(evidence.kinds.get(code, code) for code in codes)}): засчитывается дважды"
        for name, codes in twice_counted(evidence.events or ())
    )
    unread = tuple(one.text for one in evidence.overlooked)
    return PlanStatus(plan, title, day, tuple(found), twice, evidence.read, unread)


def occurrence_label(row: PlannedEvent, window: Window | None) -> str:
    """Name an occurrence in a workbook; a row that happens once needs no name.

    Quarters, months and halves are told by their days: they may be clipped by the plan.
    """
    if window is None or len(row.schedule.windows) < 2:  # noqa: PLR2004 - happens once
        return ""
    return f"{window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}"


def _row(row: PlannedEvent, evidence: PlanEvidence, day: dt.date) -> list[OccurrenceStatus]:
    windows: Sequence[Window | None] = row.schedule.windows or (None,)
    whole = _all_its_time(row, evidence, day)
    return [
        _occurrence(replace(_facts(row, window, evidence, day), whole=whole), day)
        for window in windows
    ]


def _occurrence(facts: Facts, day: dt.date) -> OccurrenceStatus:
    row, window = facts.row, facts.window
    outcomes = outcomes_of(facts)
    held = _held_on(facts, outcomes)
    state, note = _state(facts, outcomes, held, day)
    if state not in HAPPENED:
        outcomes = outcomes if held or facts.events else ()
    return OccurrenceStatus(row, window, state, held, _evidence(facts), outcomes, note)


def _facts(row: PlannedEvent, window: Window | None, evidence: PlanEvidence, day: dt.date) -> Facts:
    """Gather what belongs to an occurrence: of a row that comes back, what lies in its days."""

    def fits(when: dt.date | None, *, named: bool) -> bool:
        return _is_of(row, window, when, evidence, named=named) and _is_past(when, day)

    def shows(paper: DocumentFact) -> bool:
        if paper.plan_row or window is None:
            return fits(paper.day, named=bool(paper.plan_row))
        return paper.day is not None and _inside(paper.day, window) and paper.day <= day

    events = tuple(
        e for e in events_of(row, evidence.events or ()) if fits(e.day, named=bool(e.plan_row))
    )
    unheld = tuple(
        e
        for e in events_of(row, evidence.events or (), held=False)
        if fits(e.day, named=bool(e.plan_row))
    )
    titles = {one.title for one in events}
    documents = tuple(d for d in documents_of(row, evidence.documents or ()) if shows(d))
    people = tuple(
        one
        for one in participants_of(row, events, evidence.participants or ())
        if fits(one.day, named=one.event in titles)
    )
    mark = _mark(row, window, evidence, day)
    days = [d for d in (*(e.day for e in events), *(p.day for p in people)) if d is not None]
    last = max(days, default=None) or (mark.day if mark else None)
    stands = last or (min(window.end, day) if window else day)
    return Facts(row, window, stands, events, people, documents, mark, evidence, unheld)


def _all_its_time(
    row: PlannedEvent, evidence: PlanEvidence, day: dt.date
) -> tuple[Facts, bool] | None:
    """Gather what belongs to all the days of a row that comes back, and whether they are over."""
    windows = row.schedule.windows
    if len(windows) < 2:  # noqa: PLR2004 - happens once
        return None
    span = Window(windows[0].start, windows[-1].end)
    whole = replace(row, schedule=replace(row.schedule, windows=(span,)))
    facts = _facts(whole, span, replace(evidence, marks=()), day)
    return replace(facts, row=row), span.end < day


def _is_past(when: dt.date | None, day: dt.date) -> bool:
    return when is None or when <= day


def _is_of(
    row: PlannedEvent,
    window: Window | None,
    when: dt.date | None,
    evidence: PlanEvidence,
    *,
    named: bool,
) -> bool:
    """Whether a fact is of the time of an occurrence: of its days, or of its years when it is one.

    What has no day belongs only to a row that the register names.
    """
    once = len(row.schedule.windows) <= 1
    if when is None:
        return named and once
    if window is None:
        return evidence.read is None or _inside(when, evidence.read)
    if once:
        return window.start.year <= when.year <= window.end.year
    return _inside(when, window)


def _inside(day: dt.date, window: Window) -> bool:
    return window.start <= day <= window.end


def _mark(
    row: PlannedEvent, window: Window | None, evidence: PlanEvidence, day: dt.date
) -> PlanMark | None:
    """Find the mark of an occurrence; one of a later day had not been made yet."""
    label = occurrence_label(row, window)
    mine = (m for m in evidence.marks if (m.plan, m.number) == (row.plan, row.number))
    return next((m for m in mine if m.occurrence == label and _is_past(m.day, day)), None)


def _held_on(facts: Facts, outcomes: Iterable[Outcome]) -> dt.date | None:
    """Find the first day on which the event, or what it was to give, is shown."""
    if facts.mark is not None and facts.mark.day is not None:
        return facts.mark.day
    told = [*(one.day for one in facts.events), *(one.day for one in facts.participants)]
    days = [day for day in told if day is not None]
    days = days or [one.day for one in facts.documents if one.day is not None]
    if not days and facts.window is not None and _by_figures(facts, outcomes):
        return facts.window.end
    return min(days, default=None)


def _by_figures(facts: Facts, outcomes: Iterable[Outcome]) -> bool:
    """Whether the event is a look at an indicator that has been computed for its days."""
    shares = [part for part in facts.row.expected.parts if part.metric is Metric.SHARE]
    is_past = facts.window is not None and facts.window.end <= facts.day
    return bool(shares) and is_past and any(one.met is not None for one in outcomes)


def _state(
    facts: Facts, outcomes: Sequence[Outcome], held: dt.date | None, day: dt.date
) -> tuple[RowState, str]:
    mark = facts.mark
    if mark is not None and mark.state is MarkState.NOT_REQUIRED:
        return RowState.NOT_REQUIRED, mark.comment
    if mark is not None and mark.state is MarkState.CANCELLED:
        return RowState.CANCELLED, mark.comment
    if facts.window is None and facts.row.schedule.placing is not Placing.OCCASION:
        return RowState.UNDATED, _why_undated(facts.row)
    happened = held is not None or bool(facts.events or facts.documents)
    happened = happened or (mark is not None and mark.state in _SAID_HELD)
    if not happened:
        return _absent(facts, day)
    if held is None and mark is not None and not (mark.document or mark.link or facts.documents):
        return RowState.NO_EVIDENCE, "отмечено без даты и документа"
    return _reached(facts, outcomes, held, day)


def _reached(
    facts: Facts, outcomes: Sequence[Outcome], held: dt.date | None, day: dt.date
) -> tuple[RowState, str]:
    """Say what became of an event that took place."""
    window = facts.window
    if any(one.met is False for one in outcomes):
        if window is not None and window.end >= day:
            return RowState.PLANNED, "идёт: ожидаемый результат ещё не достигнут"
        return RowState.SHORT, ""
    is_confirmed = all(one.met for one in outcomes)
    if window is not None and held is not None and held > window.end:
        return (RowState.LATE if is_confirmed else RowState.HELD_LATE), ""
    if is_confirmed and _was_short(facts, outcomes):
        return RowState.LATE, "ожидаемый результат достигнут после срока"
    note = "" if held else "дата не названа: в срок ли, не видно"
    return (RowState.DONE if is_confirmed else RowState.HELD), note


def _was_short(facts: Facts, outcomes: Sequence[Outcome]) -> bool:
    """Whether on the last day of the window a condition had not been reached yet."""
    end = facts.window.end if facts.window else dt.date.max
    events = tuple(one for one in facts.events if one.day is None or one.day <= end)
    people = tuple(one for one in facts.participants if one.day is None or one.day <= end)
    if (events, people) == (facts.events, facts.participants):
        return False
    then = outcomes_of(replace(facts, events=events, participants=people))
    return any(now.met and not was.met for now, was in zip(outcomes, then, strict=True))


def _absent(facts: Facts, day: dt.date) -> tuple[RowState, str]:
    """Say why nothing shows an occurrence."""
    row, window = facts.row, facts.window
    if row.schedule.placing is Placing.OCCASION:
        return RowState.NOT_REQUIRED, _TO_OCCASION
    if window is None or window.end >= day:
        return RowState.PLANNED, ""
    if row.indicators and any(part.metric is Metric.SHARE for part in row.expected.parts):
        return RowState.NO_EVIDENCE, f"показатель {row.indicators[0]} за эти дни не посчитан"
    if facts.unheld:
        return RowState.OVERDUE, _told_unheld(facts.unheld[-1])
    return _unseen(facts, window)


def _unseen(facts: Facts, window: Window) -> tuple[RowState, str]:
    """Say what the silence of the registers means."""
    row, evidence = facts.row, facts.evidence
    unread = unread_for(row, evidence)
    if evidence.read is None:
        return RowState.NO_EVIDENCE, _NOT_READ if unread else "реестров за это время нет"
    if not (is_read_whole(facts) and window.end <= evidence.read.end):
        return RowState.NO_EVIDENCE, _READ_ELSEWHERE
    missing = missing_registers(row, evidence)
    if missing:
        return RowState.NO_EVIDENCE, "; ".join(missing)
    held = [one for one in evidence.events or () if one.held and not _is_of_other_days(one, facts)]
    in_force = [one for one in evidence.documents or () if one.in_force]
    similar = like(row, window, (*held, *in_force))
    if similar:
        named = ", ".join(quoted(title) for title in similar[:_SHOWN])
        return RowState.NO_EVIDENCE, _PERHAPS.format(named=named, number=row.number)
    if unread:
        return RowState.NO_EVIDENCE, _PART_NOT_READ
    return RowState.OVERDUE, "в реестрах и отметках не найдено"


def _is_of_other_days(event: EventFact, facts: Facts) -> bool:
    """Whether an event carries out another occurrence of the row: it is not this one, unsaid."""
    if facts.whole is None or event.day is None or event not in facts.whole[0].events:
        return False
    return any(_inside(event.day, one) for one in facts.row.schedule.windows)


def _told_unheld(event: EventFact) -> str:
    """Say what the register of events says of an event that it does not call held."""
    if event.called_off:
        return f"{_OFF}{_on(event.day)}; если отменено, отметьте это в plan_facts.xlsx"
    return f"{_PLANNED}{_on(event.day)}; о проведении не сказано"


def _why_undated(row: PlannedEvent) -> str:
    why = "такой даты не бывает" if row.deadline.impossible else "в плане не видно года или дня"
    return f"срок {quoted(row.deadline.text)}: {why}"


def _evidence(facts: Facts) -> tuple[str, ...]:
    """Tell what shows the event: titles, days and requisites, never people."""
    found = [quoted(one.title) + _on(one.day) for one in facts.events]
    for document in facts.documents:
        number = f" № {document.number}" if document.number else ""
        found.append(f"{quoted(document.title)}{number}" + _on(document.day))
    if facts.mark is not None:
        said = (facts.mark.document, facts.mark.link)
        found += [text for text in said if text]
    return tuple(dict.fromkeys(found))


def _on(day: dt.date | None) -> str:
    return f", {day:%d.%m.%Y}" if day else ""
