"""Component 6: facts that follow from the figures, and the methodist's place for conclusions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.reporting.changes import Outcome, changes_between
from pedmonitor.reporting.context import Material, indicators_text
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Column,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.figures import counted_text, counts_text, figure_text, is_judged
from pedmonitor.reporting.numbers import period_phrase, share_text
from pedmonitor.reporting.words import target_text

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, TargetOutcome

_ABSENCES = {IssueCode.ORG_MISSING, IssueCode.ORG_REGISTER_MISSING}


def conclusions_section(material: Material) -> Section:
    """Build component 6: targets, changes, missing data, the methodist's conclusions."""
    say = material.phrases.say
    blocks: list[Block] = [
        Heading(say("heading_targets")),
        *_targets(material),
        Heading(say("heading_dynamics")),
        *_dynamics(material),
        Heading(say("heading_missing")),
        *_missing(material),
        Heading(say("heading_own")),
        material.writing("conclusions"),
        Paragraph(say("signature")),
    ]
    return Section(
        "conclusions", say("heading_conclusions"), say("short_conclusions"), tuple(blocks)
    )


def _targets(material: Material) -> list[Block]:
    say = material.phrases.say
    rated = [
        (value, value.target)
        for row in material.context.profile.indicators
        if (value := material.now.total(row.ref)) is not None and value.target is not None
    ]
    if not rated:
        return [Paragraph(say("targets_none"))]
    verdicts = [target.met for _, target in rated]
    summary = say(
        "targets_summary",
        number=len(rated),
        met=verdicts.count(True),
        unmet=verdicts.count(False),
        unknown=verdicts.count(None),
    )
    items = tuple(_target_sentence(value, target, material) for value, target in rated)
    return [Paragraph(summary), BulletList(items)]


def _target_sentence(value: IndicatorValue, target: TargetOutcome, material: Material) -> str:
    say = material.phrases.say
    words = {"ref": value.ref, "target": target_text(target, unit=value.unit)}
    words["gap"] = material.gap(value)
    if target.met is None or value.value is None:
        return say("target_unknown", reason=material.reason(value), **words)
    if not is_judged(value):
        return say("target_small", figure=counts_text(value), **words)
    name = "target_met" if target.met else "target_unmet"
    if not target.met and target.op == "<=":
        name = "target_exceeded"
    short = counted_text(
        target.short_by or 0, value, families=material.context.families, genitive=True
    )
    return say(name, figure=figure_text(value), short=short, **words)


def _dynamics(material: Material) -> list[Block]:
    say, last = material.phrases.say, len(material.runs) - 1
    if not last:
        return [Paragraph(say("comparison_first"))]
    found: dict[Outcome, list[str]] = {}
    for change in changes_between(material, earlier=last - 1, later=last):
        found.setdefault(change.outcome, []).append(change.indicator.ref)
    items = tuple(
        say(f"dynamics_{outcome.value}", indicators=indicators_text(found[outcome]))
        for outcome in Outcome
        if outcome in found and outcome is not Outcome.NOT_MEASURED
    )
    periods = {
        "before": period_phrase(material.runs[-2].period),
        "after": period_phrase(material.runs[-1].period),
    }
    return [Paragraph(say("dynamics_intro", **periods)), BulletList(items)]


def _missing(material: Material) -> list[Block]:
    say = material.phrases.say
    rows = [(row.ref, material.now.total(row.ref)) for row in material.context.profile.indicators]
    items = [
        say("missing_value", ref=ref, reason=material.reason(value))
        for ref, value in rows
        if value is None or value.value is None
    ]
    blocks: list[Block] = []
    if items:
        blocks += [Paragraph(say("missing_values")), BulletList(tuple(items))]
    debts = _debts(material)
    if debts is not None:
        blocks += [Paragraph(say("missing_debts")), debts]
    coverage = material.context.run.coverage
    if not blocks and coverage.received < coverage.expected:  # whose data are lacking is not told
        share = share_text(coverage.received, coverage.expected)
        return [Paragraph(say("missing_unnamed", share=share))]
    return blocks or [Paragraph(say("missing_nothing"))]


def _debts(material: Material) -> Table | None:
    """List who owes which data; an error means a whole return, a warning one register."""
    owed = sorted(
        (issue for issue in material.context.run.issues if issue.code in _ABSENCES),
        key=Issue.sort_key,
    )
    named = {issue.organisation for issue in owed}
    rows = [(Text(i.organisation), Text(i.message), Text(i.hint)) for i in owed]
    rows += [
        (
            Text(name),
            Text(material.phrases.say("debt_all")),
            Text(material.phrases.say("debt_hint")),
        )
        for name in material.context.run.coverage.missing
        if name not in named
    ]
    if not rows:
        return None
    columns = (
        Column("Кто должен представить"),
        Column("Чего нет", wide=True),
        Column("Что сделать", wide=True),
    )
    return Table(columns, tuple(rows))
