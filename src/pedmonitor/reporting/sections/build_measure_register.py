"""What the registers say in a report: measures with their decisions, and how the plan is going."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.measure import MeasureRegister, Order
from pedmonitor.reporting.document import (
    Block,
    Column,
    Count,
    Heading,
    Note,
    Paragraph,
    Signal,
    Table,
    Text,
)
from pedmonitor.reporting.text.measure_words import measure_row
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.text.plan_status_words import STATES

if TYPE_CHECKING:
    from pedmonitor.model.plan_status import PlanSummary
    from pedmonitor.reporting.document import Cell
    from pedmonitor.reporting.facts.context import Material


def register_blocks(material: Material) -> list[Block]:
    """Tell the measures of the period: all of them inside, how many by direction outside."""
    say, register = material.phrases.say, material.context.measures
    if register is None or not register.measures:
        return []
    if material.context.edition is not Edition.INTERNAL:
        return [_by_direction(register, material)]
    columns = tuple(
        Column(say(f"measure_{name}"), wide=name in {"title", "direction"})
        for name in (
            *("number", "title", "direction", "dates", "organisations"),
            *("indicators", "decision"),
        )
    )
    rows = tuple(
        tuple(Text(text) for text in measure_row(one, register.last_decision(one.id)))
        for one in register.measures
    )
    return [Table(columns, rows, say("measure_table")), Note(say("measure_note"))]


def _by_direction(register: MeasureRegister, material: Material) -> Block:
    """Count measures: their words are the methodist's own, and name organisations and positions."""
    say = material.phrases.say
    counts = Counter(one.direction_title.rstrip(" ;.") for one in register.measures)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Text(title or say("measure_no_direction")), Count(number))
        for title, number in counts.items()
    )
    columns = (Column(say("measure_direction"), wide=True), Column(say("measure_count"), True))
    return Table(columns, rows, say("measure_directions_table"))


def public_measures(register: MeasureRegister | None) -> MeasureRegister | None:
    """Leave of every measure only its direction."""
    if register is None:
        return None
    bare = tuple(
        replace(
            *(one,),
            title="",
            organisations=(),
            responsible="",
            order=Order(),
            selection=None,
            selection_text="",
        )
        for one in register.measures
    )
    return MeasureRegister(bare)


def plan_blocks(material: Material) -> list[Block]:
    """Tell how the plans were going when they were last looked at."""
    say = material.phrases.say
    blocks: list[Block] = []
    for plan in material.context.plans:
        blocks += [
            Heading(say("heading_plan")),
            Paragraph(say("plan_day", title=plan.title, date=date_text(plan.day))),
            _states(plan, material),
        ]
        if plan.rows and material.context.edition is Edition.INTERNAL:
            columns = tuple(
                Column(say(f"plan_{name}"), wide=name in {"event", "result"})
                for name in ("number", "event", "days", "state", "result")
            )
            rows = tuple(tuple(Text(text) for text in row) for row in plan.rows)
            blocks.append(Table(columns, rows, say("plan_attention")))
    return blocks


def _states(plan: PlanSummary, material: Material) -> Table:
    say = material.phrases.say
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Signal(STATES[state][1], STATES[state][0]), Count(number)) for state, number in plan.counts
    )
    columns = (Column(say("plan_state")), Column(say("plan_count"), numeric=True))
    return Table(columns, rows, say("plan_states"))
