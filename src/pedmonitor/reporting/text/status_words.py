"""Submission control in words: every state is told by a word, its colour only repeats it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.status import ReturnState, ReturnStatus, Timeliness
from pedmonitor.model.text import quoted
from pedmonitor.reporting.text.numbers import date_text, plural

if TYPE_CHECKING:
    from pedmonitor.model.status import Submissions

STATE: dict[ReturnState, str] = {
    ReturnState.NOT_REQUIRED: "—",
    ReturnState.NOT_RECEIVED: "НЕТ",
    ReturnState.EMPTY: "пусто",
    ReturnState.HALF_EMPTY: "неполный",
    ReturnState.REFUSED: "отклонён",
    ReturnState.RETURNED: "возврат",
    ReturnState.REMARKS: "принят*",
    ReturnState.NIL: "принят (0)",
    ReturnState.ACCEPTED: "принят",
}
LEGEND: dict[ReturnState, str] = {
    ReturnState.NOT_REQUIRED: "от организации этого типа не требуется",
    ReturnState.NOT_RECEIVED: "не получен",
    ReturnState.EMPTY: "получен, но в таблице нет ни одной строки",
    ReturnState.HALF_EMPTY: "получен, но заполнена меньшая часть ячеек",
    ReturnState.REFUSED: "получен, все строки отклонены: ни одна не учтена",
    ReturnState.RETURNED: "получен, есть ошибки: вернуть на исправление",
    ReturnState.REMARKS: "принят с замечаниями",
    ReturnState.NIL: "принят: таблица без строк означает, что записей нет",
    ReturnState.ACCEPTED: "принят без замечаний",
}
TIMELINESS: dict[Timeliness, str] = {
    Timeliness.ON_TIME: "в срок",
    Timeliness.LATE: "с опозданием",
    Timeliness.OVERDUE: "срок прошёл",
    Timeliness.AHEAD: "срок не наступил",
    Timeliness.UNKNOWN: "",
}
_WHAT = {
    ReturnState.NOT_RECEIVED: "не получен",
    ReturnState.EMPTY: "получен пустым",
    ReturnState.HALF_EMPTY: "заполнен меньше чем наполовину",
}


def status_text(status: ReturnStatus) -> str:
    """Print a cell of the matrix: the state, and the time where a deadline is set.

    >>> from pedmonitor.model.status import ExpectedReturn
    >>> expected = ExpectedReturn("ДДТ", "staff")
    >>> status_text(ReturnStatus(expected, ReturnState.RETURNED, Timeliness.LATE))
    'возврат, с опозданием'
    """
    time = TIMELINESS[status.timeliness]
    return f"{STATE[status.state]}, {time}" if time else STATE[status.state]


def owed_text(status: ReturnStatus) -> str:
    """Say what is wrong with a return that is owed.

    >>> from pedmonitor.model.status import ExpectedReturn
    >>> expected = ExpectedReturn("ДДТ", "staff")
    >>> owed_text(ReturnStatus(expected, ReturnState.RETURNED, errors=2))
    'нужно исправить: 2 ошибки'
    """
    mend = f"нужно исправить: {errors_text(status.errors)}"
    if status.state is ReturnState.RETURNED:
        return mend
    if status.state is ReturnState.REFUSED:
        said = "получен, все строки отклонены"
        return f"{said}; {mend}" if status.errors else said
    return _WHAT[status.state]


def errors_text(count: int) -> str:
    """Print a number of errors.

    >>> errors_text(1), errors_text(22)
    ('1 ошибка', '22 ошибки')
    """
    return f"{count} {plural(count, 'ошибка', 'ошибки', 'ошибок')}"


def remarks_text(count: int) -> str:
    """Print a number of warnings.

    >>> remarks_text(3)
    '3 замечания'
    """
    return f"{count} {plural(count, 'замечание', 'замечания', 'замечаний')}"


def elsewhere_text(file: str, sheet: str) -> str:
    """Name the place of errors that stand in no return of the matrix.

    >>> elsewhere_text("ДДТ ИОМ.xlsx", "Лист1"), elsewhere_text("", "")
    ('файл «ДДТ ИОМ.xlsx», лист «Лист1»', 'прочие сведения')
    """
    if not file:
        return "прочие сведения"
    return f"файл {quoted(file)}" + (f", лист {quoted(sheet)}" if sheet else "")


def due_text(status: ReturnStatus) -> str:
    """Print the deadline; empty where none is set."""
    return date_text(status.expected.due) if status.expected.due else ""


def summary_text(submissions: Submissions) -> str:
    """Tell the whole matrix in one sentence."""
    owing, total = len(submissions.debts), len(submissions.organisations)
    required = [r for r in submissions.returns if r.state is not ReturnState.NOT_REQUIRED]
    received = sum(r.state.is_received for r in required)
    late = sum(r.timeliness is Timeliness.LATE for r in required)
    noun = plural(total, "организации", "организаций", "организаций")
    text = (
        f"{submissions.period.label}: получено реестров {received} из {len(required)}; "
        f"что-то должны {owing} из {total} {noun}"
    )
    return f"{text}; с опозданием получено {late}." if late else f"{text}."
