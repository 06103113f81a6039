"""The kinds of reports: what each is called and which sections it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.procedure import Procedure, ProcedureFile
from pedmonitor.errors import UsageError
from pedmonitor.reporting.editable.template_data import read_template_data
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build import build_extract, build_report, title_page
from pedmonitor.reporting.sections.build_annexes import choices_annex, organisations_annex
from pedmonitor.reporting.sections.build_brief import brief_sections
from pedmonitor.reporting.sections.build_comparison import comparison_section
from pedmonitor.reporting.sections.build_conclusions import conclusions_section
from pedmonitor.reporting.sections.build_groups import groups_sections
from pedmonitor.reporting.sections.build_measures import signatures
from pedmonitor.reporting.sections.build_passports import passports_sections
from pedmonitor.reporting.sections.build_procedure import procedure_section
from pedmonitor.reporting.sections.build_totals import totals_section
from pedmonitor.reporting.text.numbers import period_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.reporting.document import Document, Section
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.facts.context import ReportContext

FULL, BRIEF, PASSPORTS, GROUPS = "full", "brief", "passports", "groups"
EVERY = "all"
PROCEDURES = "procedures.yaml"
_PART = re.compile(r"^()\d+(\. )")
_ANNEX = re.compile(r"^(Приложение )\d+(\.?)")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report.

    Attributes:
        id: What `--kind` calls it.
        file: How the names of its files begin.
        build: Context and templates → document; None where the profile has nothing for it.
    """

    id: str
    file: str
    build: Callable[[ReportContext, TemplateFolders], Document | None]


def report_kinds(templates: TemplateFolders) -> dict[str, Kind]:
    """List the kinds: the full report, the short one, passports, groups, one a procedure.

    Raises:
        DefinitionError: The list of procedures is absent or does not check.
    """
    procedures = read_template_data(templates, PROCEDURES, ProcedureFile).procedures
    kinds = [
        Kind(FULL, "report", _full),
        Kind(BRIEF, BRIEF, _brief),
        Kind(PASSPORTS, PASSPORTS, _passports),
        Kind(GROUPS, GROUPS, _groups),
        *(Kind(item.id, item.id, _of_procedure(item)) for item in procedures),
    ]
    return {kind.id: kind for kind in kinds}


def chosen_kinds(names: tuple[str, ...], templates: TemplateFolders) -> tuple[Kind, ...]:
    """Find the kinds that are asked for: the full report by default, or all of them.

    Raises:
        UsageError: There is none of that name.
    """
    known = report_kinds(templates)
    if EVERY in names:
        return tuple(known.values())
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"Нет вида отчёта «{unknown[0]}». Есть: {', '.join(known)}, {EVERY}")
    return tuple(known[name] for name in names or (FULL,))


def _full(context: ReportContext, templates: TemplateFolders) -> Document:
    """Build the whole report; an organisation is given an extract of it."""
    if context.organisation:
        return build_extract(context, templates=templates)
    return build_report(context, templates=templates)


def _brief(context: ReportContext, templates: TemplateFolders) -> Document:
    material = gather(context, templates=templates)
    title = material.phrases.say("title_brief", period=period_phrase(context.run.period))
    return title_page(material, title, brief_sections(material))


def _passports(context: ReportContext, templates: TemplateFolders) -> Document:
    material = gather(context, templates=templates)
    title = material.phrases.say("title_passports")
    return title_page(material, title, passports_sections(material), dated=False)


def _groups(context: ReportContext, templates: TemplateFolders) -> Document | None:
    material = gather(context, templates=templates)
    sections = groups_sections(material, templates=templates)
    title = material.phrases.say("title_groups", period=period_phrase(context.run.period))
    return title_page(material, title, sections) if sections else None


def _of_procedure(
    procedure: Procedure,
) -> Callable[[ReportContext, TemplateFolders], Document | None]:
    def build(context: ReportContext, templates: TemplateFolders) -> Document | None:
        narrowed = _narrowed(context, procedure)
        if narrowed is None:
            return None
        material = gather(narrowed, templates=templates)
        conclusions = conclusions_section(material)
        signed = (*conclusions.blocks, *signatures(material))  # after the text, before annexes
        sections = (
            procedure_section(procedure, material),
            totals_section(material),
            comparison_section(material),
            replace(conclusions, blocks=signed),
            organisations_annex(material),
            choices_annex(material),
        )
        title = f"{procedure.title} {period_phrase(context.run.period)}"
        return title_page(material, title, renumbered(sections))

    return build


def renumbered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Number the sections of a shorter report anew: parts and annexes apart."""
    found: list[Section] = []
    for pattern in (_PART, _ANNEX):
        mine = [section for section in sections if pattern.match(section.title)]
        for number, section in enumerate(mine, start=1):
            title, short = (
                pattern.sub(rf"\g<1>{number}\g<2>", text) for text in (section.title, section.short)
            )
            found.append(replace(section, title=title, short=short))
    return tuple(found)


def _narrowed(context: ReportContext, procedure: Procedure) -> ReportContext | None:
    """Leave the indicators of the procedure; None when the profile has none of them."""
    profile = context.profile
    rows = tuple(row for row in profile.indicators if row.family in procedure.families)
    if not rows:
        return None
    refs = {row.ref for row in rows}
    goals = tuple(
        goal.model_copy(update={"indicators": tuple(r for r in goal.indicators if r in refs)})
        for goal in profile.goals
    )
    narrowed = profile.model_copy(update={"indicators": rows, "goals": goals})
    return replace(context, profile=narrowed, examined=profile.indicators)
