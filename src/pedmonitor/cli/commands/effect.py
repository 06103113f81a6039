"""`pedmonitor effect`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    EditionOption,
    FormatsOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_edition,
    chosen_formats,
    chosen_period,
)
from pedmonitor.errors import ExitCode, UsageError


def effect(
    measure: Annotated[
        str, typer.Option("--measure", "-m", metavar="№", help="Одна мера по номеру в реестре.")
    ] = "",
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    formats: FormatsOption = "",
    edition: EditionOption = "",
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Составить справку об эффективности мер: что было до меры и что стало после неё.

    Меры берутся из measures.xlsx (pedmonitor measures init), показатели — из прошлых расчётов.
    Ступени: 0 — мера проведена, 1 — было и стало, 2 — рядом с организациями без меры, 3 — то же при
    сходном начале. Если организации выбраны по низкому значению, программа предупредит: такие
    значения растут сами. Код завершения 1 — в реестре мер есть строки с ошибками, их нет в справке.

    Пример: pedmonitor effect --year 2022
    """
    from pedmonitor.cli.console import show_issues
    from pedmonitor.cli.document_text import show_document
    from pedmonitor.cli.session import note, now
    from pedmonitor.model.issue import Level
    from pedmonitor.reporting.sections.build_effect import in_short
    from pedmonitor.workflows.editions import Audience
    from pedmonitor.workflows.effect import EffectRequest, show_effect
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, по данным какого года: pedmonitor effect --year 2022")
    names = chosen_formats(formats)
    today = now().date()
    audience = Audience(chosen_edition(edition), on=today)
    request = EffectRequest(measure, tuple(profile or ()), names, out, audience)
    done = show_effect(open_workspace(workspace), chosen, request)
    for document in done.documents:
        show_document(in_short(document, whole=bool(measure)))
    show_issues("Что исправить в реестре мер", done.issues)
    typer.echo("Справка составлена:")
    note(f"Справка о мерах за {chosen.label} составлена; файлов: {len(done.written)}.")
    for path in done.written:
        typer.echo(f"  {path}")
    if any(one.level is Level.ERROR for one in done.issues):
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)
