"""`pedmonitor report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.errors import UsageError


def report(
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="ФОРМАТЫ",
            help="Через запятую: docx,html,md,xlsx. По умолчанию — все.",
        ),
    ] = "",
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Составить аналитический отчёт за посчитанный период.

    Шесть разделов: цель и задачи, направления анализа, итоговые показатели, сравнение по годам,
    факторы, выводы. Ваши собственные тексты лежат в папке notes/ПЕРИОД (factors.md и
    conclusions.md) и сохраняются при каждой сборке. Пример: pedmonitor report --year 2022
    """
    from pedmonitor.workflows.build_report import ReportRequest, build_report
    from pedmonitor.workflows.workspace import open_workspace

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, за какой год отчёт: pedmonitor report --year 2022")
    names = tuple(name.strip() for name in formats.split(",") if name.strip())
    opened = open_workspace(workspace)
    done = build_report(opened, chosen, ReportRequest(tuple(profile or ()), names, out))
    typer.echo("Отчёт составлен:")
    for path in done.written:
        typer.echo(f"  {path}")
    typer.echo(
        f"Свои выводы пишите в {done.notes / 'conclusions.md'}, факторы — в factors.md рядом."
    )
