"""`pedmonitor history`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, ProfileOption, WorkspaceOption


def history(
    indicator: Annotated[
        str,
        typer.Argument(
            metavar="ПОКАЗАТЕЛЬ",
            help="Номер, имя или слова показателя, чтобы увидеть его по периодам.",
        ),
    ] = "",
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Показать, что и когда посчитано, или один показатель по периодам.

    Примеры:

    pedmonitor history

    pedmonitor history 1.2-5.1

    pedmonitor history contest_participants_share
    """
    from pedmonitor.cli.console import show_table
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.list_history import list_runs, list_series

    del debug
    opened = open_workspace(workspace)
    if indicator:
        series = list_series(opened, indicator, profile or ())
        headings = ("Период", "Профиль", "№", "Числитель", "Знаменатель", "Значение", "Примечание")
        show_table(series.title, headings, series.rows)
        return
    runs = list_runs(opened, profile or ())
    show_table("Посчитано", ("№", "Когда", "Период", "Профили", "Данные", "Версия"), runs)
    if not runs:
        what = "Пока ничего не посчитано"
        of, key = (f" по {', '.join(profile)}", f" --profile {profile[0]}") if profile else ("", "")
        typer.echo(f"{what}{of}. Начните с команды: pedmonitor compute ПАПКА{key}")
