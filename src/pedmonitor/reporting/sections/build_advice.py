"""What the register of recommendations gives the report: approved rows, by audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.recommendation import Advice
from pedmonitor.model.result import TOTAL
from pedmonitor.reporting.document import Block, BulletList, Heading, Note, Paragraph
from pedmonitor.reporting.facts.recommendation_words import HEADINGS, figure_basis
from pedmonitor.reporting.sections.build_letters import by_audience, item_text
from pedmonitor.reporting.text.numbers import count_text

if TYPE_CHECKING:
    from pedmonitor.model.recommendation import RegisterRow
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import Material


def advice_blocks(material: Material) -> list[Block]:
    """Print what is approved for groups, and count the rest: letters are the organisations' own.

    Without a register, or with nothing in it that this edition may show, nothing is printed.
    """
    say, advice = material.phrases.say, material.context.advice
    if advice is None or advice == Advice():
        return []
    blocks: list[Block] = [Heading(say("heading_advice"))]
    for audience, rows in by_audience(advice.groups).items():
        title = audience or say("advice_own")
        blocks.append(Paragraph(f"{title}:"))
        blocks.append(BulletList(tuple(map(item_text, rows))))
    period = material.context.run.period.label
    counts = {
        "advice_organisations": advice.organisations,
        "advice_waiting": advice.waiting,
        "advice_outdated": advice.outdated,
    }
    return blocks + [
        Note(say(name, number=count_text(number), period=period))
        for name, number in counts.items()
        if number
    ]


def public_advice(advice: Advice | None, run: RunResult, *, profile: str) -> Advice | None:
    """Leave what the public edition shows anyway: recommendations about its own totals.

    A row stays when it goes to a whole audience, is in the program's words, and the figure that it
    follows from is the one that the protected run prints. Nothing is counted: a number of
    organisations with deficits is no figure of the edition.

    Args:
        advice: What the department reads.
        run: The protected run.
        profile: Profile id.
    """
    if advice is None:
        return None
    shown = {
        figure_basis(value)
        for value in run.values
        if value.profile == profile and value.breakdown == TOTAL and value.value is not None
    }
    return Advice(tuple(row for row in advice.groups if _is_public(row) and _basis(row) in shown))


def _is_public(row: RegisterRow) -> bool:
    audience = row.given.get(HEADINGS["audience"], "")
    whole = bool(audience) and row.given.get(HEADINGS["addressee"], "") == audience
    return whole and bool(row.id) and not row.is_edited


def _basis(row: RegisterRow) -> str:
    return row.given.get(HEADINGS["basis"], "")
