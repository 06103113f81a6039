"""`pedmonitor history`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, ProfileOption, WorkspaceOption

_NOTHING = (
    "В этой папке пока ничего не посчитано. Начните с команды pedmonitor compute ПАПКА; если "
    "расчёты в другой папке, укажите её: --workspace ПАПКА"
)


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
        if not series.rows:
            typer.echo("Этот показатель ещё не посчитан ни за один период.")
        return
    runs = list_runs(opened, profile or ())
    if not runs:
        of = f"По {', '.join(profile)} пока ничего не посчитано." if profile else _NOTHING
        typer.echo(of)
        return
    show_table("Посчитано", ("№", "Когда", "Период", "Профили", "Данные", "Версия"), runs)
