"""A hidden sheet against what is shown: the shown table of counts is what the school has sent."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from pedmonitor.intake.origin.attribute import OwnedTable

_Key = tuple[str, object, object]


def drop_drafts(tables: list[tuple[OwnedTable, list[bool]]]) -> list[Issue]:
    """Leave out the counts of hidden sheets that a shown sheet gives too.

    Args:
        tables: The tables, and which of their rows are in; the flags of drafts are lowered.

    Returns:
        An issue for each hidden table of which something is left out.
    """
    counted = [(owned, flags) for owned, flags in tables if owned.table.form == AGGREGATE]
    shown: dict[_Key, set[dt.date | None]] = defaultdict(set)
    for owned, flags in counted:
        if not owned.table.hidden:
            for at, key in _keys(owned, flags):
                shown[key].add(owned.table.starts[at])
    issues: list[Issue] = []
    for owned, flags in counted:
        drafts = [
            at for at, key in _keys(owned, flags) if _is_of(owned.table.starts[at], shown[key])
        ]
        if owned.table.hidden and drafts:
            for at in drafts:
                flags[at] = False
            issues.append(_left_out(owned, len(drafts)))
    return issues


def _is_of(year: dt.date | None, shown: set[dt.date | None]) -> bool:
    """Say whether a shown sheet speaks of the year, or one of the two names none."""
    return bool(shown) and (year is None or None in shown or year in shown)


def _keys(owned: OwnedTable, flags: list[bool]) -> Iterator[tuple[int, _Key]]:
    """Tell of which figure each row that is in speaks."""
    columns = owned.table.columns
    for at, (owner, is_in) in enumerate(zip(owned.owners, flags, strict=True)):
        if is_in and owner:
            yield at, (owner, columns["indicator"][at], columns["subject"][at])


def _left_out(owned: OwnedTable, count: int) -> Issue:
    return Issue(
        IssueCode.SHEET_HIDDEN,
        Level.INFO,
        f"чисел скрытого листа, которые не учтены, потому что их даёт открытый лист: {count}",
        "Если верны числа скрытого листа, откройте его и удалите другой.",
        owned.table.place,
        owned.base,
    )
