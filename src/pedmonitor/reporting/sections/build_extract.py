"""The extract of one organisation: its own figures, the municipality's beside, what to do.

Two to four pages for its head; everything else stands in the report of the municipality.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    Mark,
    Missing,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.changes import Outcome
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.explanation_rows import address_text
from pedmonitor.reporting.facts.figures import figure_cell
from pedmonitor.reporting.facts.organisation_cells import OUTSIDE, absence
from pedmonitor.reporting.facts.partial_rows import totals_note
from pedmonitor.reporting.facts.series import ancestries
from pedmonitor.reporting.sections.build_letters import item_text
from pedmonitor.reporting.sections.build_organisation_changes import organisation_change
from pedmonitor.reporting.text.numbers import count_text, period_text
from pedmonitor.reporting.text.school_words import of_document, school_hint
from pedmonitor.reporting.text.words import LEVEL, headline, lowered, target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import Material

_MOST_ISSUES = 15
_NOTHING = Missing(Mark.NOT_APPLICABLE)


def extract_sections(material: Material) -> tuple[Section, ...]:
    """Build figures, recommendations and what to mend of the organisation of the context."""
    say = material.phrases.say
    parts = (
        ("heading_extract_figures", "short_extract_figures", _figures(material)),
        ("heading_extract_advice", "short_extract_advice", _advice(material)),
        ("heading_extract_issues", "short_extract_issues", _issues(material)),
    )
    return tuple(
        Section(heading.removeprefix("heading_"), say(heading), say(short), tuple(blocks))
        for heading, short, blocks in parts
    )


def _figures(material: Material) -> list[Block]:
    say, profile = material.phrases.say, material.context.profile
    told = [row for row in profile.indicators if _own(row, material) is not None]
    if not told:
        return [Paragraph(say("extract_none"))]
    blocks: list[Block] = [Note(say("extract_rule"))]
    for group in profile.groups:
        members = [row for row in told if row.group == group.id]
        if members:
            blocks += [Heading(headline(group.title)), _table(members, material)]
    reasons = [
        say("missing_value", ref=row.ref, reason=lowered(material.reason(value)))
        for row in told
        if (value := _own(row, material)) is not None and value.value is None
    ]
    if reasons:
        blocks += [Paragraph(say("extract_absent")), BulletList(tuple(reasons))]
    return blocks


def _own(row: ProfileIndicator, material: Material) -> IndicatorValue | None:
    """Give the organisation's own value; None where the indicator does not speak of it."""
    name = material.context.organisation
    if absence(row, name, material) == OUTSIDE:
        return None
    values = material.now.part(row.ref, "organisation")
    return next((value for value in values if value.breakdown[0][1] == name), None)


def _table(members: list[ProfileIndicator], material: Material) -> Table:
    say = material.phrases.say
    earlier = [period_text(run.period) for run in material.runs[-2:-1]]
    columns = (
        Column("№"),
        Column("Показатель", wide=True),
        Column(say("extract_own"), numeric=True),
        *(Column(say("extract_change", before=period), numeric=True) for period in earlier),
        Column("По муниципалитету", numeric=True),
        Column("Цель"),
    )
    rows = tuple(
        (
            Text(row.ref),
            Text(row.wording),
            figure_cell(_own(row, material)),
            *(_change(row, material) for _ in earlier),
            figure_cell(material.now.total(row.ref)),
            _target(material.now.total(row.ref)),
        )
        for row in members
    )
    refs = headline(indicators_text([row.ref for row in members]))
    note = totals_note([row.ref for row in members], material)
    return Table(columns, rows, say("caption_totals", indicators=refs), note)


def _change(row: ProfileIndicator, material: Material) -> Cell:
    """Give the change of the organisation's value since the period before."""
    name = material.context.organisation
    line = ancestries(*material.runs[-2:]).get(name)
    if line is None:
        return _NOTHING
    change = organisation_change(row, name, line, material)
    return _NOTHING if change.outcome is Outcome.NO_DATA else change.cell


def _target(value: IndicatorValue | None) -> Cell:
    if value is None or value.target is None:
        return _NOTHING
    return Text(target_text(value.target, unit=value.unit))


def _advice(material: Material) -> list[Block]:
    """Print what is approved for the organisation, in the words of the register."""
    advice = material.context.advice
    rows = advice.addressed if advice is not None else ()
    if not rows:
        return [Paragraph(material.phrases.say("extract_no_advice"))]
    return [BulletList(tuple(map(item_text, rows)))]


def _issues(material: Material) -> list[Block]:
    """Say what is wrong in the returns of the organisation: errors first, the rest counted."""
    say = material.phrases.say
    refs = {row.ref for row in material.context.profile.indicators}
    found = (of_document(issue, refs) for issue in material.context.run.issues)
    known = sorted((issue for issue in found if issue is not None), key=Issue.sort_key)
    issues = [issue for issue in known if issue.level is not Level.INFO]
    if not issues:
        return [Paragraph(say("extract_clean"))]
    columns = (
        Column("Вид"),
        Column("Где"),
        Column("Что не так", wide=True),
        Column("Как исправить", wide=True),
    )
    rows = tuple(
        (
            Text(LEVEL[one.level]),
            Text(address_text(one.place) if one.place else ""),
            Text(headline(one.message)),
            Text(headline(school_hint(one))),
        )
        for one in issues[:_MOST_ISSUES]
    )
    rest = len(issues) - len(rows)
    note = say("extract_more", number=count_text(rest)) if rest else ""
    return [Table(columns, rows, say("caption_extract_issues"), note)]
