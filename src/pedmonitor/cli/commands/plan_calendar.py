"""`pedmonitor plan calendar` and `pedmonitor plan reminders`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.commands.plan_status import DateOption, chosen_day
from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
)
from pedmonitor.cli.session import note, tell
from pedmonitor.errors import ExitCode


def calendar(
    year: YearOption = None,
    date: DateOption = "",
    profile: ProfileOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Записать календарь года: план, мониторинг документа, меры.

    calendar-ГОД.ics открывают Outlook, Thunderbird и телефон; calendar-ГОД.html — по месяцам, для
    чтения и печати. Даты мониторинга лежат в indicators/calendars, с пунктом документа.

    Пример: pedmonitor plan calendar --year 2022
    """
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_calendar import write_calendar

    del debug
    day = chosen_day(date)
    done = write_calendar(
        open_workspace(workspace), year or day.year, day, profiles=profile or (), out=out
    )
    entries = plural(done.entries, "запись", "записи", "записей")
    tell(f"Календарь на {done.year} год: {done.entries} {entries}.")
    for path in done.written:
        typer.echo(f"  {path}")


def reminders(
    days: Annotated[
        int, typer.Option("--days", metavar="ДНЕЙ", min=0, max=366, help="На сколько дней вперёд.")
    ] = 14,
    date: DateOption = "",
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Перечислить, что пора сделать: строка на дело, для планировщика заданий и почты.

    Строки плана, срок которых прошёл за последний год, а проведение не показано или результат не
    достигнут, стоят первыми. Столбцы разделены табуляцией: срок, что сделать, ответственные,
    источник. Коды завершения: 0 — таких нет, 1 — есть.

    Пример: pedmonitor plan reminders --days 7
    """
    from pedmonitor.reporting.text.numbers import date_text
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_calendar import reminders as gather

    del debug
    day = chosen_day(date)
    gathered = gather(open_workspace(workspace), day, days=days, profiles=profile or ())
    found = gathered.due
    for one in found:
        late = "срок прошёл, не закрыто:" if one.days.end < day else "до"
        who = "; ".join(one.responsible)
        typer.echo(f"{late} {date_text(one.days.end)}\t{one.title}\t{who}\t{one.source}")
    if not found:  # not among the lines that a script reads
        typer.echo(f"Дел до {date_text(day + dt.timedelta(days=days))} нет.", err=True)
    if gathered.older:
        typer.echo(
            "Не перечислены строки плана, срок которых прошёл больше года назад, а закрытия нет: "
            f"{gathered.older}. Их покажет pedmonitor plan status ПАПКА",
            err=True,
        )
    overdue = sum(one.days.end < day for one in found)
    note(f"Напоминаний: {len(found)}, из них срок прошёл: {overdue}.")
    if overdue:
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)
