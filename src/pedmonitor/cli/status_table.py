"""Show submission control: a coloured table on a terminal, plain lines everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.console import show_table
from pedmonitor.cli.session import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.model.status import Debt
    from pedmonitor.workflows.show_status import Control

_COLOURS = {
    "not_required": "dim",
    "not_received": "bold red",
    "empty": "bold red",
    "half_empty": "yellow",
    "all_rows_refused": "bold red",
    "returned": "bold red",
    "accepted_with_remarks": "green",
    "accepted_without_rows": "green",
    "accepted": "green",
}


def show_control(control: Control, *, quiet: bool, err: bool) -> None:
    """Show the matrix, the debts, what was mended, and where the files lie."""
    from pedmonitor.reporting.text.status_words import LEGEND, STATE, summary_text

    submissions = control.submissions
    if not quiet:
        _show_matrix(control, err=err)
        used = {item.state for item in submissions.returns}
        legend = "; ".join(f"{STATE[state]} — {LEGEND[state]}" for state in STATE if state in used)
        typer.echo(f"Обозначения: {legend}.", err=err)
        _show_debts(control, err=err)
        _show_progress(control, err=err)
    tell(summary_text(submissions), err=err)
    if not quiet:
        typer.echo(f"  {control.written[0]}", err=err)
        if control.reminders:
            typer.echo(f"  {control.written[0].parent / 'schools'} — тексты напоминаний", err=err)
            if control.signed:
                typer.echo(
                    f"Напоминания подписаны, как в документе: {control.signed}. Если вы не там, "
                    "назовите себя в pedmonitor.toml: office и municipality.",
                    err=err,
                )


def _show_matrix(control: Control, *, err: bool) -> None:
    from pedmonitor.reporting.text.numbers import period_phrase
    from pedmonitor.reporting.text.status_words import status_text

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
    rows = [row for debt in control.submissions.debts for row in _owed(debt, control.registers)]
    if rows:
        show_table("Кто что должен", ("Организация", "Реестр", "Что", "Срок"), rows, err=err)


def _owed(debt: Debt, registers: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    from pedmonitor.reporting.text.status_words import (
        due_text,
        elsewhere_text,
        errors_text,
        owed_text,
    )

    for item in debt.returns:
        title, due = registers[item.expected.register], due_text(item) or "не задан"
        yield debt.organisation, title, owed_text(item), due
    for file, sheet, count in debt.elsewhere:
        mend = f"нужно исправить: {errors_text(count)}"
        yield debt.organisation, elsewhere_text(file, sheet), mend, ""


def _show_progress(control: Control, *, err: bool) -> None:
    rows = [
        (name or "(не определена)", *map(str, (item.fixed, item.still, item.new)))
        for name, item in control.submissions.progress
        if item.fixed or item.new
    ]
    if rows:
        headings = ("Организация", "Исправлено", "Осталось", "Появилось")
        show_table("Что изменилось с прошлого расчёта", headings, rows, err=err)
