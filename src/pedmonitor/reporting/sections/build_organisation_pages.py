"""Several procedures in one picture: a table of all organisations and a page of each.

Korsakov's roadmap, row 4.2. An organisation's place is its own group and the municipal level beside
its figures; there is no total score and no rank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.text import quoted
from pedmonitor.model.verdict import FunnelFlag
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Mark,
    Missing,
    Note,
    Paragraph,
    Table,
    Text,
)
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.figures import figure_cell, share_of
from pedmonitor.reporting.facts.funnel_places import place
from pedmonitor.reporting.facts.group_words import LETTERS, describe
from pedmonitor.reporting.facts.organisation_cells import own_cell
from pedmonitor.reporting.facts.partial_rows import totals_note
from pedmonitor.reporting.sections.build_context_groups import groups_of
from pedmonitor.reporting.text.numbers import is_small

if TYPE_CHECKING:
    from pedmonitor.model.groups import Grouping
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.compared import Compared, ComparedColumn
    from pedmonitor.reporting.facts.funnel_places import Placed

_SIGNS = {
    FunnelFlag.LOW_SIGNAL: "↓",
    FunnelFlag.LOW: "↓",
    FunnelFlag.HIGH: "↑",
    FunnelFlag.HIGH_SIGNAL: "↑",
}
_VERDICTS = {
    FunnelFlag.LOW_SIGNAL: "funnel_low_signal",
    FunnelFlag.LOW: "funnel_low",
    FunnelFlag.INSIDE: "groups_inside",
    FunnelFlag.HIGH: "funnel_high",
    FunnelFlag.HIGH_SIGNAL: "funnel_high_signal",
    FunnelFlag.UNDECIDABLE: "groups_undecidable",
}


def places_of(compared: Compared) -> dict[str, Placed]:
    """Place the organisations around every compared share; by number of the indicator."""
    found = ((column.row, place(column.row, compared.material)) for column in compared.judged)
    return {row.ref: placed for row, placed in found if placed is not None}


def columns_of(compared: Compared) -> tuple[ComparedColumn, ...]:
    """Give the columns of the table: what is sensitive is not for the public."""
    return compared.judged if _is_public(compared) else compared.columns


def complex_blocks(grouping: Grouping, compared: Compared) -> tuple[Block, ...]:
    """Build the table of all organisations across all procedures."""
    say, shown = compared.material.phrases.say, columns_of(compared)
    placed = places_of(compared)
    columns = (
        Column("Организация"),
        *((Column("Группа"),) if grouping.is_found else ()),
        *(Column(one.row.ref, numeric=True) for one in shown),
        Column(say("groups_column_outside")),
    )
    rows: list[tuple[Cell, ...]] = []
    for name in compared.names():
        at = grouping.cluster_of(name)
        letter = Missing(Mark.NOT_APPLICABLE) if at is None else Text(LETTERS[at])
        cells = (
            own_cell(compared.value(one, name), one.row, name, compared.material) for one in shown
        )
        outside = ", ".join(
            f"{ref} {_SIGNS[one.flags[name]]}"
            for ref, one in placed.items()
            if one.flags.get(name) in _SIGNS
        )
        rows.append(
            (Text(name), *((letter,) if grouping.is_found else ()), *cells, Text(outside or "—"))
        )
    totals = tuple(figure_cell(compared.material.now.total(one.row.ref)) for one in shown)
    first = (Text(say("groups_all")), *((Text(""),) if grouping.is_found else ()))
    rows.append((*first, *totals, Text("")))
    legend = tuple(
        say("groups_table_column", ref=one.row.ref, short=one.words.short, procedure=one.procedure)
        for one in shown
    )
    table = Table(columns, tuple(rows), say("caption_groups_table"))
    return (table, BulletList(legend), Note(say("groups_table_rule")))


def own_blocks(name: str, grouping: Grouping | None, compared: Compared) -> tuple[Block, ...]:
    """Build the page of one organisation: its figures, the municipal level, the verdict, its group.

    Args:
        name: The organisation.
        grouping: The groups; None where they are not to be spoken of.
        compared: The indicators; another organisation's figures are never printed from them.
    """
    say, placed = compared.material.phrases.say, places_of(compared)
    columns = (
        Column("Показатель"),
        Column("Организация", numeric=True),
        Column("Муниципалитет", numeric=True),
        Column("Вывод", wide=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for column in columns_of(compared):
        ref = column.row.ref
        value = compared.value(column, name)
        one = placed.get(ref)
        told = "groups_sensitive" if column.sensitive else _unplaced(value)
        rows.append(
            (
                Text(f"{ref}. {column.words.short}"),
                own_cell(value, column.row, name, compared.material),
                figure_cell(compared.material.now.total(ref)),
                Text(say(_verdict(name, one) or told)),
            )
        )
    refs = [column.row.ref for column in columns_of(compared)]
    caption = say("caption_groups_own", name=quoted(name), indicators=indicators_text(refs))
    note = totals_note(refs, compared.material)
    blocks: list[Block] = [Table(columns, tuple(rows), caption, note)]
    context = groups_of(compared, name)
    if context:
        blocks.append(Paragraph(say("groups_own_context", groups="; ".join(context))))
    if grouping is not None:
        blocks.append(Paragraph(_own_group(name, grouping, compared)))
    return tuple(blocks)


def _verdict(name: str, placed: Placed | None) -> str:
    """Say where an organisation stands; within widened limits chance alone is no reason."""
    flag = placed.flags.get(name) if placed is not None else None
    if flag is None:
        return ""
    widened = placed is not None and placed.funnel.inflation > 1
    return "groups_inside_widened" if widened and flag is FunnelFlag.INSIDE else _VERDICTS[flag]


def _unplaced(value: IndicatorValue | None) -> str:
    """Say why an organisation has no place: too few people, or nobody to compare it with."""
    share = share_of(value)
    return "groups_undecidable" if share and is_small(share[1]) else "groups_not_judged"


def _own_group(name: str, grouping: Grouping, compared: Compared) -> str:
    """Say in which statistical group an organisation is, or why in none."""
    say, at = compared.material.phrases.say, grouping.cluster_of(name)
    if not grouping.is_found:
        return say("groups_own_none")
    if at is None:
        return say("groups_own_outside", name=quoted(name))
    words = describe(grouping.clusters[at], grouping, compared)
    return say("groups_own", letter=LETTERS[at], words=words)


def _is_public(compared: Compared) -> bool:
    return compared.material.context.edition is Edition.PUBLIC
