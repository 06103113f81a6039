"""Rows of pairs that name a mentee and no mentor: «наставник: требуется» is no programme yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, special
from pedmonitor.intake.registers.counted_rows.denied_rows import set_aside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_MENTOR, _MENTEE = "mentor_name", "mentee_name"
_PROGRAMME = ("approval", "approval_date", "date_from", "date_to", "span", "program", "approved")
_WANTED = re.compile(
    r"\W*(?:нет|требу\w+|нужен|необходим|(?:пока|ещ[её])\s+не\b.*|не\s+(?:назнач|закрепл|определ"
    r"|подобран|выбран|утвержд|требу)\w*|будет\b.*|подбира\w+|ищем|вакан\w+|без\s+наставника"
    r"|отсутств\w+)\W*"
)


def drop_without_mentor(sheaf: Sheaf) -> None:
    """Leave out the mentees to whom nobody is assigned, unless the row tells of a programme.

    Args:
        sheaf: Columns as written, the cells of merged mentors filled in; it is narrowed.
    """
    if _MENTOR not in sheaf.raw or _MENTEE not in sheaf.raw:
        return
    mentors, mentees = sheaf.raw[_MENTOR], sheaf.raw[_MENTEE]
    if all(map(_names_none, mentors)):
        return  # a column that nobody has filled in says nothing of anybody
    told = [sheaf.raw[name] for name in _PROGRAMME if name in sheaf.raw]
    lone = [
        at
        for at, (mentor, mentee) in enumerate(zip(mentors, mentees, strict=True))
        if _names_none(mentor)
        and not _names_none(mentee)
        and all(_names_none(cells[at]) for cells in told)
    ]
    if not lone:
        return
    rows = rows_text([sheaf.rows[at] for at in lone])
    place = sheaf.place.at(sheaf.rows[lone[0]], sheaf.positions.get(_MENTOR))
    set_aside(sheaf, lone)
    sheaf.issues.append(
        Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"наставник не назван, о программе ничего не сказано ({rows}); эти строки не учтены",
            "Если наставник есть, впишите его фамилию, имя и отчество; если тот же, что выше, "
            "повторите его; если нет — удалите строку.",
            place,
        )
    )


def _names_none(cell: Cell) -> bool:
    """Say whether a cell names nobody, and nothing.

    >>> [_names_none(cell) for cell in ("", "-", "требуется", "не назначен", "Петрова А. И.")]
    [True, True, True, True, False]
    """
    if is_blank(cell) or special(cell) is BLANK:
        return True
    return isinstance(cell, str) and _WANTED.fullmatch(fold(cell)) is not None
