"""Put one run into the tables; the caller holds the transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.history import rows
from pedmonitor.history.people import insert_people
from pedmonitor.history.staff import insert_staff

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Iterable

    from pedmonitor.history.rows import Cell, PackedValues, Row
    from pedmonitor.model.result import RunResult

_WORDING_MARKS = ", ".join("?" * len(rows.WORDING_COLUMNS))
_WORDING_NAMES = ", ".join(rows.WORDING_COLUMNS)


def insert_run(
    connection: sqlite3.Connection,
    run: RunResult,
    *,
    key: str,
    packed: PackedValues,
    finished_at: dt.datetime,
) -> None:
    """Write a run that the database does not hold yet, as the newest in the order of saving."""
    run_id = _insert_head(connection, _head(run, key, finished_at))
    values = _with_wording_ids(connection, packed)
    _insert_numbered(connection, "value", run_id, rows.VALUE_COLUMNS, values)
    profiles = ((name,) for name in run.profiles)
    _insert_numbered(connection, "run_profile", run_id, ("profile",), profiles)
    inputs = map(rows.pack_input, run.inputs)
    _insert_numbered(connection, "input", run_id, rows.INPUT_COLUMNS, inputs)
    issues = map(rows.pack_issue, run.issues)
    _insert_numbered(connection, "issue", run_id, rows.ISSUE_COLUMNS, issues)
    changes = map(rows.pack_succession, run.successions)
    _insert_numbered(connection, "succession", run_id, rows.SUCCESSION_COLUMNS, changes)
    contents = map(rows.pack_content, run.contents)
    _insert_numbered(connection, "content", run_id, rows.CONTENT_COLUMNS, contents)
    contexts = map(rows.pack_context, run.contexts)
    _insert_numbered(connection, "context", run_id, rows.CONTEXT_COLUMNS, contexts)
    choices = map(rows.pack_choice, run.choices)
    _insert_numbered(connection, "choice", run_id, rows.CHOICE_COLUMNS, choices)
    facts = map(rows.pack_form_fact, run.form_facts)
    _insert_numbered(connection, "form_fact", run_id, rows.FORM_FACT_COLUMNS, facts)
    _insert_memory(connection, run_id, run)


def renew_run(connection: sqlite3.Connection, run: RunResult, *, key: str) -> None:
    """Make a known run the newest in the order of saving, unless its period has no newer one.

    A run that an older program saved is given what only this one remembers; people hashed under
    a key that is lost are written anew.
    """
    connection.execute(
        "UPDATE run SET saved_order = (SELECT max(saved_order) + 1 FROM run)"
        " WHERE key = ? AND saved_order < (SELECT max(other.saved_order) FROM run AS other"
        " WHERE other.period_kind = run.period_kind AND other.period_label = run.period_label)",
        (key,),
    )
    found = connection.execute(
        "SELECT id, EXISTS (SELECT 1 FROM meaning WHERE meaning.run_id = run.id) AS remembers"
        " FROM run WHERE key = ?",
        (key,),
    ).fetchone()
    if found is not None and not found["remembers"]:
        _insert_memory(connection, found["id"], run)
    elif found is not None:
        insert_people(connection, found["id"], run.people)
        insert_staff(connection, found["id"], run.staff)


def _insert_memory(connection: sqlite3.Connection, run_id: int, run: RunResult) -> None:
    """Write what later runs are compared by, and who began: next year asks who has stayed."""
    meanings = map(rows.pack_meaning, run.meanings)
    _insert_numbered(connection, "meaning", run_id, rows.MEANING_COLUMNS, meanings)
    insert_people(connection, run_id, run.people)
    insert_staff(connection, run_id, run.staff)


def _head(run: RunResult, key: str, finished_at: dt.datetime) -> dict[str, Cell]:
    period, coverage = run.period, run.coverage
    return {
        "key": key,
        "finished_at": finished_at.isoformat(),
        "generated_by": run.generated_by,
        "definitions_sha256": run.definitions_sha256,
        "period_kind": period.kind.value,
        "period_label": period.label,
        "period_start": period.start.isoformat(),
        "period_end": period.end.isoformat(),
        "period_as_of": period.as_of.isoformat(),
        "expected": coverage.expected,
        "received": coverage.received,
        "missing": rows.list_text(coverage.missing),
        "accepted": coverage.accepted,
        "returned": coverage.returned,
    }


def _insert_head(connection: sqlite3.Connection, cells: dict[str, Cell]) -> int:
    names, marks = ", ".join(cells), ", ".join(f":{name}" for name in cells)
    newest = "SELECT coalesce(max(saved_order), 0) + 1 FROM run"
    connection.execute(
        f"INSERT INTO run ({names}, saved_order) VALUES ({marks}, ({newest}))",  # noqa: S608 - our names
        cells,
    )
    return int(connection.execute("SELECT last_insert_rowid()").fetchone()[0])


def _with_wording_ids(connection: sqlite3.Connection, packed: PackedValues) -> Iterable[Row]:
    connection.executemany(
        f"INSERT OR IGNORE INTO wording ({_WORDING_NAMES}) VALUES ({_WORDING_MARKS})",  # noqa: S608 - our names
        packed.wordings,
    )
    query = f"SELECT id FROM wording WHERE ({_WORDING_NAMES}) = ({_WORDING_MARKS})"  # noqa: S608 - our names
    ids = [int(connection.execute(query, cells).fetchone()[0]) for cells in packed.wordings]
    return ((ids[number], *counts) for number, counts in packed.values)


def _insert_numbered(
    connection: sqlite3.Connection,
    table: str,
    run_id: int,
    columns: tuple[str, ...],
    cells: Iterable[Row],
) -> None:
    names = ", ".join(("run_id", "position", *columns))
    marks = ", ".join("?" * (len(columns) + 2))
    connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - our names
        ((run_id, position, *row) for position, row in enumerate(cells)),
    )
