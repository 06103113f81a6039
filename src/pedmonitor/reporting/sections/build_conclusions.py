"""Component 6: facts that follow from the figures, and the methodist's place for conclusions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.model.text import quoted
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
from pedmonitor.reporting.facts.change_sentences import bare_facts
from pedmonitor.reporting.facts.changes import Outcome, changes_between
from pedmonitor.reporting.facts.context import Material, indicators_text
from pedmonitor.reporting.facts.judging import target_facts
from pedmonitor.reporting.facts.owed import owed_returns
from pedmonitor.reporting.facts.partial_rows import totals_note
from pedmonitor.reporting.sections.build_experience import experience
from pedmonitor.reporting.text.numbers import period_phrase, plural, share_text
from pedmonitor.reporting.text.words import lowered

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.reporting.editable.sentences import Facts
    from pedmonitor.reporting.facts.owed import Owed


def conclusions_section(material: Material) -> Section:
    """Build component 6: targets, changes, missing data, the methodist's conclusions."""
    say = material.phrases.say
    blocks: list[Block] = [
        Heading(say("heading_targets")),
        *targets(material),
        Heading(say("heading_dynamics")),
        *_dynamics(material),
        *experience(material),
        Heading(say("heading_missing")),
        *missing_data(material),
        Heading(say("heading_own")),
        material.writing("conclusions"),
    ]
    return Section(
        "conclusions", say("heading_conclusions"), say("short_conclusions"), tuple(blocks)
    )


def targets(material: Material) -> list[Block]:
    """Say what became of every target that holds for the period."""
    say = material.phrases.say
    facts = [
        target_facts(value, value.target, material)
        for row in material.context.profile.indicators
        if (value := material.now.total(row.ref)) is not None and value.target is not None
    ]
    if not facts:
        return [Paragraph(say("targets_none"))]
    verdicts = [fact.verdict for fact in facts if fact.size == "enough"]
    told = BulletList(tuple(material.sentences.tell(fact) for fact in facts))
    if len(facts) == 1:
        return [told]
    met, unknown = verdicts.count("met"), len(facts) - len(verdicts) + verdicts.count("unknown")
    summary = say(
        "targets_summary",
        number=len(facts),
        noun=plural(len(facts), "показателя", "показателей", "показателей"),
        met=met,
        unmet=len(facts) - met - unknown,
        unknown=unknown,
    )
    return [Paragraph(summary), told]


def _dynamics(material: Material) -> list[Block]:
    say, last = material.phrases.say, len(material.runs) - 1
    if not last:
        return [Paragraph(say("comparison_first"))]
    found: dict[str, tuple[Facts, list[str]]] = {}
    for change in changes_between(material, earlier=last - 1, later=last):
        if change.outcome is not Outcome.NOT_MEASURED:
            facts = bare_facts(change, "dynamics")
            told = found.setdefault(material.sentences.choose(facts).id, (facts, []))
            told[1].append(change.indicator.ref)
    items = tuple(
        material.sentences.tell(replace(facts, words={"indicators": indicators_text(refs)}))
        for sentence in material.sentences.listed
        for facts, refs in [found.get(sentence.id, (None, []))]
        if facts is not None
    )
    periods = {
        "before": period_phrase(material.runs[-2].period),
        "after": period_phrase(material.runs[-1].period),
    }
    return [Paragraph(say("dynamics_intro", **periods)), BulletList(items)]


def missing_data(material: Material) -> list[Block]:
    """Say which values are absent and who owes the data; a hidden value is not absent."""
    say = material.phrases.say
    rows = [(row.ref, material.now.total(row.ref)) for row in material.context.profile.indicators]
    items = [
        say("missing_value", ref=ref, reason=lowered(material.reason(value)))
        for ref, value in rows
        if value is None or (value.value is None and value.status is not Status.SUPPRESSED)
    ]
    blocks: list[Block] = []
    if items:
        blocks += [Paragraph(say("missing_values")), BulletList(tuple(items))]
    debts = _debts(material)
    if debts is not None:
        blocks += [Paragraph(say("missing_debts")), debts]
    coverage = material.context.run.coverage
    if debts is None and coverage.received < coverage.expected:  # whose data are lacking: not told
        share = share_text(coverage.received, coverage.expected)
        blocks.append(Paragraph(say("missing_unnamed", share=share)))
    if partial := totals_note([ref for ref, _ in rows], material):
        blocks.append(Paragraph(partial))
    return blocks or [Paragraph(say("missing_nothing"))]


def _debts(material: Material) -> Table | None:
    """List who owes which data: a row an organisation."""
    say = material.phrases.say
    rows = tuple(
        (Text(name), Text(_owed_text(owed, say))) for name, owed in owed_returns(material).items()
    )
    if not rows:
        return None
    columns = (
        Column("Кто должен представить"),
        Column("Чего нет", wide=True),
    )
    return Table(columns, rows, say("caption_debts"), say("debt_hint"))


def _owed_text(owed: Owed, say: Callable[..., str]) -> str:
    """Name the registers that are owed."""
    if owed.everything:
        return say("debt_all")
    kinds = (("debt_registers", owed.registers), ("debt_empty", owed.empty))
    return ". ".join(
        say(text, names=", ".join(map(quoted, titles.values()))) for text, titles in kinds if titles
    )
