"""Choose and order what the analytic report says: six components, then annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import quoted
from pedmonitor.reporting.document import Document, Section
from pedmonitor.reporting.facts.context import Material, ReportContext, gather
from pedmonitor.reporting.facts.hidden_tables import tell_hidden_tables
from pedmonitor.reporting.sections.build_abbreviations import abbreviations_section
from pedmonitor.reporting.sections.build_annexes import (
    choices_annex,
    organisations_annex,
    quality_annex,
)
from pedmonitor.reporting.sections.build_comparison import comparison_section
from pedmonitor.reporting.sections.build_conclusions import conclusions_section
from pedmonitor.reporting.sections.build_extract import extract_sections
from pedmonitor.reporting.sections.build_factors import factors_section
from pedmonitor.reporting.sections.build_funnel import funnel_annex
from pedmonitor.reporting.sections.build_groups import groups_annex
from pedmonitor.reporting.sections.build_measures import measures_section
from pedmonitor.reporting.sections.build_organisation_changes import organisation_changes_annex
from pedmonitor.reporting.sections.build_scope import directions_section, goals_section
from pedmonitor.reporting.sections.build_statistics import statistics_annex
from pedmonitor.reporting.sections.build_totals import totals_section
from pedmonitor.reporting.text.numbers import date_text, period_phrase
from pedmonitor.reporting.text.typography import typeset_document

if TYPE_CHECKING:
    from pedmonitor.reporting.editable.phrases import TemplateFolders

__all__ = ["ReportContext", "build_extract", "build_report", "title_page"]

_PARTS = (
    goals_section,
    directions_section,
    totals_section,
    comparison_section,
    factors_section,
    conclusions_section,
    measures_section,
    organisations_annex,
    choices_annex,
    quality_annex,
    organisation_changes_annex,
    statistics_annex,
    funnel_annex,
)


def build_report(context: ReportContext, *, templates: TemplateFolders) -> Document:
    """Build the report of one profile and period.

    Raises:
        DefinitionError: The sentences in `templates` are absent or broken.
    """
    material = gather(context, templates=templates)
    sections = (
        *(build(material) for build in _PARTS),
        *groups_annex(material, templates=templates),
    )
    first = abbreviations_section(sections, material, templates=templates)
    title = material.phrases.say("title", period=period_phrase(context.run.period))
    return title_page(material, title, (*first, *sections))


def build_extract(context: ReportContext, *, templates: TemplateFolders) -> Document:
    """Build what one organisation is given of the report: its own figures and what to do.

    Raises:
        DefinitionError: The sentences in `templates` are absent or broken.
    """
    material = gather(context, templates=templates)
    title = material.phrases.say("title_extract", period=period_phrase(context.run.period))
    return title_page(material, title, extract_sections(material), contents=False)


def title_page(
    material: Material,
    title: str,
    sections: tuple[Section, ...],
    *,
    dated: bool = True,
    contents: bool = True,
) -> Document:
    """Put the title page before the sections and typeset the whole.

    Args:
        material: What the document is built from.
        title: Its title.
        sections: What it consists of.
        dated: Whether it holds figures, which stand for a day.
        contents: Whether it is long enough for a list of its parts.
    """
    say, context = material.phrases.say, material.context
    document, period = context.profile.document, context.run.period
    name = context.organisation
    subtitle = (
        say("subtitle_extract", name=quoted(name)) if name else "",
        context.municipality or document.municipality,
        say("subtitle_document", title=document.title, requisites=document.requisites),
        say("subtitle_date", date=date_text(period.as_of)) if dated else "",
    )
    return typeset_document(
        Document(
            title,
            tuple(filter(None, subtitle)),
            tell_hidden_tables(sections, material.phrases),
            period.as_of,
            context.edition,
            contents=contents,
        )
    )
