"""Remarks that plainly say that there is nothing to count: «не прошла», «уволена 30.06.2022».

Whoever counts by hand leaves such a row out. Only words that open the remark and leave no doubt are
taken; all others are asked about (`remarks`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.intake.registers.sheaf import Sheaf

REMARK = "remark"
TELLING = {
    "staff": ("status", "end_date", "employment"),
    "documents": ("status",),
}
"""Columns that say the same in their own words; where one of them is filled in, it counts."""
_REASON = (
    r"(?=$|[,;.:(\-–]| (?:по (?:болезни|причин|семейн|состоян)|из-за|в связи|ввиду|до конца|"
    r"без уваж|в (?:срок|этом|20\d\d)|обучени|курс|диагност|участи|тестир))"
)
_NOT_THERE = (
    r"не (?:явил(?:ся|ась|ись)|участвовал[аи]?|принял[аи]? участи[яе]|состоял(?:ся|ась|ось))"
    r"|неявка|отказ(?:ал(?:ся|ась|ись))?(?: от (?:участи|прохожден|обучен|диагност|курс)\w*)?"
    r"|отменен[ао]?|отменил(?:и|ось)"
)
_NOT_DONE = (
    r"не (?:прош(?:ел|ла|ли)|проходил[аи]?|пройден[аоы]?|заверш(?:ил[аи]?|ен[аоы]?)|"
    r"законч(?:ил[аи]?|ен[аоы]?)|приступил[аи]?|обучал(?:ся|ась|ись))|отчислен[аы]?"
)
_DENIED = {
    "contests": re.compile(rf"(?:{_NOT_THERE}){_REASON}"),  # «не прошла в финал» took part
    "diagnostics": re.compile(rf"(?:{_NOT_THERE}|{_NOT_DONE}){_REASON}"),
    "training": re.compile(rf"(?:{_NOT_THERE}|{_NOT_DONE}){_REASON}"),
}
_LEFT = re.compile(
    r"(?:на пенсии\W*)?(?:(?:уволен[ао]?|уволил(?:ся|ась)|выбыл[ао]?|умер(?:ла)?)(?=$|[\W\d])"
    r"|переве(?:ден[ао]?|лась|лся) в (?:др|сош|оош|нош|школ|м[бка]\w*оу|гимнази|лицей|доу|детск))"
    r"(?! с должн| с поста| из)(?P<rest>.*)"
)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d")
_TIME = re.compile(
    r"\d{4}|\bс |январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентяб|октяб|нояб|декаб"
)
_NO_FORCE = re.compile(
    r"(?:утратил[ао]? силу|отменен[ао]?|не действует|недействител\w*|проект|не утвержден[ао]?|"
    r"на согласовании)(?=$|[\W\d])"
)
_ABSENT = Parsed(CellState.VALUE, value=False)


def take_remarks(sheaf: Sheaf) -> frozenset[int]:
    """Leave out the rows whose remark denies them in plain words, and tell it.

    Args:
        sheaf: Columns that have been read; it is changed.

    Returns:
        The rows whose remark was taken.
    """
    take = _TAKERS.get(sheaf.form.id)
    remarks = sheaf.raw.get(REMARK)
    if take is None or remarks is None:
        return frozenset()
    own = [sheaf.raw[name] for name in TELLING.get(sheaf.form.id, ()) if name in sheaf.raw]
    found = [
        at
        for at, cell in enumerate(remarks)
        if isinstance(cell, str) and all(is_blank(cells[at]) for cells in own)
        if take(sheaf, at, cell)
    ]
    if found:
        sheaf.issues.append(_told(sheaf, found))
    return frozenset(found)


def _take_denial(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read «не прошла» beside a row as «нет» in its column of marks."""
    if not _denies(sheaf.form.id, remark):
        return False
    marks = [item.id for item in sheaf.form.fields if item.deed or item.type == "mark"]
    if any(not is_blank(sheaf.raw[name][at]) for name in marks if name in sheaf.raw):
        return False
    deed = next(item.id for item in sheaf.form.fields if item.deed)
    _answers(sheaf, deed)[at] = _ABSENT
    return True


def _take_leaving(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read who has left, and since when; a day that cannot be read is asked about."""
    leaves = _leaving(remark)
    if leaves is None:
        return False
    if leaves.state is CellState.VALUE:
        _answers(sheaf, "end_date")[at] = leaves
    else:
        _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "dismissed")
    return True


def _take_force(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read that a document is a draft, or no longer in force."""
    if not _NO_FORCE.match(fold(remark)):
        return False
    _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "cancelled")
    return True


_TAKERS: dict[str, Callable[[Sheaf, int, str], bool]] = {
    "staff": _take_leaving,
    "documents": _take_force,
    **dict.fromkeys(_DENIED, _take_denial),
}


@lru_cache(maxsize=4096)
def _denies(form: str, remark: str) -> bool:
    return bool(_DENIED[form].match(fold(remark)))


@lru_cache(maxsize=4096)
def _leaving(remark: str) -> Parsed | None:
    """Read the day of leaving; blank where none is named, None where the words leave a doubt."""
    found = _LEFT.match(fold(remark))
    if found is None:
        return None
    days = _DAY.findall(found["rest"])
    if len(days) == 1:
        span = parse_span(days[0])
        return span._replace(value=span.value[0]) if isinstance(span.value, tuple) else None
    return None if days or _TIME.search(found["rest"]) else BLANK


def _answers(sheaf: Sheaf, name: str) -> list[Parsed]:
    return sheaf.parsed.setdefault(name, [BLANK] * len(sheaf.rows))


def _told(sheaf: Sheaf, found: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in found])
    text, hint = _WORDS.get(sheaf.form.id, _WORDS[""])
    place = sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(REMARK))
    return Issue(IssueCode.ROW_REMARK, Level.WARNING, f"{text} ({rows})", hint, place)


_WORDS: dict[str, tuple[str, str]] = {
    "staff": (
        "по примечанию человек уволен или выбыл; со дня увольнения он не считается работающим",
        "Если это не так, исправьте примечание; надёжнее вписать дату в столбец «Уволен».",
    ),
    "documents": (
        "по примечанию документ не действует; он не учтён",
        "Если документ действует, уберите эти слова из примечания.",
    ),
    "": (
        "по примечанию этого не было; такие строки не учтены",
        "Если факт был, уберите эти слова из примечания или поставьте «да» в столбце отметки.",
    ),
}
