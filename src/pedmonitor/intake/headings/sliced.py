"""Headings that are bare values, «Школьный уровень»: of what, the names of the table say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch
from pedmonitor.intake.headings.mark_groups import is_mark
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
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
        match.columns = [column for column in match.columns if column not in bare]
        match.score -= len(bare)


def _is_value(caption: str, item: FormField, plan: ReadingPlan) -> bool:
    words = [word for word in normalise_label(caption).split() if word not in _FILLING]
    return len(words) == 1 and plan.lookups[item.dictionary].find_one(words[0]) is not None
