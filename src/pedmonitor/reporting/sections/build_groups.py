"""Groups of organisations: an annex of the report, and a document of its own (Korsakov, 4.2)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.text import quoted
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.compared import (
    grouping_of,
    merged_material,
    public_material,
    read_compared,
)
from pedmonitor.reporting.facts.figures import share_of
from pedmonitor.reporting.sections.build_clusters import cluster_blocks
from pedmonitor.reporting.sections.build_context_groups import context_blocks
from pedmonitor.reporting.sections.build_funnel import funnel_blocks
from pedmonitor.reporting.sections.build_organisation_pages import complex_blocks, own_blocks
from pedmonitor.reporting.text.numbers import is_small

if TYPE_CHECKING:
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.facts.compared import Compared
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.text.numbers import Pair

_FEWEST = 2
_NUMBER = re.compile(r"^\d+\. ")


def groups_annex(material: Material, *, templates: TemplateFolders) -> tuple[Section, ...]:
    """Build annex 7: the table across procedures, contextual groups, groups by figures.

    Returns:
        Nothing where the document has none of the compared indicators.
    """
    say = material.phrases.say
    if material.context.edition is Edition.SCHOOL:
        blocks = _own(material, templates)
    else:
        parts = _parts(read_compared(material, templates))
        blocks = tuple(
            block
            for at, (title, own) in enumerate(parts, start=1)
            for block in (Heading(_numbered(say(title), at)), *own)
        )
    if not blocks:
        return ()
    wide = material.context.edition is not Edition.SCHOOL
    return (Section("groups", say("groups_heading"), say("groups_short"), blocks, landscape=wide),)


def _numbered(title: str, number: int) -> str:
    """Number a part of the annex anew: the document has others before it.

    >>> _numbered("2. Организации", 1)
    '1. Организации'
    """
    return _NUMBER.sub(f"{number}. ", title)


def groups_sections(material: Material, *, templates: TemplateFolders) -> tuple[Section, ...]:
    """Build the document: what is compared, the same three parts, funnels, a page of each.

    Returns:
        Nothing where the document has none of the compared indicators.
    """
    say = material.phrases.say
    if material.context.edition is Edition.SCHOOL:
        own = _own(material, templates)
        heading, short = say("groups_own_heading"), say("groups_own_short")
        return (Section("own", heading, short, own),) if own else ()
    compared = read_compared(material, templates)
    if not compared.columns:
        return ()
    first = Section("scope", say("groups_scope"), say("groups_scope_short"), _scope(compared))
    sections = [first]
    for title, blocks in _parts(compared):
        sections.append(Section(title, say(title), say(f"{title}_short"), blocks, landscape=True))
    funnels = funnel_blocks(material, tuple(column.row for column in compared.judged))
    sections.append(Section("funnels", say("groups_funnels"), say("groups_funnels_short"), funnels))
    return (*sections, _pages(compared), _advice(material))


def _parts(compared: Compared) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """Build the three parts; none where organisations cannot be compared."""
    if not compared.judged or len(compared.names()) < _FEWEST:
        return ()
    grouping = grouping_of(compared)
    return (
        ("groups_table", complex_blocks(grouping, compared)),
        ("groups_context", context_blocks(compared)),
        ("groups_clusters", cluster_blocks(grouping, compared)),
    )


def _scope(compared: Compared) -> tuple[Block, ...]:
    """Say what is compared and what is not."""
    say = compared.material.phrases.say
    items = tuple(
        say(
            "groups_scope_sensitive" if column.sensitive else "groups_scope_one",
            procedure=column.procedure,
            ref=column.row.ref,
            who=column.words.who,
        )
        for column in compared.columns
    )
    return (Paragraph(say("groups_scope_intro")), BulletList(items), Paragraph(say("groups_full")))


def _pages(compared: Compared) -> Section:
    """Build a page of every organisation, in the order of the registry."""
    say = compared.material.phrases.say
    grouping = grouping_of(compared)
    blocks: list[Block] = []
    for name in compared.names():
        blocks += [Heading(name), *own_blocks(name, grouping, compared)]
    return Section(
        "pages", say("groups_pages"), say("groups_pages_short"), tuple(blocks), paged=True
    )


def _advice(material: Material) -> Section:
    """Leave the methodist her place: what follows for each group is hers to say."""
    say = material.phrases.say
    blocks: tuple[Block, ...] = (material.writing("groups"),)
    return Section("advice", say("groups_advice"), say("groups_advice_short"), blocks)


def _own(material: Material, templates: TemplateFolders) -> tuple[Block, ...]:
    """Build the page of an extract: groups are those that everybody may see."""
    name = material.context.organisation
    merged = read_compared(merged_material(material), templates)
    if not merged.columns:
        return ()
    public = read_compared(public_material(material), templates)
    grouping = grouping_of(public) if public.judged else None
    heading = Paragraph(material.phrases.say("groups_own_intro", name=quoted(name)))
    return (heading, *own_blocks(name, grouping, merged))


def letter_page(name: str, material: Material, *, templates: TemplateFolders) -> tuple[Block, ...]:
    """Build the page of a letter: own figures and municipal totals that everybody may see.

    What is sensitive is left out, and so is a total of few people, or of few others.
    """
    compared = read_compared(material, templates)
    columns = tuple(
        column
        for column in compared.judged
        if (own := compared.value(column, name)) is not None
        and (total := share_of(material.now.total(column.row.ref))) is not None
        and not is_small(total[1])
        and not _leaves_few(share_of(own), total)
    )
    return own_blocks(name, None, replace(compared, columns=columns)) if columns else ()


def _leaves_few(own: Pair | None, total: Pair) -> bool:
    """Say whether a total less an organisation's own is of few others; nobody is no secret.

    >>> _leaves_few((10, 20), (12, 24)), _leaves_few((10, 20), (10, 20)), _leaves_few(None, (3, 40))
    (True, False, False)
    """
    others = total[1] - own[1] if own is not None else total[1]
    return others > 0 and is_small(others)


def groups_summary(document: Document) -> Document:
    """Leave what fits a terminal: who is in which group and outside the limits, and the outcome."""
    kept = []
    for section in document.sections:
        tables = [block for block in section.blocks if isinstance(block, Table)]
        if section.id == "groups_table":
            kept.append(replace(section, blocks=tuple(map(_narrow, tables))))
        elif section.id == "groups_clusters":
            said = next(block for block in section.blocks if isinstance(block, Paragraph))
            kept.append(replace(section, blocks=(said, *tables[: len(tables) - 1][:1])))
    return replace(document, subtitle=document.subtitle[:2], sections=tuple(kept))


def _narrow(table: Table) -> Table:
    """Leave the columns of words, and the rows that have any beside their name."""
    shown = [at for at, column in enumerate(table.columns) if not column.numeric]
    narrow = (tuple(row[at] for at in shown) for row in table.rows)
    rows = tuple(row for row in narrow if any(cell != Text("") for cell in row[1:]))
    return Table(tuple(table.columns[at] for at in shown), rows)
