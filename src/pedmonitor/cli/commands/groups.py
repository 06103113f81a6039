"""`pedmonitor groups`."""

from __future__ import annotations

from pathlib import Path

import typer

from pedmonitor.cli.options import (
    DebugOption,
    EditionOption,
    FormatsOption,
    OrganisationOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_edition,
    chosen_formats,
    chosen_period,
)
from pedmonitor.errors import UsageError


def groups(
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    formats: FormatsOption = "",
    edition: EditionOption = "",
    organisation: OrganisationOption = "",
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Сгруппировать организации по результатам нескольких оценочных процедур.

    Таблица всех организаций по всем процедурам, группы по контексту (город и село, тип,
    численность, признаки из реестра) и по значениям показателей, страница каждой организации.
    Группы по значениям называются, только если они устойчивы и заметнее случайных: «устойчивых
    групп не выявлено» — тоже результат. Мест и рейтинга нет. Что сравнивается, написано в
    templates/groups.yaml.

    Пример: pedmonitor groups --year 2022 --format docx
    """
    from pedmonitor.cli.document_text import show_document
    from pedmonitor.cli.session import note, now
    from pedmonitor.workflows.build_report import ReportRequest
    from pedmonitor.workflows.editions import Audience
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.show_groups import show_groups

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, за какой год группы: pedmonitor groups --year 2022")
    names = chosen_formats(formats)
    today = now().date()
    audience = Audience(chosen_edition(edition, organisation), organisation, today)
    request = ReportRequest(tuple(profile or ()), names, out, (), audience)
    shown = show_groups(open_workspace(workspace), chosen, request)
    for document in shown.summaries:
        show_document(document)
        typer.echo("")
    note(f"Группы организаций за {chosen.label} составлены; файлов: {len(shown.written)}.")
    for path in shown.written:
        typer.echo(f"  {path}")
