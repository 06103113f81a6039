"""Tables that say over themselves that they hold no facts: plans, leavers, pupils, samples.

Their columns are those of the register, so the columns alone would count them: a plan of courses
names whoever will go, a list of leavers has the headings of the staff.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.persons.pseudonyms import is_masked
from pedmonitor.intake.registers.counted_rows.aside_words import (
    DONE,
    EVENTS,
    HELP,
    PLAN,
    PLANNED,
    why_left,
    why_missing,
    why_needed,
)
from pedmonitor.intake.registers.counted_rows.of_pupils import is_of_pupils, lists_pupils
from pedmonitor.intake.registers.counted_rows.planned_titles import why_by_title
from pedmonitor.intake.registers.counted_rows.strange_deeds import strange_column
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.typed import FileReading, TypedTable
    from pedmonitor.model.location import Place

_SAMPLE = re.compile(r"\W*(?:образец|пример)(?:\s+заполн|\s*\d*\W*$)")
_DRAFT = re.compile(r"\W*черновик\b")
_PROVEN = frozenset({"document_number", "date_issue", "outcome", "completed", "score"})
"""What nobody writes into a plan beforehand."""
_MASKED = "имена скрыты звёздочками, и людей не узнать"
_HINT = "Если это не так, исправьте заголовок или название листа и пришлите файл снова."
_HINTS = {
    ("events", True): "Если мероприятия проведены, добавьте столбец «Отметка о проведении» (да или "
    "нет, или день) и пришлите файл снова.",
}
_HINT_NAMES = "Если полного списка рядом нет, пришлите таблицу с полными именами или кодами людей."


def told_aside(table: RawTable, match: Match, place: Place, plan: ReadingPlan) -> Issue | None:
    """Tell that a table is left out by its own title or the name of its sheet.

    Args:
        table: The table.
        match: The register it looks like.
        place: File and sheet.
        plan: The reading plan.

    Returns:
        The reason; None when the table tells of facts.
    """
    lines, file = _lines(table.sheet, table.titles), _named(place.file)
    reason = _reason(lines, file, table, match)
    if reason is None and _is_foreign([*lines, *file], table, match, plan):
        reason = f"по названию это не {quoted(match.form.title)}, а о другом"
    if reason is None and (heading := strange_column(table, match, place.file, plan)):
        reason = f"по столбцу {quoted(heading)} это не {quoted(match.form.title)}, а другое дело"
    if reason is None:
        return None
    hint = _HINTS.get((match.form.id, reason.endswith(PLANNED)), _HINT)
    hint = _HINT_NAMES if reason == _MASKED else hint
    at = place.at(table.header_row)
    return Issue(IssueCode.SHEET_ASIDE, Level.WARNING, f"{reason}; таблица не учтена", hint, at)


def _reason(lines: list[str], file: list[str], table: RawTable, match: Match) -> str | None:
    """Tell what a table is of instead, by its names, by its lines, by the name of its file."""
    form = match.form.id
    if _is_masked(table, match):
        return _MASKED
    if form == "staff":
        left = why_left(lines) or why_left(file)
        if left is None and lists_pupils(lines):
            return "по заголовку это список учеников, а не работников"
        return f"по {_where(lines, why_left)} это {left}" if left else None
    if is_of_pupils([*lines, *file], table, match):
        return "по заголовкам это об учениках, а не о педагогах"
    if by_title := why_by_title(lines, table, match):
        return f"по заголовку это {by_title}"
    if form not in EVENTS | HELP or any(DONE.search(line) for line in lines):
        return None
    return _not_yet(lines, file, table, match)


def _not_yet(lines: list[str], file: list[str], table: RawTable, match: Match) -> str | None:
    """Tell of facts that are wanted, planned or missed."""
    if needed := why_needed(lines):
        return f"по заголовку это {needed}"
    if match.form.id in HELP:
        return None
    for tell in (why_missing, why_needed, why_left):
        if reason := tell(lines) or tell(file):
            return f"по {_where(lines, tell)} это {reason}"
    planned = any(PLAN.match(line) for line in lines) and not _is_proven(table, match)
    return f"по заголовку это {PLANNED}" if planned else None


def _where(lines: list[str], tell: Callable[[list[str]], str | None]) -> str:
    return "заголовку" if tell(lines) else "имени файла"


@lru_cache(maxsize=16)
def _named(file: str) -> list[str]:
    """Fold the name of a file that tells of no facts; «Отчёт о курсах» tells of some."""
    name = fold(PurePath(file).stem.replace("_", " "))
    return [] if DONE.search(name) else [name]


def _lines(sheet: str, titles: Iterable[str]) -> list[str]:
    """Fold what stands over a table, without the names of organisations: one may be for pupils."""
    return [fold(sheet), *map(_without_name, titles)]


@lru_cache(maxsize=1024)
def _without_name(line: str) -> str:
    """Fold a title without the organisation in it; each is asked about several times."""
    return fold(line.replace(name_in_title(line) or "\n", " "))


def _is_foreign(names: list[str], table: RawTable, match: Match, plan: ReadingPlan) -> bool:
    """Say whether names tell of other business: «Награды педагогов» are no contests."""
    form = match.form.id
    if not match.form.foreign or not any(form in plan.foreign.forms_in(name) for name in names):
        return False
    return not any(form in plan.keywords.forms_in(text) for text in (*names, *table.header))


def _is_masked(table: RawTable, match: Match) -> bool:
    """Say whether most names are hidden: a copy for a site names nobody."""
    kinds = {"name", "last_name"}
    at = [c.at for c in match.columns if (f := match.form.field(c.field)) and f.type in kinds]
    said = "\n".join(c for row in table.cells for i in at if isinstance(c := row[i], str))
    if not any(sign in said for sign in ("*", "…", "...")):  # the lot of most tables
        return False
    names = [as_text(row[i]) for row in table.cells for i in at if not is_blank(row[i])]
    return 2 * sum(map(is_masked, names)) > len(names)


def _is_proven(table: RawTable, match: Match) -> bool:
    proofs = [column.at for column in match.columns if column.field in _PROVEN]
    return any(not is_blank(row[at]) for row in table.cells for at in proofs)


def told_by_file(reading: FileReading) -> list[Issue]:
    """Ask about tables of which only the name of the file says that they are a plan.

    Args:
        reading: The file as read.
    """
    name = fold(PurePath(reading.file).stem.replace("_", " "))
    words = [name[at.start() :] for at in re.finditer(r"\b(?:план|график|заявк|перспективн)", name)]
    if DONE.search(name) or not any(PLAN.match(word) for word in words):
        return []
    counted = [
        table
        for table in reading.tables
        if table.form in EVENTS
        and not any(DONE.search(line) for line in _lines(table.place.sheet, table.titles))
        and not table.fields & _PROVEN
    ]
    return [
        Issue(
            IssueCode.SHEET_ASIDE,
            Level.WARNING,
            "по имени файла это план или заявка; строки посчитаны как то, что было",
            "Если это план, уберите файл из папки; если нет — переименуйте его.",
            table.place,
        )
        for table in counted
    ]


def without_samples(reading: FileReading) -> list[Issue]:
    """Leave out the sheets that show how to fill in others of the same book.

    A sheet that stands alone is counted: schools fill in the sample itself.

    Args:
        reading: The file as read; its samples are removed.
    """
    samples = [table for table in reading.tables if _is_sample(table)]
    if not samples:
        return []
    filled = {table.form for table in reading.tables if not _is_sample(table)}
    gone = [table for table in samples if table.form in filled]
    reading.tables[:] = [table for table in reading.tables if table not in gone]
    shown = {table.place.sheet for table in gone}
    reading.issues[:] = [
        issue for issue in reading.issues if issue.place is None or issue.place.sheet not in shown
    ]
    return [
        Issue(
            IssueCode.SHEET_ASIDE,
            Level.INFO,
            "это образец или черновик: та же таблица заполнена рядом; он не учтён",
            "Ничего делать не нужно, если это образец или черновик.",
            table.place,
        )
        for table in gone
    ]


def _is_sample(table: TypedTable) -> bool:
    """Say whether a table is a sample or a draft; hidden drafts and counts have their own rules."""
    lines = _lines(table.place.sheet, table.titles)
    if any(_SAMPLE.match(line) for line in lines):
        return True
    shown = table.form != AGGREGATE and not table.hidden
    return shown and any(_DRAFT.match(line) for line in lines)
