"""`pedmonitor check`."""

from __future__ import annotations

from pathlib import Path

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)


def check(
    folder: FolderArgument,
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> None:
    """Проверить файлы организаций, ничего не сохраняя.

    То же, что compute, но без записи: код завершения 0 — ошибок нет, 1 — есть.

    Пример: pedmonitor check returns --year 2022
    """
    from pedmonitor.cli.console import finish, progress_bar
    from pedmonitor.reporting.machine.results_json import render_results_json
    from pedmonitor.workflows.compute_period import Request, check_returns
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    with progress_bar(quiet=quiet) as advance:
        request = Request(folder, tuple(profile or ()), chosen_period(year, period), None, advance)
        outcome = check_returns(open_workspace(workspace), request)
    document = render_results_json(outcome.run) if json else None
    finish(outcome.view, document=document, quiet=quiet)
