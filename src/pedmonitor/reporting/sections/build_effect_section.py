"""Measures in short, for the analytic report; the note tells them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import Block, BulletList, Heading, Paragraph
from pedmonitor.reporting.facts.effect_words import effect_sentence, guard_text, measure_name

if TYPE_CHECKING:
    from pedmonitor.model.measure_effect import MeasureEffect
    from pedmonitor.reporting.facts.context import Material


def effect_blocks(material: Material) -> list[Block]:
    """Tell what may be said of each measure; nothing where there are none.

    The public report leaves them out: its tables are what the audit of hidden groups has looked at.
    The note has a public edition of its own, made of shown figures alone.
    """
    judged = material.context.judged
    if not judged.effects or material.context.edition is not Edition.INTERNAL:
        return []
    say, measures = material.phrases.say, {one.measure.id for one in judged.effects}
    return [
        Heading(say("heading_effect")),
        Paragraph(say("effect_section", measures=len(measures))),
        BulletList(tuple(_line(one, material) for one in judged.effects)),
    ]


def _line(one: MeasureEffect, material: Material) -> str:
    """Tell one measure by one indicator: the rung, what may be said, and the warning."""
    rung = material.phrases.say("effect_rung", rung=int(one.effect.rung))
    parts = (f"{measure_name(one.measure)}.", rung, effect_sentence(one, material))
    return " ".join(filter(None, (*parts, guard_text(one, material))))
