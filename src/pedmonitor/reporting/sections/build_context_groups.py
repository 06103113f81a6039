"""Contextual groups: conditions that an organisation has not chosen; always given (§2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.organisation import RURAL, URBAN
from pedmonitor.model.result import Status
from pedmonitor.reporting.document import (
    Block,
    Cell,
    Column,
    Count,
    Figure,
    Mark,
    Missing,
    Note,
    Paragraph,
    Table,
    Text,
)
from pedmonitor.reporting.facts.changes import whole_counts
from pedmonitor.reporting.facts.compared import size_of
from pedmonitor.reporting.facts.figures import missing_cell, share_of
from pedmonitor.reporting.facts.organisation_cells import lacking
from pedmonitor.reporting.facts.partial_rows import ShownRow, partial_note, shown_rows
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.compared import Compared, ComparedColumn

Groups = dict[str, tuple[str, ...]]
"""Title of a group → organisations."""
_FEWEST = 2
_RUN_KEYS = {"type": "organisation_type", "locality": "rural"}
"""Groups for which the run has sums of its own: who works in two organisations counts once."""


def context_groups(compared: Compared) -> dict[str, Groups]:
    """Divide the organisations by locality, type, size and marks of the registry.

    Marks («ШНОР») are the department's own affair: other editions do not name them.
    """
    names = compared.names()
    known = {one.name: one for one in compared.material.context.run.contexts}
    found: dict[str, Groups] = {"locality": {}, "type": {}, "size": {}, "flag": {}}

    def add(context: str, title: str, name: str) -> None:
        if title:
            found[context][title] = (*found[context].get(title, ()), name)

    for name in names:
        one = known.get(name)
        if one is not None:
            add("locality", {True: RURAL, False: URBAN, None: ""}[one.rural], name)
            add("type", one.type, name)
            for flag in one.flags if compared.material.context.edition is Edition.INTERNAL else ():
                add("flag", flag, name)
        people = size_of(compared, name)
        if people is not None:
            add("size", compared.file.size(people), name)
    order = [band.title for band in compared.file.sizes]
    found["size"] = {title: found["size"][title] for title in order if title in found["size"]}
    return found


def groups_of(compared: Compared, name: str) -> tuple[str, ...]:
    """List the contextual groups of one organisation."""
    return tuple(
        title
        for groups in context_groups(compared).values()
        for title, members in groups.items()
        if name in members
    )


def context_blocks(compared: Compared) -> tuple[Block, ...]:
    """Build a table for every context that divides the organisations; say of which none does."""
    say, names = compared.material.phrases.say, compared.names()
    blocks: list[Block] = [Note(say("groups_context_rule"))]
    for context, groups in context_groups(compared).items():
        title = say(f"groups_context_{context}")
        if len(groups) >= _FEWEST or (context == "flag" and groups):
            blocks.append(_table(context, title, groups, compared))
            told = {name for members in groups.values() for name in members}
            rest = [name for name in names if name not in told]
            if rest and context != "flag":
                said = say("groups_context_rest", names=", ".join(rest))
                blocks.append(Paragraph(said))
        elif context != "flag":
            only = next(iter(groups), "")
            name = "groups_context_one" if only else "groups_context_unknown"
            blocks.append(Paragraph(say(name, context=title, title=only)))
    return tuple(blocks)


def _table(context: str, title: str, groups: Groups, compared: Compared) -> Table:
    columns = (
        Column(title),
        Column("Организаций", numeric=True),
        *(Column(column.row.ref, numeric=True) for column in compared.judged),
    )
    rows = tuple(
        (
            Text(headline(name)),
            Count(len(members)),
            *(_cell(context, name, members, column, compared) for column in compared.judged),
        )
        for name, members in groups.items()
    )
    caption = compared.material.phrases.say("caption_groups_context", context=title.lower())
    shown = {c.row.ref: _shown(context, groups, c, compared) for c in compared.judged}
    return Table(columns, rows, caption, note=partial_note(shown, compared.material))


def _shown(
    context: str, groups: Groups, column: ComparedColumn, compared: Compared
) -> tuple[ShownRow, ...]:
    """List the figures of a column: those of the run, else the sums of who has given any."""
    if context in _RUN_KEYS:
        values = compared.material.now.part(column.row.ref, _RUN_KEYS[context])
        return shown_rows(value for value in values if value.breakdown[0][1] in groups)
    known = {one.name: one.type for one in compared.material.context.run.contexts}
    rows = []
    for name, members in groups.items():
        asked = [one for one in members if column.row.scope.takes(known.get(one, ""))]
        given = sum(_has_given(compared.value(column, one)) for one in asked)
        if given:
            rows.append(ShownRow(headline(name), given == len(asked), given, len(asked)))
    return tuple(rows)


def _has_given(value: IndicatorValue | None) -> bool:
    """Say whether an organisation has contributed: one that has nobody to count has."""
    return value is not None and value.status is not Status.NOT_COMPUTABLE


def _cell(
    context: str, name: str, members: tuple[str, ...], column: ComparedColumn, compared: Compared
) -> Cell:
    """Give the pooled share of a group: the run's own sum, else the sum of what may be shown."""
    if context in _RUN_KEYS:
        for value in compared.material.now.part(column.row.ref, _RUN_KEYS[context]):
            if value.breakdown[0][1] == name:
                share = share_of(value)
                if share is not None:
                    return Figure(*share)
                return missing_cell(value)
    values = [compared.value(column, member) for member in members]
    if any(value is not None and value.status is Status.SUPPRESSED for value in values):
        return Missing(Mark.WITHHELD)
    counts = [own for v in values if (own := whole_counts(v, compared.material)) is not None]
    if not counts:
        return lacking(compared.material)
    return Figure(sum(k for k, _ in counts), sum(n for _, n in counts))
