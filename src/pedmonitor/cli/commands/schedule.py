"""`pedmonitor schedule`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    PeriodOption,
    ProfileOption,
    SummaryOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.errors import AmbiguousPeriodError, UsageError

_REMARK = {"linux": "#", "windows": "rem"}
_SYSTEMS = tuple(_REMARK)


def schedule(
    folder: FolderArgument,
    at: Annotated[
        str, typer.Option(metavar="ЧЧ:ММ", help="Во сколько считать каждый день.")
    ] = "02:30",
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    workspace: WorkspaceOption = Path(),
    summary: SummaryOption = None,
    system: Annotated[
        str,
        typer.Option(metavar="СИСТЕМА", help="Для какой системы строка: linux или windows."),
    ] = "windows" if sys.platform == "win32" else "linux",
    debug: DebugOption = False,
) -> None:
    """Показать готовую строку для планировщика: crontab или Планировщик заданий Windows.

    Ничего не меняет, только печатает. Пути полные: планировщик не знает текущей папки.

    Пример: pedmonitor schedule returns --year 2022 --at 02:30
    """
    from pedmonitor.workflows.folders import demand_folder

    del debug
    asked = chosen_period(year, period)
    demand_folder(folder)
    if system not in _SYSTEMS:
        raise UsageError(f"Нет системы «{system}». Есть: {', '.join(_SYSTEMS)}")
    hour = _hour(at)
    told = "" if asked else _told_year(folder, workspace)
    given = {
        "workspace": str(workspace.absolute()),
        "year": told if year is None else str(year),
        "period": period or "",
        "summary": str(summary.absolute()) if summary else "",
    }
    command = [*_program(), "compute", str(folder.absolute()), "--quiet"]
    for name, value in given.items():
        command += [f"--{name}", value] if value else []
    for name in profile or ():
        command += ["--profile", name]
    if told:
        typer.echo(
            f"{_REMARK[system]} В папке своды за разные годы: строка считает последний, {told}. "
            "Другой год — --year; когда начнётся сбор за новый, получите строку заново."
        )
    if system == "linux":
        _show_linux(command, hour)
    else:
        _show_windows(command, hour)


def _hour(at: str) -> dt.time:
    try:
        return dt.datetime.strptime(at, "%H:%M").time()  # noqa: DTZ007 - the hour of the place
    except ValueError as error:
        raise UsageError(f"«{at}» не похоже на время. Например: --at 02:30") from error


def _show_linux(command: list[str], hour: dt.time) -> None:
    from pedmonitor.workflows.schedule import crontab_line

    typer.echo("# Выполните crontab -e и вставьте строку:")
    typer.echo(crontab_line(command, hour))
    typer.echo(
        "# Чтобы итог приходил письмом, вставьте перед ней строку с вашим адресом: "
        "MAILTO=имя@адрес (на компьютере должна быть настроена отправка почты)."
    )


def _told_year(folder: Path, workspace: Path) -> str:
    """Name the latest year of a folder that holds several: without one every night would fail.

    An empty folder is none: returns may come until the night.

    Raises:
        AmbiguousPeriodError: The returns name no year at all.
    """
    from pedmonitor.intake.files.discover import discover
    from pedmonitor.workflows.compute_period import Request, period_of_folder
    from pedmonitor.workflows.keeping.workspace import open_workspace

    if not discover(folder)[0]:
        return ""
    try:
        period_of_folder(open_workspace(workspace), Request(folder))
    except AmbiguousPeriodError as error:
        if not error.years:
            raise
        return str(max(error.years))
    return ""


def _show_windows(command: list[str], hour: dt.time) -> None:
    from pedmonitor.workflows.schedule import MOST_OF_TASK, batch_file, task_line

    line = task_line(command, hour)
    if not line:
        typer.echo(
            f"rem Команда длиннее {MOST_OF_TASK} знаков: сохраните эти строки в файл "
            "C:\\pedmonitor.cmd (UTF-8):"
        )
        typer.echo(batch_file(command).replace("\r\n", "\n"))
        line = task_line(["C:\\pedmonitor.cmd"], hour)
    typer.echo("rem Вставьте строку в командную строку (cmd):")
    typer.echo(line)


def _program() -> list[str]:
    """Name this program by its full path."""
    started = Path(sys.argv[0])
    if started.name.lower() in {"pedmonitor", "pedmonitor.exe"} and started.exists():
        return [str(started.absolute())]
    return [sys.executable, "-m", "pedmonitor"]
