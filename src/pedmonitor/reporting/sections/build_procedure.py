"""How the report of one procedure begins: on what ground, about which indicators, how complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import inner_quotes
from pedmonitor.reporting.document import Block, BulletList, Note, Paragraph, Section
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.judging import returns_text
from pedmonitor.reporting.text.numbers import date_text, period_phrase, share_text

if TYPE_CHECKING:
    from pedmonitor.definitions.procedure import Procedure
    from pedmonitor.reporting.facts.context import Material


def procedure_section(procedure: Procedure, material: Material) -> Section:
    """Build the introduction: basis, goals that the procedure serves, coverage, its remark."""
    say, context = material.phrases.say, material.context
    coverage, document = context.run.coverage, context.profile.document
    goals = tuple(
        say(
            "goal_linked", text=goal.text.rstrip(" ;."), indicators=indicators_text(goal.indicators)
        )
        for goal in context.profile.goals
        if goal.indicators
    )
    blocks: list[Block] = [
        Paragraph(
            say(
                "goals_basis",
                title=inner_quotes(document.title),
                requisites=document.requisites,
                period=period_phrase(context.run.period),
                date=date_text(context.run.period.as_of),
            )
        )
    ]
    if goals:
        blocks += [Paragraph(say("procedure_goals")), BulletList(goals)]
    blocks.append(
        Paragraph(
            say(
                "brief_coverage",
                share=share_text(coverage.received, coverage.expected),
                gap=returns_text(len(coverage.missing), material),
            )
        )
    )
    if procedure.remark:
        blocks.append(Note(procedure.remark))
    return Section("scope", say("heading_procedure"), say("short_procedure"), tuple(blocks))
