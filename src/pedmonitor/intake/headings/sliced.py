"""Headings that are bare values, «Школьный уровень»: of what, the names of the table say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch
from pedmonitor.intake.headings.mark_groups import is_mark
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

_SEVERAL = 2
_SURE = 100.0
_FILLING = frozenset({"уровень", "уровня", "уровне", "на"})


def add_slices(table: RawTable, matches: list[Match], plan: ReadingPlan) -> None:
    """Read bare values of a field that slices a figure as its columns, where the names say so.

    Of the form that sheet, title and file name more than any other: «Школьный уровень» over marks
    is as well a level of methodical support.

    Args:
        table: The table.
        matches: The table seen as every form; one of them is widened.
        plan: The reading plan.
    """
    named = sorted((match for match in matches if match.bonus), key=lambda match: -match.bonus)
    if not named or (len(named) > 1 and named[0].bonus == named[1].bonus):
        return
    match = named[0]
    for item in match.form.fields:
        if not item.slices or item.id in match.fields:
            continue
        taken = {column.at for column in match.columns}
        found = {
            at: path[-1]
            for at, path in enumerate(table.paths)
            if at not in taken and path and _is_value(path[-1], item, plan)
        }
        if len(found) >= _SEVERAL:
            match.columns += [ColumnMatch(at, item.id, _SURE, says) for at, says in found.items()]
            match.columns.sort(key=lambda column: column.at)


def add_grades(table: RawTable, matches: list[Match], plan: ReadingPlan) -> None:
    """Read the grades of a result that stand as a column each: «Высокий», «Средний», «Низкий».

    Words that are no level of a procedure are the result of one, where the names speak of it.

    Args:
        table: The table.
        matches: The table seen as every form; those with results are widened.
        plan: The reading plan.
    """
    for match in matches:
        score = next((item for item in match.form.fields if item.type == "score"), None)
        level = match.form.field("level")
        if not match.bonus or score is None or level is None:
            continue
        taken = {column.at for column in match.columns}
        free = [at for at, path in enumerate(table.paths) if at not in taken and path]
        found = [
            at for at in free if _is_grade(table.paths[at][-1], plan.lookups[level.dictionary])
        ]
        if len(found) >= _SEVERAL:
            match.columns += [ColumnMatch(at, score.id, _SURE) for at in found]
            match.columns.sort(key=lambda column: column.at)


def split_repeated(table: RawTable, match: Match, plan: ReadingPlan) -> None:
    """Read columns of one field as values of another, where each heading is such a value.

    «ШМО», «РМО», «Сетевое сообщество» are kinds of communities, and each cell names one of them.

    Args:
        table: The table.
        match: The register that it is; its repeated columns are taken.
        plan: The reading plan.
    """
    for title in match.form.fields:
        again = [at for at, name in match.repeated.items() if name == title.id]
        if title.type != "title" or not again:
            continue
        told = (i for i in match.form.fields if i.type == "code" and title.id in i.derive[:1])
        same = [c.at for c in match.columns if c.field == title.id]
        says = {at: table.paths[at][-1] for at in sorted({*same, *again}) if table.paths[at]}
        for item in told:
            lookup = plan.lookups[item.dictionary]
            if item.id in match.fields or any(lookup.find_one(s) is None for s in says.values()):
                continue
            match.columns = [c for c in match.columns if c.at not in says]
            match.columns += [ColumnMatch(at, item.id, _SURE, one) for at, one in says.items()]
            match.columns.sort(key=lambda column: column.at)
            for at in again:
                del match.repeated[at]
            break


def _is_grade(caption: str, levels: Lookup) -> bool:
    words = [word for word in normalise_label(caption).split() if word not in _FILLING]
    return levels.is_blank_word(" ".join(words))


def drop_bare_marks(table: RawTable, matches: list[Match], plan: ReadingPlan) -> None:
    """Leave out marks whose heading says nothing of their register, where no name speaks of it.

    «На муниципальном уровне» is support in a table called so, and a contest or a course elsewhere.

    Args:
        table: The table.
        matches: The table seen as every form; those without a name lose their bare marks.
        plan: The reading plan.
    """
    for match in matches:
        if match.bonus:
            continue
        bare = [
            column
            for column in match.columns
            if is_mark(match.form.field(column.field))
            and match.form.id not in plan.keywords.forms_in(" ".join(table.paths[column.at]))
        ]
        bare = [column for column in bare if not _is_day_of(column, match, bare)]
        match.columns = [column for column in match.columns if column not in bare]
        match.score -= len(bare)


def _is_day_of(column: ColumnMatch, match: Match, bare: list[ColumnMatch]) -> bool:
    """Say whether a column is the day of the mark before it, which its own heading tells."""
    before = (c for c in match.columns if c.at == column.at - 1 and c not in bare)
    return any(c.field == column.field for c in before)


def _is_value(caption: str, item: FormField, plan: ReadingPlan) -> bool:
    words = [word for word in normalise_label(caption).split() if word not in _FILLING]
    return len(words) == 1 and plan.lookups[item.dictionary].find_one(words[0]) is not None
