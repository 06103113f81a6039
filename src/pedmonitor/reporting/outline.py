"""Numbers, names and anchors of tables, figures and headings: the same ones in every format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.reporting.document import Chart, Heading, Table

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Block, Document, Section

_NUMBER = re.compile(r"^(?:Приложение )?\d+\.\s*")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block where it stands.

    Attributes:
        block: The block.
        number: Of a table or a figure, through the whole report; 0 for other blocks.
        caption: Of a table or a figure; a table without its own is named after what it stands
            under.
        anchor: Name of the place for links, of ASCII letters.
    """

    block: Block
    number: int
    caption: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its blocks in place."""

    section: Section
    anchor: str
    blocks: tuple[Placed, ...]


def outline(document: Document) -> tuple[Part, ...]:
    """Number the tables and figures of a report."""
    tables = figures = 0
    parts = []
    for order, section in enumerate(document.sections, start=1):
        placed, above = [], _unnumbered(section.title)
        for place, block in enumerate(section.blocks, start=1):
            number, caption = 0, ""
            if isinstance(block, Heading):
                above = block.text
            elif isinstance(block, Table):
                tables += 1
                number, caption = tables, block.caption or above
            elif isinstance(block, Chart):
                figures += 1
                number, caption = figures, block.caption
            placed.append(Placed(block, number, caption, f"part-{order}-{place}"))
        parts.append(Part(section, f"part-{order}", tuple(placed)))
    return tuple(parts)


def _unnumbered(title: str) -> str:
    """Take the number of a section off its title.

    >>> _unnumbered("2. Ключевые направления"), _unnumbered("Приложение 1. Показатели")
    ('Ключевые направления', 'Показатели')
    """
    return _NUMBER.sub("", title)
