"""Choose and order what the analytic report says: six components, then annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.build_annexes import choices_annex, organisations_annex, quality_annex
from pedmonitor.reporting.build_comparison import comparison_section
from pedmonitor.reporting.build_conclusions import conclusions_section
from pedmonitor.reporting.build_factors import factors_section
from pedmonitor.reporting.build_funnel import funnel_annex
from pedmonitor.reporting.build_organisation_changes import organisation_changes_annex
from pedmonitor.reporting.build_scope import directions_section, goals_section
from pedmonitor.reporting.build_statistics import statistics_annex
from pedmonitor.reporting.build_totals import totals_section
from pedmonitor.reporting.context import Material, ReportContext, gather
from pedmonitor.reporting.document import Document, Section
from pedmonitor.reporting.numbers import date_text, period_phrase

if TYPE_CHECKING:
    from pedmonitor.reporting.phrases import TemplateFolders

__all__ = ["ReportContext", "build_report"]

_COMPONENTS = (
    goals_section,
    directions_section,
    totals_section,
    comparison_section,
    factors_section,
    conclusions_section,
)
_ANNEXES = (
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
    say, document, period = material.phrases.say, context.profile.document, context.run.period
    subtitle = (
        context.municipality or document.municipality,
        say("subtitle_document", title=document.title, requisites=document.requisites),
        say("subtitle_date", date=date_text(period.as_of)),
    )
    title = say("title", period=period_phrase(period))
    return Document(
        title, tuple(filter(None, subtitle)), _sections(material), period.as_of, context.edition
    )


def _sections(material: Material) -> tuple[Section, ...]:
    return tuple(build(material) for build in (*_COMPONENTS, *_ANNEXES))
