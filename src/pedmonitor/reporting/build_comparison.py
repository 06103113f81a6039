"""Component 4: the same indicators over the years, by arithmetic and without adverbs."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pedmonitor.reporting.changes import Change, Outcome, changes_between
from pedmonitor.reporting.context import COMPARED, Material, refs_text
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
from pedmonitor.reporting.figures import counted_text, counts_text, figure_cell, figure_text
from pedmonitor.reporting.numbers import (
    Pair,
    count_text,
    difference_text,
    period_phrase,
    period_text,
    ratio_text,
    share_text,
)

if TYPE_CHECKING:
    from pedmonitor.model.share import Number

_STATED = {Outcome.UP, Outcome.DOWN, Outcome.SAME, Outcome.SMALL}


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
        _sentence(change, material) for change in changes[-1] if change.outcome in _STATED
    )
    blocks.append(BulletList(sentences) if sentences else Paragraph(say("changes_none")))
    blocks += _incomparable(changes[-1], material)
    return blocks


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
    note = say("comparison_limit", number=COMPARED) if hidden else ""
    return Table(columns, rows, note=note)


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


def _sentence(change: Change, material: Material) -> str:
    shares = change.shares
    if change.outcome is Outcome.SMALL:
        return _plain(change, material, name="change_small")
    if shares is None:
        return _plain(change, material, name=f"count_{change.outcome.value}")
    before, after = shares
    main = material.phrases.say(
        f"share_{change.outcome.value}",
        ref=change.indicator.ref,
        before=share_text(*before),
        after=share_text(*after),
        difference=difference_text(before, after).lstrip("+\N{MINUS SIGN}"),
        before_period=period_phrase(material.runs[-2].period),
        after_period=period_phrase(material.runs[-1].period),
    )
    tail = _tail(before, after, outcome=change.outcome)
    if not tail:
        return f"{main}."
    counts = {
        "old_numerator": count_text(before[0]),
        "new_numerator": _counted(after[0], change, material),
        "old_denominator": count_text(before[1]),
        "new_denominator": _counted(after[1], change, material),
    }
    said = material.phrases.say(tail, **counts).removesuffix(".")  # «чел.» brings its own stop
    return f"{main}, {said}."


def _counted(number: Number, change: Change, material: Material) -> str:
    """Print a count with its noun where the definition tells it."""
    families = material.context.families
    if change.after is None or change.indicator.family not in families:
        return count_text(number)
    return counted_text(number, change.after, families=families)


def _tail(before: Pair, after: Pair, *, outcome: Outcome) -> str:
    """Name what the share alone would hide: fewer people behind a higher share, and the like."""
    if outcome is Outcome.UP and after[0] < before[0]:
        return "tail_fewer"
    if outcome is Outcome.DOWN and after[0] > before[0]:
        return "tail_more"
    if after[1] < before[1]:
        return "tail_base_fell"
    return ""


def _plain(change: Change, material: Material, *, name: str) -> str:
    before, after = change.before, change.after
    small = change.outcome is Outcome.SMALL
    return material.phrases.say(
        name,
        ref=change.indicator.ref,
        before=counts_text(before) if small and before else figure_text(before),
        after=counts_text(after) if small and after else figure_text(after),
        before_period=period_phrase(material.runs[-2].period),
        after_period=period_phrase(material.runs[-1].period),
    )


def _incomparable(changes: tuple[Change, ...], material: Material) -> list[Block]:
    say = material.phrases.say
    reasons: dict[str, list[str]] = {}
    for change in changes:
        if change.outcome is Outcome.NOT_COMPARABLE:
            reasons.setdefault(change.reason, []).append(change.indicator.ref)
    items = [say(reason, refs=refs_text(refs)) for reason, refs in reasons.items()]
    absent = [change.indicator.ref for change in changes if change.outcome is Outcome.NO_DATA]
    if absent:
        items.append(say("changes_no_data", refs=refs_text(absent)))
    return [Heading(say("heading_incomparable")), BulletList(tuple(items))] if items else []
