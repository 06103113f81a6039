"""Rows that are counted though a remark beside them says that there is nothing to count."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, is_blank
from pedmonitor.intake.registers.remarked import REMARK, TELLING
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_STAFF = "staff"
_NO_FACT = re.compile(
    r"\bне (?:про[шх]|прой|участв|яви|сда[лн]|заверш|законч|получ|выда|состоя|приня|приш|допущ)"
    r"|\b(?:отказ|отмен[еия]|аннулир|отчисл|перенес|перенос|неявк|прерва|планир|запланир)"
    r"|\b(?:в процессе|обучается|ожида|не было)"
)
_NOT_AT_WORK = re.compile(
    r"\b(?:уволен|уволил|уволь|не работает|выбы[лт]|переве(?:ден|лась|лся)|умер|внешн\w* совм)"
)
_ON_LEAVE = re.compile(r"\b(?:декр(?:ет|\.)|д/о\b|отпуск\w* по (?:уход|берем))")
_NO_FORCE = re.compile(
    r"\b(?:утрати|отменен|недейств|не действу|аннулир|проект\b|не утвержд|на согласован)"
)
_DOCUMENTS = "documents"


def contradicted(sheaf: Sheaf, taken: frozenset[int]) -> list[Issue]:
    """Ask about the rows whose remark seems to deny what the row is counted for.

    It is not quoted, for it may name people.

    Args:
        sheaf: The parsed columns of a register.
        taken: Rows whose remark was plain enough to be taken.
    """
    remarks = sheaf.raw.get(REMARK)
    if remarks is None:
        return []
    denies = _DENIALS.get(sheaf.form.id, _denies)
    found = [at for at, cell in enumerate(remarks) if denies(cell)]
    return [_issue(sheaf, at) for at in found if at not in taken and not _is_told(sheaf, at)]


@lru_cache(maxsize=4096)
def _denies(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_NO_FACT.search(fold(cell)))


@lru_cache(maxsize=4096)
def _ends_work(cell: Cell) -> bool:
    return isinstance(cell, str) and (_is_on_leave(cell) or bool(_NOT_AT_WORK.search(fold(cell))))


@lru_cache(maxsize=4096)
def _is_on_leave(cell: Cell) -> bool:
    """Say whether a remark tells of a long leave and of nothing that ends the work."""
    if not isinstance(cell, str):
        return False
    text = fold(cell)
    return bool(_ON_LEAVE.search(text)) and not _NOT_AT_WORK.search(text)


@lru_cache(maxsize=4096)
def _ends_force(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_NO_FORCE.search(fold(cell)))


_DENIALS = {_STAFF: _ends_work, _DOCUMENTS: _ends_force}


def _is_told(sheaf: Sheaf, at: int) -> bool:
    """Say whether the row itself says what its remark says."""
    if sheaf.form.id in TELLING:
        own = TELLING[sheaf.form.id]
        return any(not is_blank(sheaf.raw[name][at]) for name in own if name in sheaf.raw)
    return any(
        sheaf.parsed[item.id][at].value is False
        for item in sheaf.form.fields
        if item.type in {"yes_no", "mark"} and item.id in sheaf.parsed
    )


def _issue(sheaf: Sheaf, at: int) -> Issue:
    place = sheaf.place.at(sheaf.rows[at], sheaf.positions.get(REMARK))
    level = Level.WARNING
    if sheaf.form.id == _STAFF and _is_on_leave(sheaf.raw[REMARK][at]):
        level = Level.INFO  # whoever is on leave counts (Q20): the figure is the same
        text = "по примечанию человек в отпуске по уходу; находящиеся в отпуске учтены (Q20)"
        hint = "Ничего делать не нужно; если человек уволен, впишите дату в столбец «Уволен»."
    elif sheaf.form.id == _STAFF:
        text = (
            "по примечанию человек уволен, выбыл или внешний совместитель, а столбцы этого не "
            "говорят; он посчитан как работающий"
        )
        hint = (
            "Впишите это в столбец «Уволен» (дату), «Статус» или «Вид занятости»; примечание не "
            "считается."
        )
    elif sheaf.form.id == _DOCUMENTS:
        text = "по примечанию документ не действует; он посчитан"
        hint = "Впишите это в столбец «Статус»; примечание не считается."
    else:
        text = "по примечанию этого не было или ещё нет; строка посчитана"
        hint = "Если факта не было, уберите строку или поставьте «нет» в столбце отметки."
    return Issue(IssueCode.ROW_REMARK, level, text, hint, place)
