"""Three marks of the public edition: hidden, zero and no data stay apart and are explained.

In rows of organisations hidden and no data share a mark: who has not reported is not told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import Block, Cell, Mark, Missing, Table

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Document, Section

LEGEND = {
    Mark.SUPPRESSED: "* — данные не приводятся: малая численность",
    Mark.WITHHELD: "* — данные не приводятся: малая численность или сведений нет",
    Mark.NOT_AVAILABLE: "н/д — нет данных",
}
_SHORT = {Mark.NO_DATA: Mark.NOT_AVAILABLE}


def with_marks(document: Document) -> Document:
    """Write the marks short and explain them under every table that has some.

    The internal edition has nothing hidden and stays as it is.
    """
    if document.edition is Edition.INTERNAL:
        return document
    return replace(document, sections=tuple(map(_section, document.sections)))


def _section(section: Section) -> Section:
    return replace(section, blocks=tuple(map(_block, section.blocks)))


def _block(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    rows = tuple(tuple(map(_cell, row)) for row in block.rows)
    used = {cell.mark for row in rows for cell in row if isinstance(cell, Missing)}
    legend = "; ".join(text for mark, text in LEGEND.items() if mark in used)
    note = " ".join(filter(None, (block.note, f"{legend}." if legend else "")))
    return replace(block, rows=rows, note=note)


def _cell(cell: Cell) -> Cell:
    if not isinstance(cell, Missing):
        return cell
    return Missing(_SHORT.get(cell.mark, cell.mark))
