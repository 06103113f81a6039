"""`pedmonitor watch`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    SummaryOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)


def watch(
    folder: FolderArgument,
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    summary: SummaryOption = None,
    calm: Annotated[
        float,
        typer.Option(
            metavar="СЕКУНД", min=1, help="Сколько секунд папка не должна меняться до расчёта."
        ),
    ] = 60,
    every: Annotated[
        float, typer.Option(metavar="СЕКУНД", min=0.1, help="Как часто заглядывать в папку.")
    ] = 10,
    debug: DebugOption = False,
) -> None:
    """Следить за папкой и пересчитывать, когда пришли новые файлы.

    Ждёт, пока файлы скопируются целиком и закроются в Excel, и считает один раз на всю пачку.
    Сетевая папка может пропадать и появляться. Каждый расчёт оставляет строку в pedmonitor.log.
    Остановить: Ctrl+C.

    Пример: pedmonitor watch returns --year 2022
    """
    import signal
    import subprocess
    import sys

    from pedmonitor.workflows.folders import demand_folder
    from pedmonitor.workflows.watch import Pace, Watcher
    from pedmonitor.workflows.watch import watch as keep_watching

    del debug
    chosen_period(year, period)
    demand_folder(folder)
    # a process a run: memory goes back, and a reader that dies takes no watcher with it
    command = [sys.executable, "-m", "pedmonitor", "compute", str(folder), "--quiet"]
    command += ["--workspace", str(workspace)]
    for name, value in (("year", year), ("period", period), ("out", out), ("summary", summary)):
        if value is not None:
            command += [f"--{name}", str(value)]
    for name in profile or ():
        command += ["--profile", name]

    def compute() -> int:
        return subprocess.run(command, check=False).returncode  # noqa: S603 - our own interpreter

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    typer.echo(f"Слежу за папкой «{folder}». Остановить: Ctrl+C.")
    watcher = Watcher(folder, Pace(every=every, calm=calm, patience=max(900, calm)))
    keep_watching(watcher, compute, typer.echo)
