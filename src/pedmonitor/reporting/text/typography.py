"""Non-breaking spaces of Russian typography, put in once, when a document is complete."""

from __future__ import annotations

import re
from dataclasses import replace

from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Chart,
    Document,
    Heading,
    Note,
    Paragraph,
    Section,
    Signal,
    Table,
    Text,
    WritingSpace,
)
from pedmonitor.reporting.text.numbers import NBSP

_UNITS = (
    r"%|п\.|чел\.|ед\.|ч\.|мес\.|г\.|гг\.|год\w*|лет|ставк\w*|ставок|человек\w*|педагог\w*"
    r"|организац\w+|документ\w*|показател\w+|из"
)
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"(?<=\d) (?=(?:{_UNITS})(?!\w))", NBSP),  # 5 чел., 2022 год, 20 %
        (r"(?<=\d)(?=%)", NBSP),  # 20% as documents write it
        (r"(?<=№) ?(?=\d)", NBSP),
        (r"(?<=\bп\.) (?=п\.|\d)", NBSP),  # п. п., п. 1.2
        (
            r"(?<!\w)((?:ст|ч|пп|разд|стр|гр|рис|табл|прил|г|с|д|п|пос|ул)\.) (?=[\dА-ЯЁ])",
            rf"\1{NBSP}",
        ),
        (r"(?<=\bиз) (?=\d)", NBSP),  # 31 из 52
        (r"(?<!\w)([А-ЯЁ]\.) ?([А-ЯЁ]\.) (?=[А-ЯЁ][а-яё])", rf"\1{NBSP}\2{NBSP}"),  # И. И. Иванов
        (r"(?<=[а-яё]) (?=[А-ЯЁ]\.\s?[А-ЯЁ]\.)", NBSP),  # Иванов И. И.
        (r" (?=—)", NBSP),  # a dash never begins a line
    )
)


def typeset(text: str) -> str:
    """Keep together what must not part at the end of a line.

    >>> [typeset(t).replace(NBSP, "_") for t in ("СОШ № 3 с. Тихое", "за 2022 год", "не менее 20%")]
    ['СОШ №_3 с._Тихое', 'за 2022_год', 'не менее 20_%']
    >>> typeset("31 из 52 педагогов — на 5 чел. больше, п. 1.2").replace(NBSP, "_")
    '31_из_52_педагогов_— на 5_чел. больше, п._1.2'
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def typeset_document(document: Document) -> Document:
    """Give a document whose every text is typeset; numbers print themselves with their spaces."""
    return replace(
        document,
        title=typeset(document.title),
        subtitle=tuple(map(typeset, document.subtitle)),
        approval=tuple(map(typeset, document.approval)),
        sections=tuple(map(_section, document.sections)),
    )


def _section(section: Section) -> Section:
    return replace(section, title=typeset(section.title), blocks=tuple(map(_block, section.blocks)))


def _block(block: Block) -> Block:
    match block:
        case Heading(text) | Paragraph(text) | Note(text):
            return replace(block, text=typeset(text))
        case BulletList(items):
            return replace(block, items=tuple(map(typeset, items)))
        case WritingSpace(prompt, text):
            return replace(block, prompt=typeset(prompt), text=typeset(text))
        case Chart(caption=caption, alternative=alternative):
            return replace(block, caption=typeset(caption), alternative=typeset(alternative))
        case Table():
            return _table(block)


def _table(table: Table) -> Table:
    return replace(
        table,
        columns=tuple(replace(column, title=typeset(column.title)) for column in table.columns),
        rows=tuple(tuple(map(_cell, row)) for row in table.rows),
        caption=typeset(table.caption),
        note=typeset(table.note),
    )


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, Text | Signal):
        return replace(cell, text=typeset(cell.text))
    return cell
