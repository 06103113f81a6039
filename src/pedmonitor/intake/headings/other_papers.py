"""Papers of a school that are no returns: a menu, a timetable, a list of a class.

Columns go before titles: whatever says by itself that it is a register is one, and where names or
headings speak of a register besides, nobody can tell. The words are data, `other_papers.yaml`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.headings.column_match import EXACT
from pedmonitor.intake.headings.recognise import recognise
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.text import normalise_label

_TOP = 8
_TITLES = 3
"""How many lines above anything may be titles."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.definitions.other_paper import OtherPaper
    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable


def other_paper(table: RawTable, file: str, plan: ReadingPlan) -> OtherPaper | None:
    """Tell of which other business a table is; None where it is a register, or may be one.

    Args:
        table: The table.
        file: Its file's path.
        plan: The reading plan.
    """
    found = recognise(table, file=file, plan=plan)
    if found.counts is not None or found.spread is not None:
        return None
    paper = paper_named([table.sheet, *table.titles], table.header, file, plan)
    if found.best is None:
        unlike = found.nearest is None and found.rivals is None
        return paper or (_by_columns(table, file, plan) if unlike else None)
    if found.others:
        return None
    if paper is None:
        return _list_of_others(table, found.best, plan)
    if not _may_be(paper, found.best, plan) or _speaks([_stem(file)], paper.also, plan):
        return None
    return paper


def paper_named(
    lines: Iterable[str], headings: Sequence[str], file: str, plan: ReadingPlan
) -> OtherPaper | None:
    """Find the paper that the nearest names tell: those over the table, else that of the file.

    Args:
        lines: The name of the sheet and the titles.
        headings: The headings.
        file: The path of the file.
        plan: The reading plan.
    """
    near = [_without_name(line) for line in lines]
    told = _told(near, plan)
    if told is None and not _speaks(near, (), plan):
        near = [_stem(file)]
        told = _told(near, plan)
    if told is None or _speaks([*near, *headings], told.also, plan):
        return None
    return told


def paper_of_words(sheet: RawSheet, file: str, plan: ReadingPlan) -> OtherPaper | None:
    """Tell of which other business a sheet is on which no table was found.

    Args:
        sheet: The sheet.
        file: Its file's path.
        plan: The reading plan.
    """
    rows = [[as_text(cell) for cell in row if not is_blank(cell)] for row in sheet.rows[:_TOP]]
    rows = [row for row in rows if row]
    lines = [sheet.name, *(" ".join(row) for row in rows[:_TITLES])]
    cells = [text for row in rows[_TITLES:] for text in row]
    return paper_named(lines, cells, file, plan)


def _told(lines: list[str], plan: ReadingPlan) -> OtherPaper | None:
    words = plan.papers
    told = {name for line in lines for name in words.names.forms_in(line)}
    if not told:  # the lot of most tables
        return None
    told -= {name for line in lines for name in words.unless.forms_in(line)}
    return next((one for one in words.file.papers if one.id in told), None)


def _speaks(texts: Iterable[str], also: Sequence[str], plan: ReadingPlan) -> bool:
    """Say whether some text speaks of a register, but for words that papers use as well."""
    left = (*plan.papers.file.also, *also)
    return any(plan.keywords.forms_in(_without(text, left)) for text in texts)


@lru_cache(maxsize=1024)
def _without(text: str, stems: tuple[str, ...]) -> str:
    words = normalise_label(text).split()
    return " ".join(word for word in words if not word.startswith(stems))


@lru_cache(maxsize=1024)
def _without_name(line: str) -> str:
    """Leave out the name of the organisation, which may speak of anything."""
    return line.replace(name_in_title(line) or "\n", " ")


@lru_cache(maxsize=16)
def _stem(file: str) -> str:
    return PurePosixPath(file).stem.replace("_", " ")


def _by_columns(table: RawTable, file: str, plan: ReadingPlan) -> OtherPaper | None:
    """Find the paper of a table that resembles no register, by a heading that none has."""
    told = _told_by(table.header, plan)
    names = [table.sheet, *map(_without_name, table.titles), _stem(file)]
    return None if told is None or _speaks([*names, *table.header], told.also, plan) else told


def _told_by(headings: Iterable[str], plan: ReadingPlan) -> OtherPaper | None:
    columns = plan.papers.columns
    told = {name for heading in headings for name in columns.forms_in(heading)}
    return next((one for one in plan.papers.file.papers if one.id in told), None)


def _list_of_others(table: RawTable, best: Match, plan: ReadingPlan) -> OtherPaper | None:
    """Find whose list it is that says of people no more than any list: pupils have parents."""
    if best.form.id != "staff" or best.bonus or "position" in best.fields or _tells(best, plan):
        return None
    told = _told_by(table.header, plan)
    return told if told is not None and told.disputes(best.form.id) else None


def _may_be(paper: OtherPaper, best: Match, plan: ReadingPlan) -> bool:
    """Say whether columns that fit a register are those of such a paper as well."""
    form = best.form.id
    generic = form in plan.papers.file.generic and not paper.columns_only
    return (generic or paper.disputes(form)) and not _tells(best, plan)


def _tells(best: Match, plan: ReadingPlan) -> bool:
    """Say whether a column says by itself that the table is the register."""
    telling = plan.papers.file.telling.get(best.form.id, ())
    return any(column.score >= EXACT and column.field in telling for column in best.columns)
