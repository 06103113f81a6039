"""Titles that say what is planned, lacking or done for others, in registers of their own kind.

A plan of events has the columns of their register: without a mark that they were held it tells of
none. «План разработки ИОМ» is no list of routes, «не имеющие ИОМ» lists those who have none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.registers.counted_rows.aside_words import (
    DONE,
    MISSED,
    NEEDED,
    OTHERS,
    PLANNED,
)

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable

_EVENTS = "events"
PUPILS = "мероприятия для обучающихся, а не для педагогов"
_PLAN = re.compile(
    r"\W*(?:(?!по\b|по-)[а-я-]+\s+){0,2}"
    r"(?:план(?:-график|-сетка)?|дорожная карта|циклограмма)\b"
)
_HELD = frozenset({"status", "participants", "document_number", "document", "plan_row"})
"""What shows that an event was held or ordered, or that its row is the report of a plan's row."""
_UNMADE = re.compile(
    r"\W*(?:план|график)\w*\W+(?:разработк|составлени|проектировани|реализаци.+20)"
)
_LACKING = {
    "routes": re.compile(
        r"\bне (?:име(?:ющ|ют)|реализу(?:ющ|ют)|состав|разраб)|\bбез иом|\bне охвач"
    ),
    "communities": re.compile(
        r"\bне (?:вход(?:ящ|ят)|состо(?:ящ|ят)|включ|вовлеч|охвач|участву|явля|член)"
    ),
    "mentoring": re.compile(r"\bне (?:име(?:ющ|ют) наставник|охвач|закрепл|участву)"),
    "support": re.compile(r"\bне (?:име(?:ющ|ют)|охвач|получа|участву)"),
    "projects": re.compile(r"\bне (?:участву|вовлеч|охвач|включ)"),
}
_FOR_OTHERS = re.compile(
    r"\bподготов\w+\W+(?:\w+\W+(?:и\W+)?){0,2}"
    r"(?:победител|призер|лауреат|участник|учени|обучающ|учащ|дет|школьник|воспитанник)"
)

_FOR_PUPILS = re.compile(
    r"мероприят\w*\W+(?:\w+\W+){0,2}?(?:с|для|среди|по работе с)\W+(?:\w+\W+){0,2}?"
    r"(?:обучающ|учащ|школьник|воспитанник|дет(?:ей|ьми|ям)|подростк|родител|молод[её]ж)"
    r"|(?:детск|школьн|ученическ|внеклассн|воспитательн|внеурочн)\w*\W+(?:\w+\W+)?мероприят"
)
_FOR_TEACHERS = re.compile(
    r"педагог|учител|воспитател(?!ьн)|работник|методич|специалист|руководител"
)


def why_by_title(lines: list[str], table: RawTable, match: Match) -> str | None:
    """Tell of folded titles why the rows below them are no facts; None where they are.

    Args:
        lines: The name of the sheet and the lines over the table.
        table: The table.
        match: The register it looks like.
    """
    form = match.form.id
    if form == _EVENTS:
        if any(_FOR_PUPILS.search(line) and not _FOR_TEACHERS.search(line) for line in lines):
            return PUPILS
        planned = any(_PLAN.match(line) and not DONE.search(line) for line in lines)
        return PLANNED if planned and not _is_held(table, match) else None
    if form == "contests" and any(_FOR_OTHERS.search(line) for line in lines):
        return OTHERS
    if form == "routes" and any(_UNMADE.match(line) for line in lines):
        return NEEDED
    lacking = _LACKING.get(form)
    return MISSED if lacking and any(map(lacking.search, lines)) else None


def _is_held(table: RawTable, match: Match) -> bool:
    marks = [column.at for column in match.columns if column.field in _HELD]
    return any(not is_blank(row[at]) for row in table.cells for at in marks)
