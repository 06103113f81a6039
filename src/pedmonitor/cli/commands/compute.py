"""`pedmonitor compute`."""

from __future__ import annotations

from contextlib import contextmanager
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
    from collections.abc import Iterator

    from pedmonitor.model.run_view import RunView
    from pedmonitor.workflows.keeping.stock import Asked, Stock

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


AddressArgument = Annotated[
    str,
    typer.Argument(
        metavar="ПАПКА",
        help="Папка с файлами организаций, вложенные папки тоже; или адрес: s3://…, https://… "
        "(нужен pedmonitor[cluster]).",
    ),
]
_NEW_KEY = (
    "Внимание: ключа псевдонимов pedmonitor.key в рабочей папке не было, создан новый. Показатели "
    "верны, но людей прежних лет по нему не узнать, и сравнения по людям с ними не будет. Если "
    "прежний ключ есть на старом компьютере или в копии (pedmonitor restore), верните его и "
    "повторите расчёт."
)


def compute(
    folder: AddressArgument,
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
    результат для сравнения по годам.

    Пример: pedmonitor compute returns --year 2022
    """
    from pedmonitor.workflows.keeping.stock import Asked

    del debug, summary
    with _returns_at(folder, workspace) as returns:
        chosen = chosen_period(year, period)
        asked = Asked(workspace, returns, tuple(profile or ()), chosen, out)
        _tell(asked, (workers, scheduler), json=json, quiet=quiet)


@contextmanager
def _returns_at(folder: str, workspace: Path) -> Iterator[Path]:
    """Give the folder with the returns; those at an address are copied for the run."""
    from pedmonitor.workflows.folders import is_address

    if not is_address(folder):
        yield Path(folder)
        return
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.remote_folder import fetched

    limits = open_workspace(workspace).settings.limits
    with fetched(folder, workspace, most_bytes=limits.file_megabytes * 1_000_000) as returns:
        yield returns


def _tell(asked: Asked, helpers: tuple[int, str], *, json: bool, quiet: bool) -> None:
    """Compute, unless nothing has changed, and show the result."""
    from pedmonitor.cli.console import finish
    from pedmonitor.workflows.folders import demand_folder
    from pedmonitor.workflows.keeping.last_run import recall
    from pedmonitor.workflows.keeping.stock import take_stock

    demand_folder(asked.folder)
    stock = take_stock(asked)
    known = recall(stock)
    if known is None:
        view, written = _compute(stock, helpers, quiet=quiet)
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
    from pedmonitor.workflows.batching.run_batches import Spread
    from pedmonitor.workflows.compute_period import Request, compute_period
    from pedmonitor.workflows.keeping.workspace import open_workspace

    asked = stock.asked
    with progress_bar(quiet=quiet) as advance:
        request = Request(
            asked.folder, asked.profiles, asked.period, asked.out, advance, Spread(*helpers)
        )
        workspace = open_workspace(asked.workspace)
        outcome = compute_period(workspace, request, finished_at=now(), stock=stock)
    if outcome.lost_secret:
        typer.echo(_NEW_KEY, err=True)
    if outcome.strangers:
        typer.echo(outcome.strangers, err=True)
    if outcome.whole and not quiet:
        typer.echo(f"Папка посчитана целиком, не частями: {outcome.whole}.", err=True)
    return outcome.view, outcome.written
