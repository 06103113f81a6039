"""`pedmonitor forget`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption

_YES = frozenset({"да", "д", "yes", "y"})


def forget(
    run: Annotated[
        int, typer.Argument(metavar="№", help="Номер расчёта; его показывает pedmonitor history.")
    ],
    yes: Annotated[
        bool, typer.Option("--yes", help="Не спрашивать подтверждения: для скриптов.")
    ] = False,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Убрать ошибочный расчёт из истории: не тот год, чужая папка.

    Сначала показывает, что за расчёт и что изменится, и ждёт ответа «да». Перед удалением делает
    полную копию рабочей папки в backups: вернуть всё можно командой restore. Остальные расчёты не
    меняются; за тот же период снова считается предыдущий расчёт. Запись остаётся в pedmonitor.log.

    Пример: pedmonitor forget 5
    """
    from pedmonitor.cli.session import now, tell
    from pedmonitor.workflows.forget_run import find_forgetting, forget_run
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    opened = open_workspace(workspace)
    found = find_forgetting(opened, run)
    record = found.run
    when = f"{record.finished_at.astimezone():%d.%m.%Y %H:%M}"
    what = (
        f"№ {record.id} за {record.period.label} от {when} "
        f"({', '.join(record.profiles)}; данные {record.coverage.received} из "
        f"{record.coverage.expected})"
    )
    typer.echo(f"Расчёт {what}. {found.told()}")
    if not yes and not _agreed():
        tell(f"Расчёт № {record.id} оставлен: подтверждения не было.")
        return
    copy = forget_run(opened, found, now=now())
    tell(f"Расчёт {what} убран из истории. {found.told()} Копия до удаления: {copy}")
    if found.results is not None:
        typer.echo(
            f"Файлы в папке {found.results} — от убранного расчёта: удалите её или посчитайте "
            "период заново (pedmonitor compute ПАПКА)."
        )


def _agreed() -> bool:
    """Ask at a terminal; nobody answers elsewhere.

    Raises:
        UsageError: Nobody can be asked.
    """
    from pedmonitor.errors import UsageError

    if not sys.stdin.isatty():
        raise UsageError("Некому подтвердить удаление: если расчёт лишний, добавьте ключ --yes")
    typer.echo("Убрать этот расчёт? Напишите «да»: ", nl=False)
    return sys.stdin.readline().strip().casefold() in _YES
