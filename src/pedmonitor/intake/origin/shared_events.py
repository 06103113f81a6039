"""One event of the district that several schools have reported: it was held once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pedmonitor.intake.origin.attribute import OwnedTable

_EVENTS = "events"
_OF_SCHOOL = "школьный"
_SAME = ("kind", "document_number", "document_date")
"""What must not differ, where both rows tell it."""


def unite_events(tables: list[tuple[OwnedTable, list[bool]]]) -> list[Issue]:
    """Count an event of the district once: of one name, level and day, whoever has told of it.

    Two schools may well hold a council of one name on one day: events of a school stay apart, and
    so do those whose level or day nobody has told.

    Args:
        tables: The tables, and which of their rows are in; the flags of repeats are lowered.

    Returns:
        An issue for each row that is left out.
    """
    events = [one for one in tables if one[0].table.form == _EVENTS]
    told = sorted(
        (
            (owned.owners[at] != MUNICIPALITY, number, at)
            for number, (owned, flags) in enumerate(events)
            for at, is_in in enumerate(flags)
            if is_in and owned.owners[at]
        )
    )  # the district's own list goes first
    first: dict[Hashable, list[tuple[int, int]]] = {}
    issues: list[Issue] = []
    for _, number, at in told:
        owned, flags = events[number]
        key = _key(owned, at)
        if key is None:
            continue
        known = first.setdefault(key, [])
        twin = next(((n, a) for n, a in known if _is_twin(events[n][0], a, owned, at)), None)
        if twin is None:
            known.append((number, at))
            continue
        flags[at] = False
        issues.append(_united(owned, at, events[twin[0]][0].owners[twin[1]]))
    return issues


def _key(owned: OwnedTable, at: int) -> Hashable | None:
    """Give name, level and days of an event of the district; None where one is not told."""
    table = owned.table
    title, level = (
        table.columns[name][at] if name in table.columns else None for name in ("event", "level")
    )
    start = table.starts[at]
    if not title or level is None or level == _OF_SCHOOL or start is None:
        return None
    return normalise_label(str(title)), level, start, table.ends[at]


def _is_twin(one: OwnedTable, at: int, other: OwnedTable, row: int) -> bool:
    """Say whether two rows of different organisations do not contradict each other."""
    if one.owners[at] == other.owners[row]:
        return False
    for name in _SAME:
        values = [
            owned.table.columns[name][place] if name in owned.table.columns else None
            for owned, place in ((one, at), (other, row))
        ]
        if None not in values and values[0] != values[1]:
            return False
    return True


def _united(owned: OwnedTable, at: int, teller: str) -> Issue:
    table = owned.table
    who = "муниципалитет" if teller == MUNICIPALITY else quoted(teller)
    return Issue(
        IssueCode.ROW_DUPLICATE,
        Level.WARNING,
        f"о мероприятии с теми же названием, уровнем и датой сообщает и {who}; учтено один раз",
        "Ничего делать не нужно; если это разные мероприятия, назовите их по-разному.",
        table.place.at(table.rows[at], table.positions.get("event")),
        owned.owners[at],
    )
