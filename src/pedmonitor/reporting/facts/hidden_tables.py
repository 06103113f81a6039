"""Tables of which not one figure may be shown: one honest sentence says more than stars do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.reporting.document import Mark, Missing, Paragraph, Table, Text

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Block, Section
    from pedmonitor.reporting.editable.phrases import Phrases

_HIDDEN = {Mark.SUPPRESSED, Mark.WITHHELD}


def tell_hidden_tables(sections: tuple[Section, ...], phrases: Phrases) -> tuple[Section, ...]:
    """Put a sentence in the place of every table that holds nothing but stars.

    Words beside the stars, such as the names of organisations, go with them; a table with one
    figure, one zero or one «нет данных» stays as it is. Charts say of themselves what they hide.

    Args:
        sections: What a document consists of.
        phrases: The sentences.
    """
    return tuple(
        replace(one, blocks=tuple(_told(block, phrases) for block in one.blocks))
        for one in sections
    )


def _told(block: Block, phrases: Phrases) -> Block:
    if not isinstance(block, Table) or not block.caption:
        return block
    figures = [
        cell
        for row in block.rows
        for column, cell in zip(block.columns, row, strict=True)
        if column.numeric or not isinstance(cell, Text)
    ]
    if not figures or not all(isinstance(c, Missing) and c.mark in _HIDDEN for c in figures):
        return block
    return Paragraph(phrases.say("table_hidden", caption=block.caption))
