"""The workbook of submission control: matrix, debts with reminders, what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.status import ReturnState, Timeliness
from pedmonitor.reporting.text.numbers import date_text, period_phrase
from pedmonitor.reporting.text.status_words import (
    LEGEND,
    STATE,
    TIMELINESS,
    due_text,
    elsewhere_text,
    errors_text,
    owed_text,
    status_text,
    summary_text,
)
from pedmonitor.reporting.workbooks.workbook import (
    Book,
    Sheet,
    SheetCell,
    SheetColumn,
    Style,
    Styled,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.status import ReturnStatus, Submissions

_LOOK = {
    ReturnState.NOT_REQUIRED: Style(muted=True),
    ReturnState.NOT_RECEIVED: Style(bold=True, fill="#F4B084"),
    ReturnState.EMPTY: Style(bold=True, fill="#F8CBAD"),
    ReturnState.HALF_EMPTY: Style(fill="#FFE699"),
    ReturnState.REFUSED: Style(bold=True, fill="#F4B084"),
    ReturnState.RETURNED: Style(bold=True, fill="#F8CBAD"),
    ReturnState.REMARKS: Style(fill="#E2EFDA"),
    ReturnState.NIL: Style(italic=True, fill="#C6E0B4"),
    ReturnState.ACCEPTED: Style(fill="#C6E0B4"),
}


def render_status_xlsx(
    submissions: Submissions, *, registers: Mapping[str, str], reminders: Mapping[str, str]
) -> bytes:
    """Write the matrix, the debts and the progress.

    Args:
        submissions: What has come and what is owed.
        registers: Register id → title.
        reminders: Organisation → ready text.
    """
    title = f"Сдача сводов {period_phrase(submissions.period)}"
    book = Book(title=title, date=submissions.period.as_of)
    _matrix(book.sheet("Кто что сдал"), submissions, title=title, registers=registers)
    _debts(book.sheet("Должники"), submissions, registers, reminders)
    _returns(book.sheet("По сводам"), submissions, registers)
    if submissions.progress:
        _progress(book.sheet("Что исправлено"), submissions)
    return book.close()


def _matrix(
    sheet: Sheet, submissions: Submissions, *, title: str, registers: Mapping[str, str]
) -> None:
    sheet.lines([f"{title}, состояние на {date_text(submissions.today)}"], bold=True)
    sheet.lines([summary_text(submissions)])
    columns = (
        SheetColumn("Организация", 34),
        *(SheetColumn(registers.get(name, name), 17) for name in submissions.registers),
    )
    rows: list[list[SheetCell]] = [
        [name, *(_cell(submissions.of(name, register)) for register in submissions.registers)]
        for name in submissions.organisations
    ]
    sheet.table(columns, rows)
    sheet.lines(["", "Обозначения:"], bold=True)
    for state, text in LEGEND.items():
        sheet.row([Styled(STATE[state], _LOOK[state]), text])


def _cell(status: ReturnStatus) -> SheetCell:
    return Styled(status_text(status), _LOOK[status.state])


def _debts(
    sheet: Sheet,
    submissions: Submissions,
    registers: Mapping[str, str],
    reminders: Mapping[str, str],
) -> None:
    sheet.lines(["Кому напомнить; текст готов к отправке"], bold=True)
    columns = (
        SheetColumn("Организация", 30),
        SheetColumn("Что должна", 44),
        SheetColumn("Текст напоминания", 90),
    )
    rows: list[list[SheetCell]] = []
    for debt in submissions.debts:
        owed = [
            f"{registers.get(item.expected.register, item.expected.register)}: {owed_text(item)}"
            for item in debt.returns
        ]
        owed += [
            f"{elsewhere_text(file, sheet)}: нужно исправить: {errors_text(count)}"
            for file, sheet, count in debt.elsewhere
        ]
        rows.append([debt.organisation, "\n".join(owed), reminders.get(debt.organisation, "")])
    sheet.table(columns, rows)


def _returns(sheet: Sheet, submissions: Submissions, registers: Mapping[str, str]) -> None:
    sheet.lines(["Каждый свод: срок, когда пришёл, что с ним"], bold=True)
    columns = (
        SheetColumn("Организация", 30),
        SheetColumn("Реестр", 30),
        SheetColumn("Срок", 12),
        SheetColumn("Получен", 12),
        SheetColumn("Когда", 18),
        SheetColumn("Состояние", 14),
        SheetColumn("Ошибок", 10),
        SheetColumn("Замечаний", 11),
        SheetColumn("Файлы", 50),
    )
    rows: list[list[SheetCell]] = [
        [
            item.expected.organisation,
            registers.get(item.expected.register, item.expected.register),
            due_text(item) or "не задан",
            date_text(item.arrived) if item.arrived else "",
            Styled(TIMELINESS[item.timeliness], Style(bold=item.timeliness in _URGENT)),
            Styled(STATE[item.state], _LOOK[item.state]),
            item.errors,
            item.warnings,
            ", ".join(item.files),
        ]
        for item in submissions.returns
    ]
    sheet.table(columns, rows)


_URGENT = {Timeliness.LATE, Timeliness.OVERDUE}


def _progress(sheet: Sheet, submissions: Submissions) -> None:
    sheet.lines(["Ошибки и замечания в сравнении с предыдущим расчётом этого периода"], bold=True)
    columns = (
        SheetColumn("Организация", 40),
        SheetColumn("Исправлено", 13),
        SheetColumn("Осталось", 13),
        SheetColumn("Появилось", 13),
    )
    rows: list[list[SheetCell]] = [
        [name or "(организация не определена)", item.fixed, item.still, item.new]
        for name, item in submissions.progress
    ]
    sheet.table(columns, rows)
