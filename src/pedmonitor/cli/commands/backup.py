"""`pedmonitor backup` and `pedmonitor restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption
from pedmonitor.workflows.keeping.file_names import SECRET


def backup(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="ФАЙЛ",
            help="Куда писать: файл или папка. По умолчанию — backups/ДАТА.zip рабочей папки.",
        ),
    ] = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Сделать копию всего, что нельзя посчитать заново, в один архив.

    В архиве настройки, история, ключ псевдонимов, реестры рекомендаций и мер, ваши тексты, журнал
    публикаций. Своды школ и out не входят. Архив проверяется сразу после записи.

    Пример: pedmonitor backup
    """
    from pedmonitor.cli.session import now, tell
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.backup import back_up

    del debug
    clock = now()
    name = f"{clock.astimezone():%Y-%m-%d-%H%M%S}.zip"
    target = file or workspace / "backups" / name
    target = target / name if target.is_dir() else target
    names = back_up(workspace, target, now=clock)
    files = plural(len(names), "файл", "файла", "файлов")
    said = f"Копия записана и проверена: {target}, {len(names)} {files}."
    tell(said)
    if SECRET in names:
        typer.echo(
            "В копии есть ключ псевдонимов: без него людей разных лет не узнать, с ним — можно. "
            "Файл доступен только вам (0600); храните его как персональные данные и не пересылайте."
        )


def restore(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Архив, который сделал backup.")],
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Вернуть рабочую папку к состоянию из копии.

    Прежнее состояние не пропадает: оно переносится в папку before-restore-ДАТА, вместе с out.
    Архив сначала проверяется целиком; негодный ничего не изменит.

    Пример: pedmonitor restore backups/2026-11-22-023000.zip
    """
    from pedmonitor.cli.session import now, tell
    from pedmonitor.errors import UsageError
    from pedmonitor.workflows.keeping.backup import restore as bring_back

    del debug
    if not workspace.is_dir():
        raise UsageError(f"Нет рабочей папки «{workspace}»")
    aside = bring_back(workspace, file, now=now().astimezone())
    said = f"Рабочая папка восстановлена из «{file}»."
    tell(said)
    if aside is not None:
        typer.echo(f"Прежнее состояние лежит в папке {aside}.")
    typer.echo("Файлы out посчитайте заново: pedmonitor compute ПАПКА, pedmonitor report.")
