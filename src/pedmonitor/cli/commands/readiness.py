"""`pedmonitor readiness`."""

from __future__ import annotations

from pathlib import Path

import typer

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.cli.session import note


def readiness(
    folder: FolderArgument = Path("returns"),
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> None:
    """Показать, по каким звеньям управленческого цикла есть документы, а по каким нет.

    Девять звеньев (цели, показатели, методы, мониторинг, анализ, рекомендации, меры, решения,
    анализ эффективности) × направления. Цели, показатели и методы берутся из документа (--profile),
    мониторинг — из расчёта, остальное — из реестра документов: реквизиты, дата внутри периода,
    ссылка. Оценка не предсказывается.

    Пример: pedmonitor readiness returns --year 2022
    """
    from pedmonitor.cli.console import progress_bar
    from pedmonitor.workflows.compute_period import Request
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.show_readiness import show_readiness

    del debug
    with progress_bar(quiet=quiet) as advance:
        request = Request(folder, tuple(profile or ()), chosen_period(year, period), out, advance)
        shown = show_readiness(open_workspace(workspace), request)
    for name, told in shown.summaries:
        typer.echo(f"{name}: {told}")
    note(" ".join(f"{name}: {told}" for name, told in shown.summaries))
    for path in shown.written:
        typer.echo(f"  {path}")
