"""Words in the place of a kind, a content or a part that say that there was no deed: «отменено»."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import Outcome, Outcomes
from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.intake.registers.columns import EVIDENCE, outcomes_of
from pedmonitor.intake.registers.counted_rows.denied_rows import set_aside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, quoted, rows_text

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_MOST_WORDS = 4
"""A longer text tells of something: «разбор причин, по которым ученики не явились»."""
_NO = frozenset({"нет", "не"})
_ALL_POSTS = frozenset({"posts", "filled"})
_COVERED = "covered"
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?: ?г\.?)?")
_SOME_ANSWER = frozenset({"state", _COVERED})
"""«Нет» of a vacancy answers whether it is closed."""
_ANSWERING = EVIDENCE | {"yes_no"}
"""What such a column denies stands in its value: the row stays."""


def drop_absent(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Leave out rows whose words plainly deny the deed, and say so once a column.

    A bare «нет» under «Вид сопровождения» is no support; under a column that no figure reads, as
    «Роль», nobody can tell, and it is asked.

    Args:
        sheaf: Columns as written; it is narrowed.
        plan: The reading plan, for the words.
    """
    for item in sheaf.form.fields:
        if not item.words or item.type in _ANSWERING or item.id not in sheaf.raw:
            continue
        outcomes = outcomes_of(item, plan)
        cells = sheaf.raw[item.id]
        told = {cell: _tells(cell, item, outcomes) for cell in set(cells)}
        gone = [at for at, cell in enumerate(cells) if told[cell] is Outcome.ABSENT]
        asked = [at for at, cell in enumerate(cells) if told[cell] is Outcome.UNCLEAR]
        if gone and not _ALL_POSTS.isdisjoint(sheaf.raw):  # its posts are there, filled or not
            sheaf.issues.append(_doubted(sheaf, item, gone))
            gone = []
        if asked and item.id not in _SOME_ANSWER:
            sheaf.issues.append(_asked(sheaf, item, asked))
        if gone:
            sheaf.issues.append(_left_out(sheaf, item, gone))
            set_aside(sheaf, gone)


def drop_other_parts(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Leave out rows of people who were there as something else: a «куратор» is no mentor.

    Args:
        sheaf: Columns as written; it is narrowed.
        plan: The reading plan, for the parts that count.
    """
    for item in sheaf.form.fields:
        if item.type != "code" or not item.other_parts or item.id not in sheaf.raw:
            continue
        lookup = plan.lookups[item.dictionary]
        cells = sheaf.raw[item.id]
        other = {
            cell
            for cell in set(cells)
            if (text := as_text(cell).strip()) and lookup.find_one(text) is None
            if normalise_label(text).startswith(item.other_parts)
        }
        gone = [at for at, cell in enumerate(cells) if cell in other]
        if gone:
            sheaf.issues.append(_of_another_part(sheaf, item, gone))
            set_aside(sheaf, gone)


def _of_another_part(sheaf: Sheaf, item: FormField, gone: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in gone])
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"по столбцу {quoted(item.title)} это другая роль; строки не учтены ({rows})",
        "Ничего делать не нужно, если это так; если нет, впишите в столбец роль из справочника.",
        sheaf.place.at(sheaf.rows[gone[0]], sheaf.positions.get(item.id)),
        about=(sheaf.form.id, item.id),
    )


def _tells(cell: Cell, item: FormField, outcomes: Outcomes) -> Outcome:
    if item.id == _COVERED and _is_day(cell):
        return Outcome.ABSENT
    text = as_text(cell).strip(" .").lower()
    if not text or len(text.split()) > _MOST_WORDS:
        return Outcome.SILENT
    if text in _NO:
        return Outcome.UNCLEAR if item.type == "ignored" else Outcome.ABSENT
    told = outcomes.tell(cell)
    return told if told is Outcome.ABSENT else Outcome.SILENT


def _left_out(sheaf: Sheaf, item: FormField, gone: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in gone])
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"по столбцу {quoted(item.title)} этого не было или ещё нет; строки не учтены ({rows})",
        "Если это было, впишите, что именно; если нет — ничего делать не нужно.",
        sheaf.place.at(sheaf.rows[gone[0]], sheaf.positions.get(item.id)),
    )


def _is_day(cell: Cell) -> bool:
    """Say whether a cell is the day on which a vacancy was closed."""
    return isinstance(cell, dt.date) or _DAY.fullmatch(as_text(cell).strip()) is not None


def _doubted(sheaf: Sheaf, item: FormField, rows: list[int]) -> Issue:
    told = rows_text([sheaf.rows[at] for at in rows])
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"по столбцу {quoted(item.title)} вакансия закрыта, а числа в строке ещё прежние ({told}); "
        "посчитано по числам",
        "Исправьте занятые и вакантные ставки или уберите эти слова.",
        sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get(item.id)),
    )


def _asked(sheaf: Sheaf, item: FormField, asked: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in asked])
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"в столбце {quoted(item.title)} стоит «нет»: не понять, было ли это ({rows}); "
        "такие строки посчитаны",
        "Если этого не было, уберите строку; если было — впишите слово вместо «нет».",
        sheaf.place.at(sheaf.rows[asked[0]], sheaf.positions.get(item.id)),
    )
