"""Annexes: values by organisation, readings taken, quality of the data."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.issue import Level
from pedmonitor.model.result import Verdict
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import (
    Block,
    Cell,
    Column,
    Count,
    Figure,
    Heading,
    Missing,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.figures import figure_cell, ratio_cell
from pedmonitor.reporting.facts.organisation_cells import OUTSIDE, absence
from pedmonitor.reporting.sections.build_coverage import coverage_chart
from pedmonitor.reporting.text.words import LEVEL, VERDICT, headline

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import SecondaryValue
    from pedmonitor.reporting.facts.context import Material


def organisations_annex(material: Material) -> Section:
    """Build annex 1: organisations by indicators, in the order of the registry, never ranked."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = []
    for group in profile.groups:
        members = [
            row
            for row in profile.indicators
            if row.group == group.id and material.now.part(row.ref, "organisation")
        ]
        if members:
            blocks += [Heading(headline(group.title)), _organisations_table(members, material)]
    note = Note(say("organisations_rule")) if blocks else Paragraph(say("organisations_none"))
    return Section(
        "organisations",
        say("heading_organisations"),
        say("short_organisations"),
        (note, *blocks),
    )


def _organisations_table(members: list[ProfileIndicator], material: Material) -> Table:
    say, cells = material.phrases.say, dict[str, dict[str, Cell]]()
    for row in members:
        for value in material.now.part(row.ref, "organisation"):
            cells.setdefault(value.breakdown[0][1], {})[row.ref] = figure_cell(value)
    for name in material.context.run.coverage.missing:
        cells.setdefault(name, {})
    columns = (
        Column("Организация"),
        *(Column(row.ref, numeric=True) for row in members),
    )
    rows = tuple(
        (Text(name), *(found.get(row.ref) or absence(row, name, material) for row in members))
        for name, found in cells.items()
    )
    refs = headline(indicators_text([row.ref for row in members]))
    outside = any(cell == OUTSIDE for row in rows for cell in row)
    return Table(
        columns,
        rows,
        say("caption_organisations", indicators=refs),
        say("organisations_outside") if outside else "",
    )


def choices_annex(material: Material) -> Section:
    """Build annex 2: how the ambiguous places of the document were read, and what else was counted.

    Secondary figures are for the department alone: small numbers beside protected ones.
    """
    say, run = material.phrases.say, material.context.run
    profile = material.context.profile
    refs = {row.ref for row in profile.indicators}
    used = {
        note
        for value in run.values
        if value.profile == profile.id and value.ref in refs
        for note in value.footnotes
    }
    rows = tuple(
        (Text(choice.id), Text(choice.text)) for choice in run.choices if choice.id in used
    )
    blocks: tuple[Block, ...] = (Paragraph(say("choices_none")),)
    if rows:
        columns = (Column("Сноска"), Column("Принято", wide=True))
        blocks = (Paragraph(say("choices_intro")), Table(columns, rows, say("caption_choices")))
    blocks += _secondary_blocks(material)
    return Section("choices", say("heading_choices"), say("short_choices"), blocks)


def _secondary_blocks(material: Material) -> tuple[Block, ...]:
    """List secondary figures, those of one kind together, equal ones on one line."""
    say, profile = material.phrases.say, material.context.profile
    if material.context.edition is not Edition.INTERNAL:
        return ()
    kinds: dict[str, dict[SecondaryValue, list[str]]] = {}
    for row in profile.indicators:
        total = material.now.total(row.ref)
        for one in () if total is None or total.value is None else total.secondary:
            beside = f"{row.ref} ({cell_text(ratio_cell(total))})"
            kinds.setdefault(one.id, {}).setdefault(one, []).append(beside)
    if not kinds:
        return ()
    columns = (
        Column("Справочная величина", wide=True),
        Column("Число", numeric=True),
        Column("Рядом с показателем (его значение)", wide=True),
    )
    rows = tuple(
        (
            Text(f"{one.title}. {one.note}" if one.note else one.title),
            _secondary_cell(one),
            Text(", ".join(beside)),
        )
        for lines in kinds.values()
        for one, beside in lines.items()
    )
    return (
        Heading(say("heading_secondary")),
        Paragraph(say("secondary_intro")),
        Table(columns, rows, say("caption_secondary")),
    )


def _secondary_cell(one: SecondaryValue) -> Cell:
    if one.numerator is None:
        return Missing()
    if one.denominator is None:
        return Count(one.numerator)
    return Figure(one.numerator, one.denominator)


def quality_annex(material: Material) -> Section:
    """Build annex 3: what was found in the returns; the public learns who made the report."""
    say, run = material.phrases.say, material.context.run
    if material.context.edition is Edition.PUBLIC:
        note = Note(say("quality_made", program=run.generated_by))
        return Section("quality", say("heading_quality"), say("short_quality"), (note,))
    verdicts = Counter(item.verdict for item in run.inputs)
    files = tuple((Text(VERDICT[v]), Count(verdicts[v])) for v in Verdict if verdicts[v])
    blocks: list[Block] = []
    if files:
        columns = (Column("Решение по файлу"), Column("Файлов", numeric=True))
        blocks.append(Table(columns, files, caption=say("caption_files")))
    chart = coverage_chart(material)
    blocks += [chart] if chart is not None else []
    blocks += [_issues_table(material)] if run.issues else [Paragraph(say("quality_clean"))]
    blocks.append(Note(say("quality_made", program=run.generated_by)))
    return Section("quality", say("heading_quality"), say("short_quality"), tuple(blocks))


def _issues_table(material: Material) -> Table:
    issues = material.context.run.issues
    counts = Counter((issue.organisation, issue.level) for issue in issues)
    columns = (
        Column("Организация"),
        *(Column(LEVEL[level].capitalize(), numeric=True) for level in Level),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Text(name or material.phrases.say("no_organisation")),
            *(Count(counts[name, level]) for level in Level),
        )
        for name in sorted({issue.organisation for issue in issues})
    )
    return Table(columns, rows, caption=material.phrases.say("caption_issues"))
