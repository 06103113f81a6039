"""The short report (аналитическая справка): a page or two with what must be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import inner_quotes
from pedmonitor.reporting.document import Block, BulletList, Heading, Note, Paragraph, Section
from pedmonitor.reporting.facts.judging import returns_text, value_facts
from pedmonitor.reporting.sections.build_conclusions import missing_data, targets
from pedmonitor.reporting.sections.build_experience import experience
from pedmonitor.reporting.sections.build_measures import signatures
from pedmonitor.reporting.text.numbers import date_text, period_phrase, share_text
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from pedmonitor.reporting.facts.context import Material


def brief_sections(material: Material) -> tuple[Section, ...]:
    """Build introduction, main figures and conclusions."""
    say = material.phrases.say
    return (
        Section(
            "introduction",
            say("heading_introduction"),
            say("short_introduction"),
            tuple(_introduction(material)),
        ),
        Section("figures", say("heading_figures"), say("short_figures"), tuple(_figures(material))),
        Section("summary", say("heading_summary"), say("short_summary"), tuple(_summary(material))),
    )


def _introduction(material: Material) -> list[Block]:
    """Say on what ground, for which days and how completely the monitoring was held."""
    say, run, document = (
        material.phrases.say,
        material.context.run,
        material.context.profile.document,
    )
    words = {
        "title": inner_quotes(document.title),
        "requisites": document.requisites,
        "period": period_phrase(run.period),
        "date": date_text(run.period.as_of),
    }
    covered = say(
        "brief_coverage",
        share=share_text(run.coverage.received, run.coverage.expected),
        gap=returns_text(len(run.coverage.missing), material),
    )
    return [
        Heading(say("heading_annotation")),
        Paragraph(say("goals_basis", **words)),
        Paragraph(covered),
        material.writing("introduction"),
    ]


def _figures(material: Material) -> list[Block]:
    """Tell every indicator in a sentence, group by group; what has a target is told below."""
    say, profile = material.phrases.say, material.context.profile
    told_once = len(material.context.run.coverage.missing)
    blocks: list[Block] = [Note(say("brief_rule"))] if told_once else []
    for group in profile.groups:
        told = tuple(
            f"{row.ref}. {material.sentences.tell(value_facts(value, material, told=told_once))}"
            for row in profile.indicators
            if row.group == group.id
            and (value := material.now.total(row.ref)) is not None
            and value.target is None
        )
        if told:
            blocks += [Heading(headline(group.title)), BulletList(told)]
    return [*blocks, Heading(say("heading_targets")), *targets(material)]


def _summary(material: Material) -> list[Block]:
    say = material.phrases.say
    return [
        *experience(material),
        Heading(say("heading_missing")),
        *missing_data(material),
        Heading(say("heading_own")),
        material.writing("conclusions"),
        *signatures(material),
    ]
