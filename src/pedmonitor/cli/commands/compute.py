"""`pedmonitor compute`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    SummaryOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)

FolderArgument = Annotated[
    Path, typer.Argument(metavar="ПАПКА", help="Папка с файлами организаций, вложенные папки тоже.")
]


def compute(
    folder: FolderArgument,
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    quiet: QuietOption = False,
    summary: SummaryOption = None,
    debug: DebugOption = False,
) -> None:
    """Посчитать показатели по папке с файлами организаций.

    Читает xlsx, xlsm, xls, xlsb, ods, csv, txt — как прислали: с шапками, итогами, подписями.
    Пишет results.json, results.xlsx и issues.xlsx (что исправить и в какой ячейке) и запоминает
    результат для сравнения по годам. Пример: pedmonitor compute returns --year 2022
    """
    from pedmonitor.cli.console import finish, progress_bar
    from pedmonitor.cli.session import now
    from pedmonitor.workflows.compute_period import Request, compute_period
    from pedmonitor.workflows.workspace import open_workspace

    del debug, summary
    with progress_bar(quiet=quiet) as advance:
        request = Request(folder, tuple(profile or ()), chosen_period(year, period), out, advance)
        outcome = compute_period(open_workspace(workspace), request, finished_at=now())
    finish(outcome, json=json, quiet=quiet)
