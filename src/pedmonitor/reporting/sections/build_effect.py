"""The analytic note on measures: what was before and after, how sure that is, what is decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.effect import Claim, Guard
from pedmonitor.model.measure import DecisionCode
from pedmonitor.model.measure_effect import Outside
from pedmonitor.model.text import inner_quotes, quoted
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Figure,
    Heading,
    Mark,
    Missing,
    Note,
    Paragraph,
    Ratio,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.context import Material, ReportContext, gather
from pedmonitor.reporting.facts.effect_goals import goals_blocks
from pedmonitor.reporting.facts.effect_words import (
    claim_text,
    effect_sentence,
    guard_text,
    is_unmoved,
    measure_name,
    selection_text,
    trend_text,
    unmoved_sentence,
    why_text,
)
from pedmonitor.reporting.pictures.effect_charts import effect_chart
from pedmonitor.reporting.sections.build import title_page
from pedmonitor.reporting.sections.build_measures import signatures
from pedmonitor.reporting.text.measure_words import (
    dates_text,
    decision_text,
    in_order,
    refused_text,
    targets_text,
)
from pedmonitor.reporting.text.numbers import (
    date_text,
    is_small,
    period_phrase,
    period_text,
    points_text,
    signed_text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.effect import Comparison
    from pedmonitor.model.measure import Decision, Measure
    from pedmonitor.model.measure_effect import MeasureEffect
    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders

_RUNGS = (
    "effect_rung_held",
    "effect_rung_before_after",
    "effect_rung_compared",
    "effect_rung_alike",
)
_OUTSIDE = {
    Outside.NOT_STARTED: "effect_outside_not_started",
    Outside.HORIZON: "effect_outside_horizon",
}


def build_effect_note(
    context: ReportContext, *, templates: TemplateFolders, only: str = ""
) -> Document:
    """Build the note of one profile and period.

    Args:
        context: Runs, profile and judged measures.
        templates: Where sentences lie.
        only: Number of the one measure that the note is about; empty for all.

    Raises:
        DefinitionError: The sentences in `templates` are absent or broken.
    """
    material = gather(context, templates=templates)
    say = material.phrases.say
    parts: tuple[tuple[str, Sequence[Block]], ...] = (
        ("effect_about", _about(material)),
        ("effect_summary", [summary_table(material), *_refused(material)]),
        ("effect_measures", _measures(material)),
        ("effect_unmoved", _unmoved(material)),
        ("effect_goals", goals_blocks(material)),
        ("effect_decisions", _decisions(material)),
    )
    sections = tuple(
        Section(
            name,
            say(f"heading_{name}"),
            say(f"short_{name}"),
            tuple(blocks),
            landscape=name == "effect_summary",
        )
        for name, blocks in parts
    )
    named = say("title_effect_one", id=only) if only else say("title_effect_all")
    title = say("title_effect", measures=named, period=period_phrase(context.run.period))
    return title_page(material, title, sections)


def in_short(document: Document, *, whole: bool) -> Document:
    """Leave what a terminal shows: the table and what did not move; of one measure all about it."""
    shown = {"effect_summary", "effect_unmoved"} | ({"effect_measures"} if whole else set())
    kept = tuple(section for section in document.sections if section.id in shown)
    return replace(document, sections=kept)


def _about(material: Material) -> list[Block]:
    say, context = material.phrases.say, material.context
    horizon = context.profile.effectiveness
    wording = say("effect_horizon", wording=horizon.wording) if horizon else ""
    blocks: list[Block] = [
        Paragraph(wording or say("effect_horizon_none")),
        Paragraph(say("effect_rule", period=period_phrase(context.run.period))),
        *_exceptions(material),
        Paragraph(say("effect_rungs")),
        BulletList(tuple(map(say, _RUNGS))),
    ]
    tested = sum(_is_tested(one) for one in context.judged.effects)
    if tested:
        blocks.append(Paragraph(say("effect_chance", tested=tested)))
    blocks.append(Note(say("effect_years", periods=_periods(context.judged.effects))))
    outside = [
        say(
            _OUTSIDE[why],
            id=measure.id,
            title=inner_quotes(measure.title),
            start=date_text(measure.start),
        )
        for measure, why in context.judged.outside
    ]
    return [*blocks, BulletList(tuple(outside))] if outside else blocks


def _exceptions(material: Material) -> list[Block]:
    """Name the measures whose figures before are of an earlier period than the rule says."""
    earlier = {
        f"{one.measure.id}, показатель {one.ref} ({period_text(one.before)})": None
        for one in material.context.judged.effects
        if one.effect.guard is Guard.EARLIER_BASE and one.before is not None
    }
    told = "; ".join(earlier)
    is_public = material.context.edition is Edition.PUBLIC
    rule = "effect_rule_earlier_public" if is_public else "effect_rule_earlier"
    return [Paragraph(material.phrases.say(rule, measures=told))] if told else []


def _refused(material: Material) -> list[Block]:
    """Name the rows of the register that the note leaves out."""
    say, refused = material.phrases.say, material.context.judged.refused
    if not refused:
        return []
    items = tuple(map(refused_text, refused))
    return [Paragraph(say("effect_refused")), BulletList(items)]


def _is_tested(one: MeasureEffect) -> bool:
    return one.effect.comparison is not None and one.effect.comparison.chance is not None


def _periods(effects: Sequence[MeasureEffect]) -> int:
    """Count the periods with comparable figures, of the measure that has most."""
    known = (
        sum(counts is not None for counts in one.effect.treated.counts)
        for one in effects
        if one.effect.treated is not None
    )
    return max(known, default=0)


def summary_table(material: Material) -> Table | Paragraph:
    """Lay every measure and indicator out in a line."""
    effects = material.context.judged.effects
    if not effects:
        return Paragraph(material.phrases.say("effect_nothing"))
    columns = (
        Column("Мера", wide=True),
        Column("Показатель и периоды"),
        Column("Организации меры: было", numeric=True),
        Column("Организации меры: стало", numeric=True),
        Column("Организации сравнения: было", numeric=True),
        Column("Организации сравнения: стало", numeric=True),
        Column("Разность изменений", numeric=True),
        Column("Ступень", numeric=True),
        Column("Вывод"),
    )
    return Table(columns, tuple(_line(one, material) for one in effects))


def _line(one: MeasureEffect, material: Material) -> tuple[Cell, ...]:
    effect = one.effect
    nothing = Missing(Mark.NOT_APPLICABLE)
    mine: tuple[Cell, Cell] = (nothing, nothing)
    if one.totals is not None:
        mine = (Count(one.totals[0]), Count(one.totals[1]))
    elif effect.pair is not None:
        mine = (_share(effect.pair[0]), _share(effect.pair[1]))
    rest = effect.other_pair
    others: tuple[Cell, Cell] = (nothing, nothing)
    if rest is not None and one.totals is not None:
        others = (Count(rest[0][0]), Count(rest[1][0]))
    elif rest is not None:
        others = (_share(rest[0]), _share(rest[1]))
    return (
        Text(measure_name(one.measure)),
        Text(": ".join(filter(None, (one.ref or "не указан", _between(one))))),
        *mine,
        *others,
        nothing if effect.comparison is None else Text(_apart(one, effect.comparison)),
        Count(int(effect.rung)),
        nothing if effect.claim is Claim.NONE else Text(claim_text(one, material)),
    )


def _apart(one: MeasureEffect, comparison: Comparison) -> str:
    """Tell by how much the changes differ: shares in points, numbers in the mean of those held."""
    if one.totals is not None:
        return f"{signed_text(comparison.difference)} на организацию"
    return points_text(100 * comparison.difference)


def _between(one: MeasureEffect) -> str:
    """Name both periods: the one before is not the same for all measures."""
    if one.before is None or one.after is None:
        return ""
    return " → ".join(period_text(period) for period in (one.before, one.after))


def _share(counts: Counts) -> Cell:
    return Ratio(*counts) if is_small(counts[1]) else Figure(*counts)


def _measures(material: Material) -> list[Block]:
    say, effects = material.phrases.say, material.context.judged.effects
    if not effects:
        return [Paragraph(say("effect_nothing"))]
    blocks: list[Block] = []
    told = ""
    for one in effects:
        if one.measure.id != told:
            told = one.measure.id
            blocks += _facts(one.measure, material)
        blocks += _detail(one, material)
    return blocks


def _facts(measure: Measure, material: Material) -> list[Block]:
    say, period = material.phrases.say, material.context.run.period
    facts = say(
        "effect_facts",
        dates=dates_text(measure),
        targets=targets_text(measure),
        selection=selection_text(measure),
    )
    blocks: list[Block] = [
        Heading(say("effect_measure", id=measure.id, title=measure.title.rstrip(" ."))),
        Paragraph(facts[:1].upper() + facts[1:]),
    ]
    if measure.start > period.start:
        blocks.append(Paragraph(say("effect_inside")))
    if measure.end is None:
        blocks.append(Paragraph(say("effect_no_end")))
    elif measure.end > period.end:
        blocks.append(Paragraph(say("effect_ongoing")))
    return blocks


def _detail(one: MeasureEffect, material: Material) -> list[Block]:
    """Tell one indicator: the sentence, the rung and why no higher, warnings, who is counted."""
    say, comparison = material.phrases.say, one.effect.comparison
    rung = [say("effect_rung", rung=int(one.effect.rung))]
    if comparison is not None:
        if one.totals is None:
            rung.append(say("effect_mean", apart=points_text(100 * comparison.of_schools)))
            rung.append(trend_text(one, material))
        if why := why_text(one, material):
            rung.append(say("effect_limits", why=why))
    blocks: list[Block] = [Paragraph(effect_sentence(one, material)), Paragraph(" ".join(rung))]
    guard = guard_text(one, material)
    blocks += [Note(guard)] if guard else []
    chart = effect_chart(one, material)
    blocks += [chart] if chart is not None else []
    changes = _changes(one, material)
    return [*blocks, BulletList(tuple(changes))] if changes else blocks


def _changes(one: MeasureEffect, material: Material) -> list[str]:
    """Tell how those who are counted differ between the periods."""
    say, found = material.phrases.say, one.composition
    is_public = material.context.edition is Edition.PUBLIC
    lists = (
        ("effect_left_out_public" if is_public else "effect_left_out", one.effect.left_out),
        ("effect_appeared", found.appeared),
        ("effect_gone", found.gone),
        ("effect_mixed", found.mixed),
        ("effect_bases", tuple(f"{n} ({then} → {now})" for n, then, now in found.bases)),
    )
    told = [say(name, names=", ".join(in_order(names))) for name, names in lists if names]
    told += [
        say(
            "effect_joined",
            predecessors=", ".join(map(quoted, old)),
            successor=quoted(new),
        )
        for old, new in found.joined
    ]
    return told


def unmoved(material: Material) -> list[MeasureEffect]:
    """List the measures after which the share did not change the way it was to."""
    families = material.context.families
    rows = {row.ref: row for row in material.context.profile.indicators}
    return [
        one
        for one in material.context.judged.effects
        if one.ref in rows and is_unmoved(one, is_rising=families[rows[one.ref].family].is_rising)
    ]


def _unmoved(material: Material) -> list[Block]:
    """List them: what has been held first, then what goes on and may move its indicator yet."""
    say, period = material.phrases.say, material.context.run.period
    held, going = list[str](), list[str]()
    for one in unmoved(material):
        told = going if one.measure.goes_on(period) else held
        told.append(unmoved_sentence(one, material))
    blocks: list[Block] = [Paragraph(say("effect_unmoved_none"))]
    if held:
        blocks = [Note(say("effect_unmoved_rule")), BulletList(tuple(held))]
    if going:
        blocks += [Paragraph(say("effect_unmoved_going")), BulletList(tuple(going))]
    return blocks


def _decisions(material: Material) -> list[Block]:
    """Show what has been decided, and a place where nothing has."""
    say, effects = material.phrases.say, material.context.judged.effects
    codes = ", ".join(code.value for code in DecisionCode)
    blocks: list[Block] = [Paragraph(say("effect_decision_rule", codes=codes))]
    decided = {one.measure.id: (one.measure, one.decision) for one in effects}
    if decided:
        columns = (
            Column("Мера", wide=True),
            Column("Решение"),
            Column("Основание", wide=True),
            Column("Новая цель"),
        )
        rows = tuple(_decision(*pair, material) for pair in decided.values())
        blocks.append(Table(columns, rows))
    return [*blocks, material.writing("effect"), *signatures(material)]


def _decision(measure: Measure, decision: Decision | None, material: Material) -> tuple[Cell, ...]:
    blank = material.phrases.say("effect_decision_blank")
    told = decision_text(decision) if decision is not None else blank
    grounds, goal = (decision.text, decision.goal) if decision is not None else ("", "")
    return (Text(measure_name(measure)), Text(told), Text(grounds), Text(goal))
