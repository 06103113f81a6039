"""`pedmonitor measures`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption
from pedmonitor.cli.session import note, tell
from pedmonitor.errors import ExitCode

if TYPE_CHECKING:
    from pedmonitor.workflows.plans.measures import Opened

app = typer.Typer(
    no_args_is_help=True,
    help=(
        "Реестр мер и управленческих решений: measures.xlsx в рабочей папке.\n\n"
        "Порядок работы: init создаёт книгу со списками для выбора, вы заполняете её в Excel, "
        "check проверяет."
    ),
)


@app.command("init")
def init(workspace: WorkspaceOption = Path(), debug: DebugOption = False) -> None:
    """Создать реестр мер или обновить его списки и проставить номера новым строкам.

    Ваши строки и столбцы сохраняются; прежняя книга остаётся рядом: measures-прежний.xlsx.

    Пример: pedmonitor measures init
    """
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.measures import prepare_measures

    del debug
    done = prepare_measures(open_workspace(workspace))
    if done.is_new:
        tell(f"Создан реестр мер: {done.path}")
        typer.echo("Заполните его в Excel и проверьте: pedmonitor measures check")
        return
    rows = plural(done.numbered, "строка", "строки", "строк")
    tell(f"Реестр мер обновлён: {done.path}. Получили номер: {done.numbered} {rows}.")
    if done.kept is not None:
        typer.echo(f"  {done.kept} — книга, какой она была")


@app.command("list")
def list_measures(workspace: WorkspaceOption = Path(), debug: DebugOption = False) -> None:
    """Перечислить меры: сроки, организации, показатели, последнее решение.

    Строки с ошибкой названы отдельно. Коды завершения: 0 — ошибок нет, 1 — есть.

    Пример: pedmonitor measures list
    """
    from pedmonitor.cli.console import show_table
    from pedmonitor.reporting.text.measure_words import measure_row, refused_text

    del debug
    opened = _opened(workspace)
    register = opened.register
    rows = [
        measure_row(one, register.last_decision(one.id), short=True) for one in register.measures
    ]
    headings = ("№", "Мера", "Направление", "Сроки", "Организации", "Показатели", "Решение")
    show_table("Меры", headings, rows)
    note(f"Мер в реестре: {len(rows)}.")
    _show_issues(opened)
    if register.refused:
        typer.echo("Не приняты — в строке ошибка:")
        for one in register.refused:
            typer.echo(f"  {refused_text(one)}")
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


@app.command("check")
def check(workspace: WorkspaceOption = Path(), debug: DebugOption = False) -> None:
    """Проверить реестр: названия, номера показателей, даты, выбор организаций.

    Строка с ошибкой в расчёт влияния и в отчёт не входит. Коды завершения: 0 — ошибок нет,
    1 — есть.

    Пример: pedmonitor measures check
    """
    from pedmonitor.model.issue import Level
    from pedmonitor.reporting.text.numbers import plural

    del debug
    opened = _opened(workspace)
    _show_issues(opened)
    measures, decisions = len(opened.register.measures), len(opened.register.decisions)
    tell(
        f"Принято: {measures} {plural(measures, 'мера', 'меры', 'мер')}, "
        f"{decisions} {plural(decisions, 'решение', 'решения', 'решений')}."
    )
    if not opened.known.organisations:
        typer.echo("Названия организаций не сверены: ещё ничего не посчитано.")
    if any(issue.level is Level.ERROR for issue in opened.issues):
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


def _opened(workspace: Path) -> Opened:
    from pedmonitor.errors import UsageError
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.measures import open_measures

    opened = open_measures(open_workspace(workspace))
    if not opened.exists:
        raise UsageError("Реестра мер ещё нет. Создайте его: pedmonitor measures init")
    return opened


def _show_issues(opened: Opened) -> None:
    from pedmonitor.cli.console import show_issues

    show_issues("Что исправить в реестре мер", opened.issues)
