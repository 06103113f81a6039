"""Component 3: every indicator of the document with its value, target and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import is_muted
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    Light,
    Mark,
    Missing,
    Paragraph,
    Section,
    Signal,
    Table,
    Text,
)
from pedmonitor.reporting.facts.context import Material, indicators_text
from pedmonitor.reporting.facts.figures import counted_text, percent_cell, ratio_cell
from pedmonitor.reporting.facts.judging import gap_text, size_of, verdict_of
from pedmonitor.reporting.sections.build_breakdowns import adds_up_to_more, group_breakdowns
from pedmonitor.reporting.text.words import STATUS, headline, lowered, target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue, TargetOutcome

_NOTHING = Missing(Mark.NOT_APPLICABLE)


def totals_section(material: Material) -> Section:
    """Build component 3, group by group."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = []
    for group in profile.groups:
        members = [row for row in profile.indicators if row.group == group.id]
        if members:
            blocks += [Heading(headline(group.title)), totals_table(members, material)]
            blocks += [block for row in members for block in _listing(row, material)]
            blocks += group_breakdowns(members, material)
    return Section(
        "totals",
        say("heading_totals"),
        say("short_totals"),
        (*_reading(blocks, material), *blocks),
    )


def totals_table(members: list[ProfileIndicator], material: Material) -> Table:
    """Build the traffic-light table: value, target and status, told by a word in every row."""
    values = [material.now.total(row.ref) for row in members]
    aimed = any(map(_is_aimed, values))
    told = aimed or any(value is None or value.status is not Status.OK for value in values)
    footed = any(value is not None and value.footnotes for value in values)
    columns = (
        Column("№"),
        Column("Показатель", wide=True),
        Column("Значение", numeric=True),
        Column("Доля", numeric=True),
        *((Column("Цель"),) * aimed),
        *((Column("Статус"),) * told),
        *((Column("Сноски"),) * footed),
    )
    rows = tuple(
        (
            Text(row.ref),
            Text(row.wording),
            ratio_cell(value),
            percent_cell(value),
            *((_target_cell(value),) * aimed),
            *((status_cell(value, material),) * told),
            *((Text(", ".join(value.footnotes) if value else ""),) * footed),
        )
        for row, value in zip(members, values, strict=True)
    )
    refs = headline(indicators_text([row.ref for row in members]))
    name = "caption_totals" if aimed else "caption_totals_bare"
    return Table(columns, rows, material.phrases.say(name, indicators=refs))


def _is_aimed(value: IndicatorValue | None) -> bool:
    return value is not None and value.target is not None


def _target_cell(value: IndicatorValue | None) -> Cell:
    target = value.target if value else None
    if value is None or target is None:
        return _NOTHING
    return Text(target_text(target, unit=value.unit))


def status_cell(value: IndicatorValue | None, material: Material) -> Signal:
    """Say in a word what a value is worth: its target, its completeness, its absence."""
    say = material.phrases.say
    if value is None:
        return Signal(Light.GREY, STATUS[Status.NO_DATA])
    if size_of(value) == "none":
        return Signal(Light.GREY, STATUS[value.status])
    partial = value.status is Status.PARTIAL
    if value.target is None:
        light = Light.AMBER if partial else Light.GREY
        return Signal(light, STATUS[value.status] if partial else say("status_no_target"))
    if size_of(value) == "small":
        return Signal(Light.GREY, say("status_small"))
    light, words = _judged(value, value.target, material)
    return (
        Signal(Light.AMBER, say("status_partial", words=words)) if partial else Signal(light, words)
    )


def _judged(value: IndicatorValue, target: TargetOutcome, material: Material) -> tuple[Light, str]:
    say, families = material.phrases.say, material.context.families
    verdict = verdict_of(value, target)
    if verdict == "met":
        return Light.GREEN, say("status_met")
    if verdict == "unknown":
        return Light.GREY, say("status_unknown")
    short = counted_text(target.short_by or 0, value, families=families, genitive=True)
    return Light.RED, say(f"status_{verdict}", short=short)


def _reading(blocks: list[Block], material: Material) -> list[Block]:
    """Say once how the tables are read: rules that apply, who is missing in which figures."""
    say, refs = material.phrases.say, [row.ref for row in material.context.profile.indicators]
    rules = [say("totals_rule")]
    if any(_is_aimed(material.now.total(ref)) for ref in refs):
        rules.append(say("target_rule"))
    repeated = [ref for ref in refs if adds_up_to_more(ref, material)]
    if repeated:
        rules.append(say("breakdown_sum", indicators=indicators_text(repeated)))
    cells = (cell for b in blocks if isinstance(b, Table) for row in b.rows for cell in row)
    if any(map(is_muted, cells)):
        rules.append(say("small_groups"))
    return [Paragraph(say("reading")), BulletList((*rules, *_limits(refs, material)))]


def _limits(refs: list[str], material: Material) -> list[str]:
    """Say what limits the values: who has not reported, why there is none."""
    found: dict[str, list[str]] = {}
    for ref in refs:
        value = material.now.total(ref)
        reason = material.reason(value)
        if value is not None and value.value is not None and not value.note:
            reason = gap_text(value, material).removeprefix("; ")
        if reason:
            found.setdefault(reason, []).append(ref)
    return [
        material.phrases.say(
            "limit", indicators=headline(indicators_text(limited)), reason=lowered(reason)
        )
        for reason, limited in found.items()
    ]


def _listing(row: ProfileIndicator, material: Material) -> list[Block]:
    """Name what the figure counts, where the document asks for a list."""
    total = material.now.total(row.ref)
    if total is None or not total.items:
        return []
    return [Paragraph(material.phrases.say("listing", ref=row.ref)), BulletList(total.items)]
