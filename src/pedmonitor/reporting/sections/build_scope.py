"""Components 1 and 2: goals and tasks of the analysis, its directions, methods and coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import inner_quotes
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
from pedmonitor.reporting.facts.context import Material, indicators_text, refs_text
from pedmonitor.reporting.text.numbers import (
    count_text,
    date_text,
    period_phrase,
    plural,
    share_text,
)
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import Goal


def goals_section(material: Material) -> Section:
    """Build component 1: goals and tasks with the indicators that show them."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = [
        Paragraph(
            say(
                "goals_basis",
                title=inner_quotes(profile.document.title),
                requisites=profile.document.requisites,
                period=period_phrase(material.context.run.period),
                date=date_text(material.context.run.period.as_of),
            )
        )
    ]
    for kind, forms in (("goal", ("Цель", "Цели")), ("task", ("Задача", "Задачи"))):
        goals = [goal for goal in profile.goals if goal.kind == kind]
        if goals:
            noun = forms[0] if len(goals) == 1 else forms[1]
            blocks.append(Paragraph(say("goals_list", noun=noun)))
            blocks.append(BulletList(tuple(_goal(goal, material) for goal in goals)))
    blocks += _loose_ends(material)
    blocks.append(material.writing("introduction"))
    return Section("goals", say("heading_goals"), say("short_goals"), tuple(blocks))


def _goal(goal: Goal, material: Material) -> str:
    text = goal.text.rstrip(" ;.")
    if not goal.indicators:
        return material.phrases.say("goal_bare", text=text)
    return material.phrases.say(
        "goal_linked",
        text=text,
        indicators=indicators_text(goal.indicators),
    )


def _loose_ends(material: Material) -> list[Block]:
    profile, say = material.context.profile, material.phrases.say
    linked = {ref for goal in profile.goals for ref in goal.indicators}
    unlinked = [row.ref for row in profile.indicators if row.ref not in linked]
    if not unlinked or not profile.goals:
        return []
    return [Note(say("goals_unlinked", refs=refs_text(unlinked)))]


def directions_section(material: Material) -> Section:
    """Build component 2: groups of indicators, how data are collected, who reported."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = []
    if profile.analysis_directions:
        blocks += [Paragraph(say("directions_list")), BulletList(profile.analysis_directions)]
    number = len(profile.indicators)
    blocks.append(
        Paragraph(
            say(
                "directions_groups",
                number=number,
                indicators=plural(number, "показателю", "показателям", "показателям"),
                groups=len(profile.groups),
                noun=plural(len(profile.groups), "группе", "группам", "группам"),
            )
        )
    )
    blocks.append(_groups_table(material))
    blocks += [Heading(say("heading_coverage")), *_coverage(material)]
    return Section("directions", say("heading_directions"), say("short_directions"), tuple(blocks))


def _groups_table(material: Material) -> Table:
    profile = material.context.profile
    rows: list[tuple[Cell, ...]] = []
    for group in profile.groups:
        members = [row for row in profile.indicators if row.group == group.id]
        rows.append(
            (
                Text(headline(group.title)),
                _words([row.ref for row in members], separator=", "),
                _words([row.method or group.method for row in members]),
                _words([row.periodicity for row in members]),
            )
        )
    columns = (
        Column("Группа показателей", wide=True),
        Column("Показатели"),
        Column("Метод сбора информации", wide=True),
        Column("Периодичность"),
    )
    return Table(columns, tuple(rows), material.phrases.say("caption_directions"))


def _words(texts: list[str], *, separator: str = "; ") -> Cell:
    """Join different texts; a dash where the document says nothing."""
    joined = separator.join(dict.fromkeys(filter(None, texts)))
    return Text(joined) if joined else Missing(Mark.NOT_APPLICABLE)


def _coverage(material: Material) -> list[Block]:
    say, coverage = material.phrases.say, material.context.run.coverage
    blocks: list[Block] = [
        Paragraph(
            say(
                "coverage",
                share=share_text(coverage.received, coverage.expected),
                accepted=_organisations(coverage.accepted),
                returned=_organisations(coverage.returned),
            )
        )
    ]
    if coverage.missing:
        blocks.append(Paragraph(say("coverage_missing")))
        blocks.append(BulletList(coverage.missing))
        blocks.append(Note(say("coverage_rule")))
    return blocks


def _organisations(number: int) -> str:
    noun = plural(number, "организации", "организаций", "организаций")
    return f"{count_text(number)} {noun}"
