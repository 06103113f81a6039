"""Show results: rich tables on a terminal, plain lines everywhere else."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.session import current
from pedmonitor.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.compute_period import Outcome

_SHOWN_ISSUES = 12


def show_table(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    err: bool = False,
    styles: Sequence[Sequence[str]] = (),
) -> None:
    """Show a table; without a terminal, one line a row with tabs.

    A coloured table is a matrix, so its headings are told in plain lines too.

    Args:
        title: Line above it.
        headings: Of the columns.
        rows: Cells.
        err: Whether to use stderr.
        styles: Colour of each cell on a terminal; without them there is none.
    """
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        if title:
            typer.echo(title, err=err)
        for row in [headings, *rows] if styles else rows:
            typer.echo("\t".join(row), err=err)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title or None, title_justify="left", show_lines=False, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row, looks in zip(rows, styles or [[""] * len(headings)] * len(rows), strict=True):
        table.add_row(*map(Text, row, looks))
    Console(file=stream).print(table)


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a progress bar on a terminal; nothing otherwise."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("Читаю файлы"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task("", total=None)

        def advance(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=name[-40:])

        yield advance


def finish(outcome: Outcome, *, json: bool, quiet: bool) -> None:
    """Show a run as asked and end with the exit code that it deserves."""
    from pedmonitor.reporting.results_json import render_results_json

    session = current()
    session.said, session.details = summary(outcome.run), _for_mail(outcome)
    if json:
        typer.echo(render_results_json(outcome.run).decode(), nl=False)
    if quiet:
        typer.echo(summary(outcome.run), err=json)
    else:
        show_run(outcome, err=json)
    if outcome.has_errors:
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


def show_run(outcome: Outcome, *, err: bool = False) -> None:
    """Show totals, the issues that matter most, and where the files lie."""
    run = outcome.run
    show_table(
        f"Показатели за {run.period.label}",
        ("№", "Показатель", "Доля / число", "Из них", "Цель", "Состояние"),
        _total_rows(run),
        err=err,
    )
    _show_issues(run, err=err)
    typer.echo(summary(run), err=err)
    for path in outcome.written:
        typer.echo(f"  {path}", err=err)


def _total_rows(run: RunResult) -> list[tuple[str, ...]]:
    from pedmonitor.reporting.numbers import count_text, percent_text, ratio_text
    from pedmonitor.reporting.words import STATUS, met_text, target_text

    rows: list[tuple[str, ...]] = []
    for value in run.values:
        if value.breakdown:
            continue
        share = value.denominator is not None and value.numerator is not None
        if value.value is None:
            figure, of = "нет данных", ""
        elif share:
            figure = percent_text(value.numerator or 0, value.denominator or 0)
            of = ratio_text(value.numerator or 0, value.denominator or 0)
        else:
            figure, of = count_text(value.numerator or 0), ""
        target = ""
        if value.target is not None:
            target = f"{target_text(value.target, unit=value.unit)}: {met_text(value.target)}"
        rows.append(
            (value.ref, value.title, figure, of, target, value.note or STATUS[value.status])
        )
    return rows


def _serious(run: RunResult) -> list[Issue]:
    from pedmonitor.model.issue import Level

    serious = [issue for issue in run.issues if issue.level is not Level.INFO]
    return sorted(serious, key=lambda issue: (issue.level.rank, -issue.weight))


def _where(issue: Issue) -> str:
    if issue.place is None:
        return ""
    return " ".join(filter(None, (issue.place.file, issue.place.sheet, issue.place.cell)))


def _for_mail(outcome: Outcome) -> tuple[str, ...]:
    """List what matters most and where the files lie, for the summary."""
    serious = _serious(outcome.run)
    lines = [
        f"- {': '.join(filter(None, (issue.organisation, _where(issue), issue.message)))}"
        for issue in serious[:_SHOWN_ISSUES]
    ]
    if len(serious) > _SHOWN_ISSUES:
        lines.append(f"- и ещё {len(serious) - _SHOWN_ISSUES}: полный список в issues.xlsx")
    head = ("", "Что исправить:", *lines) if lines else ()
    files = ("", "Файлы:", *map(str, outcome.written)) if outcome.written else ()
    return (*head, *files)


def _show_issues(run: RunResult, *, err: bool) -> None:
    from pedmonitor.reporting.influence_text import influence_text
    from pedmonitor.reporting.words import LEVEL

    serious = _serious(run)
    rows = [
        (
            LEVEL[issue.level],
            issue.organisation,
            _where(issue),
            issue.message,
            influence_text(issue, shown=1),
        )
        for issue in serious[:_SHOWN_ISSUES]
    ]
    if rows:
        headings = ("Важность", "Организация", "Где", "Что не так", "Что это изменит")
        show_table("Что исправить", headings, rows, err=err)
    if len(serious) > _SHOWN_ISSUES:
        typer.echo(f"… и ещё {len(serious) - _SHOWN_ISSUES}: полный список в issues.xlsx", err=err)


def summary(run: RunResult) -> str:
    """Tell a run in one paragraph."""
    from pedmonitor.model.issue import Level
    from pedmonitor.reporting.numbers import plural

    counts = {level: sum(issue.level is level for issue in run.issues) for level in Level}
    coverage = run.coverage
    errors, warnings = counts[Level.ERROR], counts[Level.WARNING]
    return (
        f"{run.period.label}: данные {coverage.received} из {coverage.expected} "
        f"{plural(coverage.expected, 'организации', 'организаций', 'организаций')}; "
        f"{errors} {plural(errors, 'ошибка', 'ошибки', 'ошибок')}, "
        f"{warnings} {plural(warnings, 'замечание', 'замечания', 'замечаний')}."
    )
