"""Rows that are told twice: they count once, on whatever sheets they stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.version_names import same_stem, says_it_is_mended
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.model.location import Place

_LOAD = "load"
"""A column of classes or hours: known, unused, and the difference between rows of one person."""
_SEVERAL = 3


def mark_repeats(
    tables: list[tuple[OwnedTable, list[bool]]],
) -> tuple[list[list[bool]], list[Issue]]:
    """Mark rows that say what an earlier row of the same register and organisation has said.

    Args:
        tables: The tables, and which of their rows are in.

    Returns:
        For each table which rows stay in, and issues: a repeat on one sheet is a warning, a sheet
        that repeats another is only told.
    """
    seen: dict[tuple[str, str, Hashable], tuple[Place, int, int]] = {}
    keep: list[list[bool]] = []
    issues: list[Issue] = []
    for number, (owned, live) in enumerate(tables):
        table = owned.table
        flags = list(live)
        elsewhere: dict[tuple[str, str], int] = defaultdict(int)
        repeats: list[Issue] = []
        rows = zip(live, owned.owners, owned.meanings, table.rows, strict=True)
        for at, (is_in, owner, meaning, row) in enumerate(rows):
            if not (is_in and owner):  # rows of nobody known are no repeats of each other
                continue
            own = (table.place, row, number)
            first = seen.setdefault((table.form, owner, meaning), own)
            if first is own or first[:2] == own[:2]:
                continue
            flags[at] = False
            if first[0] == table.place and first[2] == number:
                repeats.append(_repeat(owned, at, first[1]))
            else:
                elsewhere[first[0].file, first[0].sheet] += 1
        keep.append(flags)
        issues.extend(_without_classes(repeats) if _LOAD in table.positions else repeats)
        issues.extend(_subset(owned, *first, count) for first, count in elsewhere.items())
    return keep, issues


def _without_classes(repeats: list[Issue]) -> list[Issue]:
    """Tell once of a tariff list that has a row for every class: nothing in it is to be mended."""
    by_owner: dict[str, list[Issue]] = defaultdict(list)
    for issue in repeats:
        by_owner[issue.organisation].append(issue)
    found: list[Issue] = []
    for own in by_owner.values():
        found += [_by_classes(own[0], len(own))] if len(own) >= _SEVERAL else own
    return found


def _by_classes(first: Issue, count: int) -> Issue:
    return replace(
        first,
        level=Level.INFO,
        message="на одного человека по несколько строк с разной нагрузкой: повторяют другие "
        f"строки {count}; каждый человек учтён один раз",
        hint="Ничего делать не нужно, если строки отличаются только нагрузкой или классом.",
    )


def _repeat(owned: OwnedTable, at: int, first: int) -> Issue:
    table = owned.table
    return Issue(
        IssueCode.ROW_DUPLICATE,
        Level.WARNING,
        f"строка повторяет строку {first + 1}; учтена один раз",
        "Удалите повтор или исправьте отличия, если это разные записи.",
        table.place.at(table.rows[at], table.person_column),
        owned.owners[at],
    )


def _subset(owned: OwnedTable, file: str, sheet: str, count: int) -> Issue:
    """Tell that a table repeats rows of another; of two versions of one file it is asked."""
    table = owned.table
    since = f" (со строки {table.rows[0] + 1})" if table.rows else ""
    own = table.place.file
    other = f"на листе «{sheet}»" if file == own and sheet else f"в файле «{file}»"
    if (file, sheet) == (own, table.place.sheet):
        other = "в другой таблице этого листа"
    mends = says_it_is_mended(file) != says_it_is_mended(own)
    doubtful = file != own and (mends or same_stem(file, own))
    return Issue(
        IssueCode.SHEET_SUBSET,
        Level.WARNING if doubtful else Level.INFO,
        f"строк, которые уже есть {other}: {count}; они объединены, а не сложены{since}",
        "Если один файл исправляет другой, уберите из папки прежний."
        if doubtful
        else "Ничего делать не нужно.",
        table.place,
        next(iter(owned.owners), ""),
    )
