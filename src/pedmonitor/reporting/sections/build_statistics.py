"""Annex 5: intervals of changes, probabilities, and what one person weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Unit
from pedmonitor.model.verdict import ChangeClass, ChangeVerdict
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Difference,
    Note,
    Paragraph,
    Ratio,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.change_people import people_table
from pedmonitor.reporting.facts.changes import Change, changes_between
from pedmonitor.reporting.facts.why_silent import unjudged_items
from pedmonitor.reporting.text.numbers import (
    interval_text,
    period_text,
    probability_text,
    weight_text,
)

if TYPE_CHECKING:
    from pedmonitor.reporting.facts.context import Material


def statistics_annex(material: Material) -> Section:
    """Build annex 5: what stands behind the words of component 4."""
    say = material.phrases.say
    blocks: list[Block] = [Paragraph(say("comparison_first"))]
    if len(material.runs) > 1:
        last = len(material.runs) - 1
        changes = changes_between(material, earlier=last - 1, later=last)
        blocks = [
            Note(say("change_annex_principle")),
            *_table(changes, material),
            *people_table(changes, material),
        ]
    return Section(
        "change_statistics",
        say("change_annex_heading"),
        say("change_annex_short"),
        tuple(blocks),
    )


def _table(changes: tuple[Change, ...], material: Material) -> list[Block]:
    say = material.phrases.say
    judged = [change for change in changes if change.verdict is not None]
    if not judged:
        return _nothing(changes, material)
    before, after = (period_text(run.period) for run in material.runs[-2:])
    columns = (
        Column("№"),
        Column(before, numeric=True),
        Column(after, numeric=True),
        Column("Разность", numeric=True),
        Column("Интервал разности, 95\N{NO-BREAK SPACE}%", numeric=True),
        Column("p", numeric=True),
        Column("Вывод"),
        Column(say("change_annex_weight"), numeric=True),
    )
    rows = tuple(
        row for change in judged if (row := _row(change, change.verdict, material)) is not None
    )
    return [Table(columns, rows, say("change_annex_caption")), Note(say("change_annex_method"))]


def _nothing(changes: tuple[Change, ...], material: Material) -> list[Block]:
    """Say why no change of a share can be judged: the true reason, not only small groups."""
    say = material.phrases.say
    shares = [one for one in changes if _is_share(one)]
    items = unjudged_items(shares, material)
    if not items:
        return [Paragraph(say("change_annex_none"))]
    return [Paragraph(say("change_annex_unjudged")), BulletList(tuple(items))]


def _is_share(change: Change) -> bool:
    known = (change.before, change.after)
    return any(value is not None and value.unit is Unit.PERCENT for value in known)


def _row(
    change: Change, verdict: ChangeVerdict | None, material: Material
) -> tuple[Cell, ...] | None:
    if change.shares is None or verdict is None:
        return None
    before, after = change.shares
    clear = verdict.kind is ChangeClass.DISTINGUISHABLE
    word = "change_annex_single" if clear else "change_annex_insufficient"
    word = "change_annex_distinguishable" if change.stands_out else word
    return (
        Text(change.indicator.ref),
        Ratio(*before),
        Ratio(*after),
        Difference(before, after),
        Text(interval_text(*verdict.interval)),
        Text("" if verdict.p is None else probability_text(verdict.p)),
        Text(material.phrases.say(word)),
        Text(weight_text(after[1])),
    )
