"""`pedmonitor compute`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from pedmonitor.model.run_view import RunView
    from pedmonitor.workflows.stock import Stock

WorkersOption = Annotated[
    int,
    typer.Option(
        "--workers",
        metavar="ЧИСЛО",
        min=0,
        help="Считать большую папку частями на стольких процессах (нужен pedmonitor[cluster]).",
        show_default=False,
    ),
]
SchedulerOption = Annotated[
    str,
    typer.Option(
        "--scheduler",
        metavar="АДРЕС",
        help="Считать частями на кластере dask: tcp://сервер:8786. Папки должны быть видны всем.",
        show_default=False,
    ),
]
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
    workers: WorkersOption = 0,
    scheduler: SchedulerOption = "",
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
    from pedmonitor.cli.console import finish
    from pedmonitor.workflows.folders import demand_folder
    from pedmonitor.workflows.last_run import recall
    from pedmonitor.workflows.stock import Asked, take_stock

    del debug, summary
    asked = Asked(workspace, folder, tuple(profile or ()), chosen_period(year, period), out)
    demand_folder(folder)
    stock = take_stock(asked)
    known = recall(stock)
    if known is None:
        view, written = _compute(stock, (workers, scheduler), quiet=quiet)
    else:
        view, written = known.view, known.written
        if not quiet:
            typer.echo("С прошлого расчёта ничего не изменилось, файлы проверены.", err=json)
    document = written[0].read_bytes() if json else None
    finish(view, written, document=document, quiet=quiet)


def _compute(
    stock: Stock, helpers: tuple[int, str], *, quiet: bool
) -> tuple[RunView, tuple[Path, ...]]:
    from pedmonitor.cli.console import progress_bar
    from pedmonitor.cli.session import now
    from pedmonitor.workflows.compute_period import Request, compute_period
    from pedmonitor.workflows.run_batches import Spread
    from pedmonitor.workflows.workspace import open_workspace

    asked = stock.asked
    with progress_bar(quiet=quiet) as advance:
        request = Request(
            asked.folder, asked.profiles, asked.period, asked.out, advance, Spread(*helpers)
        )
        workspace = open_workspace(asked.workspace)
        outcome = compute_period(workspace, request, finished_at=now(), stock=stock)
    if outcome.whole and not quiet:
        typer.echo(f"Папка посчитана целиком, не частями: {outcome.whole}.", err=True)
    return outcome.view, outcome.written
