"""Find runs and rebuild what was saved of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.history import rows
from pedmonitor.history.people import load_people
from pedmonitor.history.records import RunRecord
from pedmonitor.history.staff import load_staff
from pedmonitor.model.period import Period, PeriodKind
from pedmonitor.model.result import Coverage, RunResult

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from pedmonitor.model.result import Breakdown, IndicatorValue, Meaning
    from pedmonitor.model.submission import ReturnContent

T = TypeVar("T")

_RECORDS = "SELECT *, id IN (SELECT run_id FROM current_run) AS current FROM run WHERE "
_VALUES = "SELECT wording.*, value.* FROM value JOIN wording ON wording.id = value.wording_id "


def find_records(
    connection: sqlite3.Connection, condition: str, *cells: str | int
) -> tuple[RunRecord, ...]:
    """List the runs for which the SQL condition holds; it may end with an ORDER BY."""
    found = connection.execute(_RECORDS + condition, cells).fetchall()
    return tuple(_record(connection, row) for row in found)


def load_run(connection: sqlite3.Connection, record: RunRecord) -> RunResult:
    """Rebuild the whole result of a run."""
    values = connection.execute(
        _VALUES + "WHERE value.run_id = ? ORDER BY value.position", (record.id,)
    )
    return RunResult(
        generated_by=record.generated_by,
        profiles=record.profiles,
        period=record.period,
        coverage=record.coverage,
        values=tuple(map(rows.unpack_value, values)),
        issues=_numbered(connection, "issue", record.id, rows.unpack_issue),
        inputs=_numbered(connection, "input", record.id, rows.unpack_input),
        choices=_numbered(connection, "choice", record.id, rows.unpack_choice),
        form_facts=_numbered(connection, "form_fact", record.id, rows.unpack_form_fact),
        definitions_sha256=record.definitions_sha256,
        successions=_numbered(connection, "succession", record.id, rows.unpack_succession),
        contents=_numbered(connection, "content", record.id, rows.unpack_content),
        meanings=_numbered(connection, "meaning", record.id, rows.unpack_meaning),
        people=load_people(connection, record.id),
        contexts=_numbered(connection, "context", record.id, rows.unpack_context),
        staff=load_staff(connection, record.id),
    )


def find_series(
    connection: sqlite3.Connection, profile: str, indicator: str, breakdown: Breakdown
) -> tuple[tuple[RunRecord, IndicatorValue], ...]:
    """Follow one figure through the current runs, by kind of period and its start."""
    found = connection.execute(
        _VALUES + "JOIN current_run ON current_run.run_id = value.run_id"
        " AND current_run.profile = wording.profile"
        " WHERE wording.profile = ? AND wording.indicator = ? AND value.breakdown = ?"
        " ORDER BY period_kind, period_start, value.run_id, value.position",
        (profile, indicator, rows.breakdown_text(breakdown)),
    ).fetchall()
    records = {record.id: record for record in find_records(connection, "true")} if found else {}
    return tuple((records[row["run_id"]], rows.unpack_value(row)) for row in found)


def find_contents(connection: sqlite3.Connection, run_id: int) -> tuple[ReturnContent, ...]:
    """List what the returns of a run said."""
    return _numbered(connection, "content", run_id, rows.unpack_content)


def find_organisations(connection: sqlite3.Connection) -> tuple[tuple[str, ...], dict[str, str]]:
    """Name every organisation that a run knew, and those that go on under another name.

    Returns:
        Short names in the order of the latest registry, those that only older ones knew at the end;
        earlier names of the same organisation → its short name.
    """
    named = connection.execute(
        "SELECT name FROM context JOIN run ON run.id = run_id ORDER BY saved_order DESC, position"
    )
    names = dict.fromkeys(str(row["name"]) for row in named)
    missing = connection.execute("SELECT missing FROM run ORDER BY saved_order DESC").fetchall()
    names |= dict.fromkeys(name for row in missing for name in rows.parse_list(row["missing"]))
    renamed = connection.execute("SELECT predecessor, successor FROM succession WHERE same = 1")
    return tuple(names), {str(row["predecessor"]): str(row["successor"]) for row in renamed}


def find_meanings(connection: sqlite3.Connection, run_id: int) -> tuple[Meaning, ...]:
    """Tell what the indicators of a run meant."""
    return _numbered(connection, "meaning", run_id, rows.unpack_meaning)


def find_first_seen(connection: sqlite3.Connection) -> dict[str, dt.datetime]:
    """Give the time of the earliest run for every hash of an input."""
    found = connection.execute(
        "SELECT input.sha256, run.finished_at FROM input JOIN run ON run.id = input.run_id"
        " WHERE input.sha256 <> ''"
    )
    seen: dict[str, dt.datetime] = {}
    for sha256, text in found:
        when = dt.datetime.fromisoformat(text)
        seen[sha256] = min(when, seen.get(sha256, when))
    return seen


def _numbered(
    connection: sqlite3.Connection, table: str, run_id: int, unpack: Callable[[sqlite3.Row], T]
) -> tuple[T, ...]:
    query = f"SELECT * FROM {table} WHERE run_id = ? ORDER BY position"  # noqa: S608 - our names
    return tuple(map(unpack, connection.execute(query, (run_id,))))


def _record(connection: sqlite3.Connection, row: sqlite3.Row) -> RunRecord:
    return RunRecord(
        id=row["id"],
        key=row["key"],
        period=Period(
            kind=PeriodKind(row["period_kind"]),
            label=row["period_label"],
            start=dt.date.fromisoformat(row["period_start"]),
            end=dt.date.fromisoformat(row["period_end"]),
            as_of=dt.date.fromisoformat(row["period_as_of"]),
        ),
        profiles=_numbered(connection, "run_profile", row["id"], _profile_name),
        finished_at=dt.datetime.fromisoformat(row["finished_at"]),
        generated_by=row["generated_by"],
        definitions_sha256=row["definitions_sha256"],
        coverage=_coverage(row),
        current=bool(row["current"]),
    )


def _coverage(row: sqlite3.Row) -> Coverage:
    return Coverage(
        expected=row["expected"],
        received=row["received"],
        missing=rows.parse_list(row["missing"]),
        accepted=row["accepted"],
        returned=row["returned"],
    )


def _profile_name(row: sqlite3.Row) -> str:
    return str(row["profile"])
