"""Statistical groups in a report: what was found and how it was checked, or that nothing was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Figure,
    Note,
    Paragraph,
    Table,
    Text,
)
from pedmonitor.reporting.facts.comparability import Between, redefined
from pedmonitor.reporting.facts.compared import count_table
from pedmonitor.reporting.facts.group_words import (
    LETTERS,
    describe,
    dropped_text,
    organisations_text,
    outcome_text,
    outside_text,
    pooled_of,
    score_text,
)
from pedmonitor.reporting.facts.series import Link, ancestries
from pedmonitor.reporting.pictures.group_charts import dendrogram, profile_chart
from pedmonitor.reporting.text.numbers import is_small

if TYPE_CHECKING:
    from pedmonitor.model.groups import Grouping
    from pedmonitor.reporting.facts.compared import Compared


def cluster_blocks(grouping: Grouping, compared: Compared) -> tuple[Block, ...]:
    """Say what was looked at, what was found, and by what it was checked."""
    phrases = compared.material.phrases
    say = phrases.say
    blocks: list[Block] = [Paragraph(outcome_text(grouping, phrases))]
    if grouping.is_found:
        blocks += [
            _members(grouping, compared),
            Note(say("groups_rule")),
            profile_chart(grouping, compared),
            _shares(grouping, compared),
            dendrogram(grouping, compared),
            *_stability(grouping, compared),
            *_moves(grouping, compared),
        ]
    blocks += _left(grouping, compared)
    if grouping.tried:
        blocks += [_tried(grouping, compared), Note(say("groups_method"))]
    return tuple(blocks)


def _members(grouping: Grouping, compared: Compared) -> Table:
    columns = (
        Column("Группа"),
        Column("Организаций", numeric=True),
        Column("Организации", wide=True),
        Column("Чем отличается", wide=True),
    )
    rows = tuple(
        (
            Text(LETTERS[at]),
            Count(len(cluster.members)),
            Text(", ".join(cluster.members)),
            Text(describe(cluster, grouping, compared)),
        )
        for at, cluster in enumerate(grouping.clusters)
    )
    return Table(columns, rows, compared.material.phrases.say("caption_groups_members"))


def _shares(grouping: Grouping, compared: Compared) -> Table:
    """Give the pooled shares of every group."""
    columns = (Column("Группа"), *(Column(ref, numeric=True) for ref in grouping.refs))
    rows: list[tuple[Cell, ...]] = [
        (Text(LETTERS[at]), *(Figure(*counts) for counts in cluster.counts))
        for at, cluster in enumerate(grouping.clusters)
    ]
    say = compared.material.phrases.say
    together = (Figure(*counts) for counts in pooled_of(grouping))
    rows.append((Text(say("groups_together")), *together))
    return Table(columns, tuple(rows), say("caption_groups_pooled"), say("groups_pooled"))


def _stability(grouping: Grouping, compared: Compared) -> list[Block]:
    """Say who would be elsewhere without each indicator, and whose figures are of few people."""
    say = compared.material.phrases.say
    items = tuple(
        say(
            "groups_left_out",
            ref=one.ref,
            moved=organisations_text(one.moved),
            rand=score_text(one.rand),
        )
        for one in grouping.left_out
    )
    blocks: list[Block] = [Paragraph(say("groups_stability")), BulletList(items)]
    table, dropped = count_table(compared), {one.ref for one in grouping.dropped}
    used = [at for at, ref in enumerate(table.refs) if ref not in dropped]
    rows = dict(table.rows)
    small = [
        name
        for name in grouping.names
        if any((counts := rows[name][at]) is not None and is_small(counts[1]) for at in used)
    ]
    if small:
        blocks.append(Paragraph(say("groups_small", names=", ".join(small))))
    return blocks


def _left(grouping: Grouping, compared: Compared) -> list[Block]:
    """List the indicators and the organisations that take no part."""
    phrases = compared.material.phrases
    blocks: list[Block] = []
    if grouping.dropped:
        items = tuple(dropped_text(one, grouping, compared.material) for one in grouping.dropped)
        blocks += [Paragraph(phrases.say("groups_dropped")), BulletList(items)]
    if grouping.outside:
        items = tuple(
            outside_text(name, refs, compared.material) for name, refs in grouping.outside
        )
        blocks += [Paragraph(phrases.say("groups_outside")), BulletList(items)]
    return blocks


def _tried(grouping: Grouping, compared: Compared) -> Table:
    """Show every number of groups that was tried, so that the choice can be checked."""
    say = compared.material.phrases.say
    columns = (
        Column(say("groups_column_number"), numeric=True),
        Column(say("groups_column_silhouette"), numeric=True),
        Column("Вывод"),
    )
    rows: list[tuple[Cell, ...]] = []
    for k, score in grouping.tried:
        told = "groups_tried_small" if score is None else "groups_tried_lower"
        if score is not None and score == grouping.observed:
            told = "groups_tried_best"
        rows.append(
            (Count(k), Text(score_text(score)), Text(say(told, least=grouping.rules.least)))
        )
    return Table(columns, tuple(rows), caption=say("groups_tried"))


def _moves(grouping: Grouping, compared: Compared) -> list[Block]:
    """Say who is in another group than last year; a description and nothing more."""
    material = compared.material
    say, last = material.phrases.say, len(material.runs) - 1
    if last < 1:
        return []
    between = Between(material, last - 1, last)
    if any(redefined(ref, between) for ref in grouping.refs):
        return [Paragraph(say("groups_moves_redefined"))]
    before = material.context.ask.groups(
        count_table(compared, material.figures[last - 1]), compared.rules
    )
    if not before.is_found:
        return [Paragraph(say("groups_moves_none"))]
    pairs = material.context.ask.matched_groups(before, grouping)
    lines = ancestries(*between.runs)
    items = []
    for at, cluster in enumerate(grouping.clusters):
        for name in cluster.members:
            line = lines.get(name)
            same = line.names[0] if line and line.link is Link.SAME and line.names else name
            was = before.cluster_of(same)
            if was is not None and was != pairs[at]:
                items.append(say("groups_moved", name=name, letter=LETTERS[at]))
    if not items:
        return [Paragraph(say("groups_moves_nobody"))]
    return [Paragraph(say("groups_moves")), BulletList(tuple(items))]
