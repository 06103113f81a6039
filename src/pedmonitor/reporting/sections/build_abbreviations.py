"""The list of abbreviations: those of the published list that the document holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.definitions.abbreviation import AbbreviationFile
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Chart,
    Column,
    Heading,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
    WritingSpace,
)
from pedmonitor.reporting.editable.template_data import read_template_data
from pedmonitor.reporting.text.numbers import NBSP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.facts.context import Material

ABBREVIATIONS = "abbreviations.yaml"


def abbreviations_section(
    sections: Iterable[Section], material: Material, *, templates: TemplateFolders
) -> list[Section]:
    """List the abbreviations that stand in the sections; no section where there are none."""
    listed = read_template_data(templates, ABBREVIATIONS, AbbreviationFile).abbreviations
    text = "\n".join(told for section in sections for told in texts_of(section))
    text = text.replace(NBSP, " ")
    rows = tuple(
        (Text(item.short), Text(item.full))
        for item in listed
        if re.search(rf"(?<!\w){re.escape(item.short)}(?!\w)", text)
    )
    if not rows:
        return []
    say = material.phrases.say
    columns = (Column("Сокращение"), Column("Что означает", wide=True))
    table = Table(columns, rows, say("caption_abbreviations"))
    heading, short = say("heading_abbreviations"), say("short_abbreviations")
    return [Section("abbreviations", heading, short, (table,))]


def texts_of(section: Section) -> Iterator[str]:
    """Give every text of a section: what a reader may meet in it."""
    yield section.title
    for block in section.blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text) | Note(text):
            yield text
        case BulletList(items):
            yield from items
        case WritingSpace(prompt, text):
            yield from (prompt, text)
        case Chart(caption=caption, alternative=alternative):
            yield from (caption, alternative)
        case Table():
            yield from (block.caption, block.note, *(column.title for column in block.columns))
            yield from (cell_text(cell) for row in block.rows for cell in row)
