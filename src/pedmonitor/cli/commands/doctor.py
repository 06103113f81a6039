"""`pedmonitor doctor`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption


def doctor(
    workspace: WorkspaceOption = Path(),
    repair: Annotated[
        bool,
        typer.Option(
            "--repair",
            help="Довести до конца прерванное, убрать временные файлы, закрыть лишние права.",
        ),
    ] = False,
    debug: DebugOption = False,
) -> None:
    """Проверить рабочую папку и объяснить, что не так.

    Смотрит настройки, историю расчётов, ключ, права, место на диске, блокировку, следы прерванных
    запусков, файлы результатов, часы. Без --repair ничего не меняет. Код 2 — есть ошибки.

    Пример: pedmonitor doctor
    """
    from pedmonitor.cli.console import show_table
    from pedmonitor.cli.session import now
    from pedmonitor.errors import ExitCode, UsageError
    from pedmonitor.workflows.keeping.doctor import State, examine
    from pedmonitor.workflows.keeping.doctor import repair as mend

    del debug
    if not workspace.is_dir():
        raise UsageError(f"Нет рабочей папки «{workspace}»")
    if repair:
        done = mend(workspace)
        typer.echo(f"Исправлено: {'; '.join(done)}." if done else "Исправлять нечего.")
    checks = examine(workspace, now=now())
    rows = [(one.state.value, one.name, one.said, one.remedy) for one in checks]
    show_table(f"Рабочая папка «{workspace.resolve()}»", ("", "Что", "Как", "Что делать"), rows)
    if any(one.state is State.BAD for one in checks):
        raise typer.Exit(ExitCode.WRONG_USAGE)
