"""Show submission control: a coloured table on a terminal, plain lines everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.console import show_table

if TYPE_CHECKING:
    from pedmonitor.workflows.show_status import Control

_COLOURS = {
    "not_required": "dim",
    "not_received": "bold red",
    "empty": "bold red",
    "half_empty": "yellow",
    "returned": "bold red",
    "accepted_with_remarks": "green",
    "accepted_without_rows": "green",
    "accepted": "green",
}


def show_control(control: Control, *, quiet: bool, err: bool) -> None:
    """Show the matrix, the debts, what was mended, and where the files lie."""
    from pedmonitor.reporting.status_words import LEGEND, STATE, summary_text

    submissions = control.submissions
    if not quiet:
        _show_matrix(control, err=err)
        used = {item.state for item in submissions.returns}
        legend = "; ".join(f"{STATE[state]} — {LEGEND[state]}" for state in STATE if state in used)
        typer.echo(f"Обозначения: {legend}.", err=err)
        _show_debts(control, err=err)
        _show_progress(control, err=err)
    typer.echo(summary_text(submissions), err=err)
    if not quiet:
        typer.echo(f"  {control.written[0]}", err=err)
        if control.reminders:
            typer.echo(f"  {control.written[0].parent / 'schools'} — тексты напоминаний", err=err)


def _show_matrix(control: Control, *, err: bool) -> None:
    from pedmonitor.reporting.numbers import period_phrase
    from pedmonitor.reporting.status_words import status_text

    submissions = control.submissions
    headings = ["Организация", *(control.registers[name] for name in submissions.registers)]
    rows, styles = [], []
    for name in submissions.organisations:
        own = [submissions.of(name, register) for register in submissions.registers]
        rows.append([name, *map(status_text, own)])
        styles.append(["", *(_COLOURS[item.state.value] for item in own)])
    title = f"Кто что сдал {period_phrase(submissions.period)}"
    show_table(title, headings, rows, err=err, styles=styles)


def _show_debts(control: Control, *, err: bool) -> None:
    from pedmonitor.reporting.status_words import due_text, owed_text

    rows = [
        (
            debt.organisation,
            control.registers[item.expected.register],
            owed_text(item),
            due_text(item) or "не задан",
        )
        for debt in control.submissions.debts
        for item in debt.returns
    ]
    if rows:
        show_table("Кто что должен", ("Организация", "Реестр", "Что", "Срок"), rows, err=err)


def _show_progress(control: Control, *, err: bool) -> None:
    rows = [
        (name or "(не определена)", *map(str, (item.fixed, item.still, item.new)))
        for name, item in control.submissions.progress
        if item.fixed or item.new
    ]
    if rows:
        headings = ("Организация", "Исправлено", "Осталось", "Появилось")
        show_table("Что изменилось с прошлого расчёта", headings, rows, err=err)
