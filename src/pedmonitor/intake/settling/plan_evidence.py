"""Registers as evidence for a plan: events, who took part, which associations there are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.settling.evidence import DOCUMENTS, cell_text, documents_of
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.plan_evidence import EventFact, ParticipantFact, ToldDays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.settling.settle import SettledTable

EVENTS, PARTICIPANTS, COMMUNITIES = "events", "event_participants", "communities"
_DATES = ("date", "date_from", "date_to")
_CANCELLED = "cancelled"
_NOT_HELD = {"planned", _CANCELLED}
_MUNICIPAL, _METHODICAL = "муниципальный", "methodical"


def events_of(tables: Iterable[SettledTable]) -> tuple[EventFact, ...] | None:
    """List the rows of the registers of events; None when there is none."""
    found = [
        EventFact(
            title=mask_people(cell_text(row.get("event"))),
            kind=cell_text(row.get("kind")),
            day=_when(table, at, row),
            owner=table.owners[at],
            held=cell_text(row.get("status")) not in _NOT_HELD,
            plan_row=cell_text(row.get("plan_row")),
            called_off=cell_text(row.get("status")) == _CANCELLED,
            participants=_whole(row.get("participants")),
            association=mask_people(cell_text(row.get("association"))),
        )
        for table, at, row in _rows(tables, EVENTS)
    ]
    return tuple(found) if found or _has(tables, EVENTS) else None


def participants_of(tables: Iterable[SettledTable]) -> tuple[ParticipantFact, ...] | None:
    """List who took part in what; None when there is no such register."""
    found = [
        ParticipantFact(
            event=mask_people(cell_text(row.get("event"))),
            organisation=table.owners[at],
            person=table.people[at] if table.people else -1,
            day=_when(table, at, row),
            key=_key(table, at),
        )
        for table, at, row in _rows(tables, PARTICIPANTS)
    ]
    return tuple(found) if found or _has(tables, PARTICIPANTS) else None


def associations_of(tables: Iterable[SettledTable]) -> tuple[str, ...]:
    """Name the methodical associations of the district, in the order of the register."""
    return tuple(
        dict.fromkeys(
            name
            for _, _, row in _rows(tables, COMMUNITIES)
            if row.get("kind") == _METHODICAL
            and row.get("level") == _MUNICIPAL
            and (name := mask_people(cell_text(row.get("community"))))
        )
    )


def told_days(tables: Iterable[SettledTable]) -> list[ToldDays]:
    """Tell of which years and days each register of events or documents speaks."""
    found = []
    for table in tables:
        if table.form == EVENTS:
            days = [
                fact.day or table.starts[at] for at, fact in enumerate(events_of([table]) or ())
            ]
        elif table.form == DOCUMENTS:
            days = [fact.day for fact in documents_of([table])]
        else:
            continue
        dated = tuple(day for day in days if day is not None)
        found.append(ToldDays(table.owned.stated.years, dated))
    return found


def _when(table: SettledTable, at: int, row: dict[str, Value]) -> dt.date | None:
    """Give the day that a row tells; that of its folder's year is the first of January of none."""
    told = any(row.get(name) is not None for name in _DATES)
    return _day(row.get("date")) or (table.starts[at] if told else None)


def _key(table: SettledTable, at: int) -> int:
    """Give what the person of a row is known by in every file: the number of insurance or name."""
    source = table.owned.table.people
    keys = source[table.kept[at]] if table.people and source else None
    return (keys.snils or keys.full) if keys else 0


def _has(tables: Iterable[SettledTable], form: str) -> bool:
    return any(table.form == form for table in tables)


def _rows(
    tables: Iterable[SettledTable], form: str
) -> Iterator[tuple[SettledTable, int, dict[str, Value]]]:
    for table in tables:
        if table.form == form:
            for at in range(len(table.owners)):
                yield table, at, {name: values[at] for name, values in table.columns.items()}


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and value == int(value) else None


def _day(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) else None
