"""Annex: how the values of each organisation have changed, and where a series breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import quoted
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
from pedmonitor.reporting.facts.change_sentences import examined_sentence
from pedmonitor.reporting.facts.changes import Change, Outcome, change_of, is_hidden
from pedmonitor.reporting.facts.comparability import Between
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.organisation_cells import absence
from pedmonitor.reporting.facts.series import Ancestry, Link, ancestries, joined, organisations_of
from pedmonitor.reporting.text.numbers import date_text, period_text
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.organisation import Succession
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.verdict import ChangeVerdict
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.facts.figures import Figures


def organisation_changes_annex(material: Material) -> Section:
    """Build annex 4: changes by organisation between the last two periods."""
    say = material.phrases.say
    blocks: list[Block] = [Paragraph(say("comparison_first"))]
    if len(material.runs) > 1:
        before, after = material.runs[-2], material.runs[-1]
        lines = ancestries(before, after)
        span = say(
            "organisation_changes_rule",
            before=period_text(before.period),
            after=period_text(after.period),
        )
        blocks = [Note(span), *_composition(lines, material), *_tables(lines, material)]
    return Section(
        "organisation_changes",
        say("heading_organisation_changes"),
        say("short_organisation_changes"),
        tuple(blocks),
    )


def _composition(lines: dict[str, Ancestry], material: Material) -> list[Block]:
    """Say who goes on in whom, who is new and who is no more."""
    say, items = material.phrases.say, []
    for name, line in lines.items():
        items += [_change_text(one, line.link, material) for one in line.changes]
        if not line.names:
            items.append(say("organisation_new", name=quoted(name)))
    followed = {name for line in lines.values() for name in line.names}
    items += [
        say("organisation_gone", name=quoted(name))
        for name in organisations_of(material.runs[-2])
        if name not in followed
    ]
    if not items:
        return []
    return [Heading(say("heading_composition")), BulletList(tuple(dict.fromkeys(items)))]


def _change_text(one: Succession, link: Link, material: Material) -> str:
    said = f" ({one.change}" if one.change else ""
    if one.since is not None:
        said += f"{', ' if said else ' ('}с {date_text(one.since)}"
    return material.phrases.say(
        f"succession_{link.value}",
        predecessor=quoted(one.predecessor),
        successor=quoted(one.successor),
        change=f"{said})" if said else "",
    )


def _tables(lines: dict[str, Ancestry], material: Material) -> list[Block]:
    """Lay out a table a group, then say which of so many changes stand out."""
    say, blocks = material.phrases.say, list[Block]()
    judged: list[tuple[str, ChangeVerdict]] = []
    for group in material.context.profile.groups:
        members = [
            row
            for row in material.context.profile.indicators
            if row.group == group.id and material.now.part(row.ref, "organisation")
        ]
        if not members:
            continue
        values = [tuple(_by_name(f, row.ref) for f in material.figures[-2:]) for row in members]
        rows = []
        for name, line in lines.items():
            changes = [
                _change(row, line, (then, now.get(name)), material)
                for row, (then, now) in zip(members, values, strict=True)
            ]
            rows.append((Text(name), *(_cell(change, name, material) for change in changes)))
            judged += [
                (
                    say("change_pair", name=quoted(name), ref=one.indicator.ref),
                    verdict,
                )
                for one in changes
                if (verdict := one.verdict) is not None
            ]
        columns = (Column("Организация"), *(Column(row.ref, numeric=True) for row in members))
        refs = indicators_text([row.ref for row in members])
        caption = say("caption_organisation_changes", indicators=headline(refs))
        blocks += [Heading(headline(group.title)), Table(columns, tuple(rows), caption)]
    examined = examined_sentence(judged, material)
    return [*blocks, Paragraph(examined)] if examined else blocks


def _cell(change: Change, name: str, material: Material) -> Cell:
    """Give the change for the table; of what is absent only what the edition may tell."""
    if change.outcome is Outcome.NO_DATA:
        return absence(change.indicator, name, material)
    return change.cell


def organisation_change(
    row: ProfileIndicator, name: str, line: Ancestry, material: Material
) -> Change:
    """Compare an organisation's last two values of one indicator.

    Args:
        row: The indicator.
        name: The organisation.
        line: Where its earlier value is to be looked for.
        material: The report's material.
    """
    then, now = (_by_name(figures, row.ref) for figures in material.figures[-2:])
    return _change(row, line, (then, now.get(name)), material)


def _change(
    row: ProfileIndicator,
    line: Ancestry,
    values: tuple[Mapping[str, IndicatorValue], IndicatorValue | None],
    material: Material,
) -> Change:
    earlier, now = values
    family = material.context.families.get(row.family)
    parts = [earlier.get(name) for name in line.names]
    then = joined(parts, kind=family.kind if family else "") if parts else None
    if any(map(is_hidden, parts)):
        return Change(row, then, now, Outcome.HIDDEN)
    known = any(part is not None and part.value is not None for part in parts)
    if known and (line.link is Link.APART or then is None):
        return Change(row, then, now, Outcome.NOT_COMPARABLE)
    last = len(material.runs) - 1
    return change_of(row, then, now, between=Between(material, last - 1, last))


def _by_name(figures: Figures, ref: str) -> dict[str, IndicatorValue]:
    return {value.breakdown[0][1]: value for value in figures.part(ref, "organisation")}
