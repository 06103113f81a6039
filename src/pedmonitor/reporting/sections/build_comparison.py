"""Component 4: the same indicators over the years, by arithmetic and without adverbs."""

from __future__ import annotations

import itertools

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.change_people import people_blocks
from pedmonitor.reporting.facts.change_sentences import STATED, change_sentence, examined_sentence
from pedmonitor.reporting.facts.changes import Change, changes_between, changes_examined
from pedmonitor.reporting.facts.context import COMPARED, Material, refs_text
from pedmonitor.reporting.facts.figures import figure_cell
from pedmonitor.reporting.facts.judging import lacking_of
from pedmonitor.reporting.facts.pace import pace_blocks
from pedmonitor.reporting.facts.why_silent import incomparable_items
from pedmonitor.reporting.pictures.series_charts import series_charts
from pedmonitor.reporting.text.numbers import period_text, ratio_text


def comparison_section(material: Material) -> Section:
    """Build component 4: a table by periods and a sentence for each change."""
    say = material.phrases.say
    blocks = _blocks(material) if len(material.runs) > 1 else [Paragraph(say("comparison_first"))]
    return Section("comparison", say("heading_comparison"), say("short_comparison"), tuple(blocks))


def _blocks(material: Material) -> list[Block]:
    say, last = material.phrases.say, len(material.runs) - 1
    changes = [changes_between(material, earlier=index, later=index + 1) for index in range(last)]
    before, after = material.runs[-2].period, material.runs[-1].period
    blocks: list[Block] = [
        _table(material, changes),
        Note(say("comparison_rule")),
        Note(say("comparison_coverage", coverage=_coverage(material))),
        Heading(say("heading_changes", before=period_text(before), after=period_text(after))),
    ]
    sentences = tuple(
        change_sentence(change, material) for change in changes[-1] if change.outcome in STATED
    )
    blocks.append(BulletList(sentences) if sentences else Paragraph(say("changes_none")))
    examined = changes_examined(material, earlier=last - 1, later=last)
    judged = [(one.indicator.ref, one.verdict) for one in examined if one.verdict is not None]
    if told := examined_sentence(judged, material):
        blocks.append(Paragraph(told))
    return [
        *blocks,
        *people_blocks(changes[-1], material),
        *_incomparable(changes[-1], material),
        *pace_blocks(material),
        *series_charts(material, changes),
    ]


def _table(material: Material, changes: list[tuple[Change, ...]]) -> Table:
    say, periods = material.phrases.say, [period_text(run.period) for run in material.runs]
    columns = (
        Column("№"),
        Column("Показатель", wide=True),
        *(Column(period, numeric=True) for period in periods),
        *(
            Column(say("column_change", before=before, after=after), numeric=True)
            for before, after in itertools.pairwise(periods)
        ),
    )
    rows = tuple(
        _row(material, index=index, changes=changes)
        for index in range(len(material.context.profile.indicators))
    )
    hidden = len(material.context.earlier) + 1 - len(material.runs)
    notes = [say("comparison_limit", number=COMPARED)] if hidden else []
    note = " ".join((*notes, *_partial(material)))
    return Table(columns, rows, say("caption_comparison"), note)


def _partial(material: Material) -> list[str]:
    """Name the values of a period that stand for fewer organisations than have reported at all.

    How many is told in the internal edition only.
    """
    say, told = material.phrases.say, []
    is_internal = material.context.edition is Edition.INTERNAL
    for run, figures in zip(material.runs, material.figures, strict=True):
        found: dict[str, list[str]] = {}
        whole = (run.coverage.received, run.coverage.expected)  # a note of its own tells of those
        for row in material.context.profile.indicators:
            value = figures.total(row.ref)
            if value is None or value.value is None or not lacking_of(value):
                continue
            if (value.reporting, value.expected) != whole:
                counted = ratio_text(value.reporting or 0, value.expected or 0)
                found.setdefault(counted, []).append(row.ref)
        if found:
            refs = ", ".join(
                f"{refs_text(refs)} ({counted})" if is_internal else refs_text(refs)
                for counted, refs in found.items()
            )
            told.append(say("comparison_partial_period", period=period_text(run.period), refs=refs))
    name = "comparison_partial" if is_internal else "comparison_partial_bare"
    return [say(name, rows="; ".join(told))] if told else []


def _coverage(material: Material) -> str:
    return "; ".join(
        f"{period_text(run.period)} — {ratio_text(run.coverage.received, run.coverage.expected)}"
        for run in material.runs
    )


def _row(material: Material, *, index: int, changes: list[tuple[Change, ...]]) -> tuple[Cell, ...]:
    row = material.context.profile.indicators[index]
    return (
        Text(row.ref),
        Text(row.wording),
        *(figure_cell(figures.total(row.ref)) for figures in material.figures),
        *(pair[index].cell for pair in changes),
    )


def _incomparable(changes: tuple[Change, ...], material: Material) -> list[Block]:
    say = material.phrases.say
    items = incomparable_items(changes, material)
    if any(change.reason == "incomparable_definitions" for change in changes):
        items.append(say("change_recompute", period=material.runs[-2].period.label))
    return [Heading(say("heading_incomparable")), BulletList(tuple(items))] if items else []
