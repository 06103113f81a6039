"""A note on how a plan is carried out: what to look at first, what to check, every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan_status import HAPPENED, RowState
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Column,
    Count,
    Document,
    Note,
    Paragraph,
    Section,
    Signal,
    Table,
    Text,
)
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.text.plan_status_words import (
    ATTENTION,
    STATES,
    UNREAD,
    days_text,
    gathered,
    outcome_text,
    proof_text,
    read_text,
    result_text,
)
from pedmonitor.reporting.text.typography import typeset_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.plan_status import OccurrenceStatus, PlanStatus
    from pedmonitor.reporting.document import Cell

_HOW = (
    "Состояние строки следует из реестров мероприятий, участников и документов, из рассчитанных "
    "показателей и отметок в plan_facts.xlsx. «Просрочено» — срок прошёл, а проведение в них "
    "ничем не показано; «нет подтверждения» — не представлен или не учтён реестр, в котором "
    "это было бы видно, или отмечено без даты и документа. «Проведено, результат подтвердите» — "
    "мероприятие было, а достигнут ли ожидаемый результат, по данным не видно: проверьте и "
    "отметьте «выполнено»."
)


def build_plan_status(status: PlanStatus) -> Document:
    """Build the note on one plan."""
    sections = tuple(
        filter(None, (_summary(status), _attention(status), _to_check(status), _rows(status)))
    )
    day = date_text(status.day)
    subtitle = (status.title, f"Состояние на {day}")
    return typeset_document(
        Document("Выполнение плана мероприятий", subtitle, sections, status.day, contents=False)
    )


def _summary(status: PlanStatus) -> Section:
    rows: list[tuple[Cell, ...]] = [
        (Signal(STATES[state][1], STATES[state][0]), Count(number))
        for state, number in status.counts.items()
    ]
    rows.append((Text("всего"), Count(len(status.occurrences))))
    columns = (Column("Состояние"), Column("Мероприятий и сроков", numeric=True))
    blocks: list[Block] = [Table(columns, tuple(rows), "Мероприятия по состояниям")]
    blocks += [Paragraph(read_text(status)), Note(_HOW)]
    if status.unread:
        blocks += [Paragraph(UNREAD), BulletList(status.unread)]
    if status.twice:
        blocks += [Paragraph("Проверьте виды мероприятий:"), BulletList(status.twice)]
    return Section("plan-summary", "1. Итог", "Итог", tuple(blocks))


def _attention(status: PlanStatus) -> Section:
    mine = [one for state in ATTENTION for one in status.occurrences if one.state is state]
    mine += [one for one in status.occurrences if one.state is RowState.UNDATED]
    title, short = "2. На что обратить внимание", "Внимание"
    if not mine:
        blocks: tuple[Block, ...] = (Paragraph("Таких строк нет."),)
    else:
        blocks = (_table(gathered(mine)),)
    return Section("plan-attention", title, short, blocks, landscape=bool(mine))


def _to_check(status: PlanStatus) -> Section:
    items = tuple(
        f"{_name(one)}. {outcome_text(outcome)}"
        for one in status.occurrences
        if one.state in HAPPENED
        for outcome in one.to_check
    )
    blocks: tuple[Block, ...] = (Paragraph("Таких условий нет."),)
    if items:
        text = "Эти условия по данным программы оценить нельзя; причина — в скобках."
        blocks = (Paragraph(text), BulletList(items))
    return Section("plan-check", "3. Что проверить самостоятельно", "Проверьте сами", blocks)


def _name(one: OccurrenceStatus) -> str:
    return f"{one.event.label} ({days_text(one)})"


def _rows(status: PlanStatus) -> Section:
    blocks = (_table([(one, days_text(one)) for one in status.occurrences]),)
    return Section("plan-rows", "4. Все строки плана", "Все строки", blocks, landscape=True)


def _table(rows: Iterable[tuple[OccurrenceStatus, str]]) -> Table:
    columns = (
        Column("№"),
        Column("Мероприятие", wide=True),
        Column("Срок"),
        Column("Состояние"),
        Column("Ожидалось и получено", wide=True),
        Column("Подтверждение", wide=True),
    )
    return Table(
        columns,
        tuple(
            (
                Text(one.event.label),
                Text(one.event.event),
                Text(days),
                Signal(STATES[one.state][1], STATES[one.state][0]),
                Text(result_text(one)),
                Text(proof_text(one)),
            )
            for one, days in rows
        ),
    )
