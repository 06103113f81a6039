"""`pedmonitor status`."""

from __future__ import annotations

from pathlib import Path

import typer

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)


def status(
    folder: FolderArgument = Path("returns"),
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> None:
    """Показать, кто что сдал, кто должен и что напомнить.

    Таблица «организация × реестр»: НЕТ — не получен, «возврат» — есть ошибки, «неполный» и
    «пусто» — прислана пустая или почти пустая таблица, «принят*» — с замечаниями. Пишет
    status.xlsx и готовый текст напоминания каждой организации (schools/…/напоминание.txt).
    Кто что сдаёт, программа берёт из списка организаций и документа (--profile или profiles в
    pedmonitor.toml; без него — то, что прислал хоть кто-то), сроки — из pedmonitor.toml:
    [deadlines.2022] all = 2023-01-20.

    Пример: pedmonitor status returns --year 2022
    """
    from pedmonitor.cli.console import progress_bar
    from pedmonitor.cli.session import now
    from pedmonitor.cli.status_table import show_control
    from pedmonitor.reporting.machine.status_json import render_status_json
    from pedmonitor.workflows.compute_period import Request
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.show_status import show_status

    del debug
    with progress_bar(quiet=quiet) as advance:
        request = Request(folder, tuple(profile or ()), chosen_period(year, period), out, advance)
        clock = now()
        control = show_status(open_workspace(workspace), request, now=clock)
    if json:
        document = render_status_json(control.submissions, reminders=control.reminders)
        typer.echo(document.decode(), nl=False)
    show_control(control, quiet=quiet, err=json)
