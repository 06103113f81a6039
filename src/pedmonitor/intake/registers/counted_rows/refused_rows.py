"""Rows that are in no list: they name nobody, or are marked as void."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.typed import RowAside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_REFUSING = {IssueCode.ROW_NO_PERSON, IssueCode.ROW_REJECTED}
_NAMING = frozenset({"name", "pair", "last_name", "first_name", "patronymic", "snils", "local_id"})
_SEVERAL = 2
VOID = frozenset({"брак", "Брак", "БРАК", "аннулировано", "Аннулировано", "испорчен", "Испорчен"})
"""Cells that make a row void, as registers of documents write it."""


def refused_rows(table: RawTable, match: Match, sheaf: Sheaf) -> list[RowAside]:
    """List the rows that were refused, with what they say of their organisation.

    Args:
        table: The table.
        match: The register and its columns.
        sheaf: Its rows that are data, and what is wrong with them.
    """
    issues = (issue for issue in sheaf.issues if issue.code in _REFUSING)
    lost = {issue.place.row for issue in issues if issue.place is not None}
    if not lost:
        return []
    groups = dict(zip(sheaf.rows, sheaf.groups, strict=True))
    columns = [
        column.at
        for item in reversed(match.form.fields)
        if item.type == "organisation"
        for column in match.columns
        if column.field == item.id
    ]
    found = []
    for (row, _), cells in zip(table.rows, table.cells, strict=True):
        if row in lost:
            texts = (as_text(cells[at]).strip() for at in columns if not is_blank(cells[at]))
            found.append(RowAside(row, next(texts, ""), groups.get(row, "")))
    return found


def ask_once(table: RawTable, match: Match, sheaf: Sheaf) -> int:
    """Ask once about all rows without a name below a named one, where nothing numbers them.

    A name over several of its facts is a habit, not so many faults; a row that has a number of
    its own, or a school, has lost its name, and is asked about by itself.

    Args:
        table: The table.
        match: The register and its columns.
        sheaf: Its rows and what is wrong with them: one issue takes the place of many.

    Returns:
        Of how many rows the one issue speaks; 0 where each has its own.
    """
    nobody = [issue for issue in sheaf.issues if issue.code is IssueCode.ROW_NO_PERSON]
    if len(nobody) < _SEVERAL:
        return 0
    kinds = {item.id: item.type for item in match.form.fields}
    named_at = {c.at for c in match.columns if kinds.get(c.field) in _NAMING}
    ordinal = match.form.field("ordinal")
    numbers = set(map(normalise_label, ordinal.aliases)) if ordinal else set()
    told_at = {at for at, h in enumerate(table.header) if h and normalise_label(h) in numbers}
    told_at |= {c.at for c in match.columns if kinds.get(c.field) == "organisation"}
    blank = {
        row
        for (row, _), cells in zip(table.rows, table.cells, strict=True)
        if all(is_blank(cells[at]) for at in named_at | told_at)
    }
    asked = [issue for issue in nobody if issue.place and issue.place.row in blank]
    rows = sorted(issue.place.row for issue in asked if issue.place and issue.place.row is not None)
    if len(rows) < _SEVERAL or not sheaf.rows or sheaf.rows[0] in rows:
        return 0
    first = min(asked, key=Issue.sort_key)
    once = replace(
        first,
        message=f"не указан человек ({rows_text(rows)}); записи не учтены",
        hint="Впишите фамилию, имя и отчество в каждую строку, и когда человек тот же, что выше.",
    )
    gone = set(map(id, asked)) - {id(first)}
    sheaf.issues[:] = [
        once if issue is first else issue for issue in sheaf.issues if id(issue) not in gone
    ]
    return len(rows)


def told_no_data(place: Place) -> Issue:
    """Tell that words in the place of facts are no answer: the row is refused, nothing is zero.

    Args:
        place: The row.
    """
    return Issue(
        IssueCode.ROW_NO_PERSON,
        Level.WARNING,
        "вместо записей сказано, что данных нет или они будут позже; это не ноль: если других "
        "записей организации нет, по этому реестру она в показатели не входит",
        "Впишите записи; если их действительно нет, напишите «нет» или оставьте таблицу пустой.",
        place,
    )


def rejected(place: Place) -> Issue:
    """Say that a row marked as void is left out.

    Args:
        place: The row.
    """
    return Issue(
        IssueCode.ROW_REJECTED,
        Level.WARNING,
        "строка помечена как брак и не учтена",
        "Если документ действителен, уберите пометку.",
        place,
    )
