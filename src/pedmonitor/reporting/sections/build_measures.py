"""After the six components: places for recommendations, measures and signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import Block, BulletList, Heading, Paragraph, Section
from pedmonitor.reporting.sections.build_advice import advice_blocks
from pedmonitor.reporting.sections.build_effect_section import effect_blocks
from pedmonitor.reporting.sections.build_measure_register import plan_blocks, register_blocks

if TYPE_CHECKING:
    from pedmonitor.reporting.facts.context import Material


def measures_section(material: Material) -> Section:
    """Build the part that only people can fill: whom to advise what, what is decided, who signs."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = []
    if profile.audiences:
        blocks += [Paragraph(say("audiences")), BulletList(profile.audiences)]
    blocks += [*advice_blocks(material), material.writing("recommendations")]
    blocks.append(Heading(say("heading_decisions")))
    if profile.measure_directions:
        directions = tuple(text.rstrip(" ;.") for text in profile.measure_directions)
        blocks += [Paragraph(say("measure_directions")), BulletList(directions)]
    blocks += [*register_blocks(material), *plan_blocks(material), *effect_blocks(material)]
    blocks += [material.writing("measures"), *signatures(material)]
    return Section("measures", say("heading_measures"), say("short_measures"), tuple(blocks))


def signatures(material: Material) -> list[Block]:
    """Give the lines for signatures: the methodist's own, else one to fill in by hand."""
    own = material.context.notes.get("signatures", "")
    lines = own.splitlines() if own else [material.phrases.say("signature")]
    return [Paragraph(line) for line in lines if line.strip()]
