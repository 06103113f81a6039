"""`pedmonitor plan status` and `pedmonitor plan facts`."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    OutOption,
    ProfileOption,
    WorkspaceOption,
)
from pedmonitor.cli.session import note, now, tell
from pedmonitor.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from pedmonitor.model.plan_status import PlanStatus

FolderArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="ПАПКА",
        help="Папка с реестрами мероприятий, участников и документов. По умолчанию — returns.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str,
    typer.Option(
        "--date", "-d", metavar="ДЕНЬ", help="На какой день: 01.10.2022. По умолчанию — сегодня."
    ),
]


def chosen_day(text: str) -> dt.date:
    """Read the day; today when none is given.

    Raises:
        UsageError: It is no day.
    """
    if not text:
        return now().date()
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        with suppress(ValueError):
            return dt.datetime.strptime(text.strip(), form).replace(tzinfo=dt.UTC).date()
    raise UsageError(f"«{text}» — не день. Например: --date 01.10.2022 или --date 2022-10-01")


def status(
    folder: FolderArgument = None,
    date: DateOption = "",
    profile: ProfileOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Показать, что из плана выполнено, что просрочено и чем это подтверждается.

    Программа ищет мероприятия плана в реестрах (по столбцу «Пункт плана» или по названию), сверяет
    ожидаемый результат с фактом и пишет справку plan-…: Word, Excel, HTML, Markdown. Чего машина
    не видит, отмечайте в plan_facts.xlsx (pedmonitor plan facts): пока не отмечено «выполнено»,
    строка — «проведено, результат подтвердите». План на учебный год и на несколько лет читается и
    по папкам рядом, названным по годам: returns/2021, returns/2022. Коды завершения: 0 — нет
    просроченного, 1 — есть просроченное или результат не достигнут.

    Пример: pedmonitor plan status returns --date 01.10.2022
    """
    from pedmonitor.cli.console import show_issues
    from pedmonitor.model.plan_status import RowState
    from pedmonitor.reporting.machine.plan_status_json import render_plan_status_json
    from pedmonitor.reporting.text.plan_status_words import counts_text
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_status import write_plan_status

    del debug
    judged = write_plan_status(
        open_workspace(workspace),
        chosen_day(date),
        profiles=profile or (),
        folder=folder,
        out=out,
    )
    if json:
        typer.echo(render_plan_status_json(judged.statuses).decode(), nl=False)
    for one in judged.statuses:
        _show(one, err=json)
    note(" ".join(f"{one.plan}: {counts_text(one)}." for one in judged.statuses))
    show_issues("Что исправить в plan_facts.xlsx", judged.issues, err=json)
    for path in judged.written:
        typer.echo(f"  {path}", err=json)
    bad = {RowState.OVERDUE, RowState.SHORT}
    if any(bad & set(one.counts) for one in judged.statuses):
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


def _show(one: PlanStatus, *, err: bool) -> None:
    from pedmonitor.cli.console import show_table
    from pedmonitor.model.text import quoted
    from pedmonitor.reporting.text.plan_status_words import (
        ATTENTION,
        STATES,
        UNREAD,
        counts_text,
        gathered,
        proof_text,
        read_text,
        result_text,
    )

    rows = [
        (
            row.event.label,
            row.event.event,
            days,
            STATES[row.state][0],
            result_text(row),
            proof_text(row),
        )
        for row, days in gathered(row for row in one.occurrences if row.state in ATTENTION)
    ]
    headings = ("№", "Мероприятие", "Срок", "Состояние", "Ожидалось и получено", "Подтверждение")
    title = f"План {quoted(one.title)} на {one.day:%d.%m.%Y}: что требует внимания"
    show_table(title, headings, rows, err=err)
    for text in (UNREAD, *one.unread) if one.unread else ():
        typer.echo(text, err=err)
    for text in one.twice:
        typer.echo(text, err=err)
    typer.echo(f"{one.plan}: {counts_text(one)}. {read_text(one)}", err=err)


def facts(
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Создать или обновить книгу отметок о выполнении плана: plan_facts.xlsx.

    В ней строка на каждое мероприятие и каждый его срок. Отмечайте в Excel то, чего нет в
    реестрах: проведено, когда, сколько, какой документ; «выполнено» подтверждает и результат.
    Отметки сохраняются при обновлении, прежняя книга остаётся рядом.

    Пример: pedmonitor plan facts
    """
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_status import prepare_plan_facts

    del debug
    done = prepare_plan_facts(open_workspace(workspace), profile or ())
    tell(f"Книга отметок о выполнении плана: {done.path}, строк: {done.rows}.")
    if done.kept is not None:
        typer.echo(f"  {done.kept} — книга, какой она была")
