"""Show results: rich tables on a terminal, plain lines everywhere else."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.harmless import harmless
from pedmonitor.cli.session import current
from pedmonitor.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.run_view import RunView

_LEAST_TITLE = 32


def show_table(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    err: bool = False,
    styles: Sequence[Sequence[str]] = (),
    captioned: bool = False,
) -> None:
    """Show a table; without a terminal, one line a row with tabs.

    A coloured table is a matrix, so its headings are told in plain lines too.

    Args:
        title: Line above it.
        headings: Of the columns.
        rows: Cells.
        err: Whether to use stderr.
        styles: Colour of each cell on a terminal; without them there is none.
        captioned: Whether plain lines begin with the headings even so.
    """
    stream = sys.stderr if err else sys.stdout
    rows = [[harmless(cell) for cell in row] for row in rows]
    if not stream.isatty():
        if title:
            typer.echo(title, err=err)
        for row in [headings, *rows] if styles or captioned else rows:
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


def finish(
    view: RunView, written: Sequence[Path] = (), *, document: bytes | None, quiet: bool
) -> None:
    """Show a run as asked and end with the exit code that it deserves.

    Args:
        view: What there is to show.
        written: Its files.
        document: What goes to stdout when JSON is asked for; everything else goes to stderr then.
        quiet: Whether one line is enough.
    """
    session = current()
    session.said, session.details = view.summary, _for_mail(view, written)
    if document is not None:
        typer.echo(document.decode(), nl=False)
    err = document is not None
    if quiet:
        typer.echo(view.summary, err=err)
    else:
        show_run(view, written, err=err)
    if view.has_errors:
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


def short_titles(
    rows: Sequence[Sequence[str]], *, width: int, column: int = 1
) -> list[tuple[str, ...]]:
    """Cut titles so that an indicator takes two lines of a screen; the number tells which it is.

    Args:
        rows: Cells.
        width: Columns of the terminal.
        column: Where the title stands.
    """
    most = max(_LEAST_TITLE, 2 * width // 3)
    return [
        tuple(_cut(cell, most) if at == column else cell for at, cell in enumerate(row))
        for row in rows
    ]


def _for_mail(view: RunView, written: Sequence[Path]) -> tuple[str, ...]:
    """List what matters most and where the files lie, for the summary."""
    lines = [
        f"- {': '.join(filter(None, (organisation, place, message)))}"
        for _, organisation, place, message, _ in view.issues
    ]
    if view.more:
        lines.append(f"- и ещё {view.more}: полный список в issues.xlsx")
    head = ("", "Что исправить:", *lines) if lines else ()
    files = ("", "Файлы:", *map(str, written)) if written else ()
    return (*head, *files)


def show_issues(title: str, issues: Sequence[Issue], *, err: bool = False) -> None:
    """Show every issue of a register that the methodist keeps, with the way out."""
    from pedmonitor.reporting.text.words import LEVEL

    rows = [
        (
            LEVEL[issue.level],
            f"{issue.place.sheet}!{issue.place.cell}" if issue.place else "",
            issue.message,
            issue.hint,
        )
        for issue in issues
    ]
    if rows:
        show_table(title, ("Важность", "Ячейка", "Что не так", "Как исправить"), rows, err=err)


def _cut(text: str, most: int) -> str:
    """Cut a text at a word.

    >>> _cut("доля педагогов, прошедших диагностику", 25), _cut("доля", 25)
    ('доля педагогов, прошедших…', 'доля')
    """
    if len(text) <= most:
        return text
    head = text[: most + 1].rsplit(" ", 1)[0]
    return head.rstrip(" ,;—") + "…"


def show_run(view: RunView, written: Sequence[Path] = (), *, err: bool = False) -> None:
    """Show totals, the issues that matter most, and where the files lie."""
    stream = sys.stderr if err else sys.stdout
    totals: Sequence[Sequence[str]] = view.totals
    if stream.isatty():
        totals = short_titles(totals, width=shutil.get_terminal_size().columns)
    headings = ("№", "Показатель", "Доля / число", "Из них", "Цель", "Состояние")
    show_table(view.title, headings, totals, err=err)
    if view.issues:
        columns = ("Важность", "Организация", "Где", "Что не так", "Что это изменит")
        show_table("Что исправить", columns, view.issues, err=err)
    if view.more:
        typer.echo(f"… и ещё {view.more}: полный список в issues.xlsx", err=err)
    typer.echo(view.summary, err=err)
    for path in written:
        typer.echo(f"  {path}", err=err)
