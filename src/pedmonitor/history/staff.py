"""Keep the excerpts of staff registers in one row a run: a blob that no query looks into."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from typing import TYPE_CHECKING, cast

from pedmonitor.model.staff_memory import StaffExcerpt, StaffMemory

if TYPE_CHECKING:
    import sqlite3

    from pedmonitor.model.staff_memory import Told

_FAST = 1
_DAY = "day"


def insert_staff(connection: sqlite3.Connection, run_id: int, staff: StaffMemory | None) -> None:
    """Write the excerpts of a run, unless it has none or they are there already.

    Those hashed under a secret that is lost are written anew.
    """
    if staff is None:
        return
    plain = [_plain(excerpt) for excerpt in staff.excerpts]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    connection.execute(
        "INSERT INTO staff (run_id, excerpts, key_name) VALUES (?, ?, ?)"
        " ON CONFLICT (run_id) DO UPDATE SET excerpts = excluded.excerpts,"
        " key_name = excluded.key_name"
        " WHERE staff.key_name <> excluded.key_name AND excluded.key_name <> ''",
        (run_id, zlib.compress(text.encode("utf-8", "surrogatepass"), _FAST), staff.key_name),
    )


def load_staff(connection: sqlite3.Connection, run_id: int) -> StaffMemory | None:
    """Read the excerpts of a run back; None where none were kept."""
    row = connection.execute("SELECT * FROM staff WHERE run_id = ?", (run_id,)).fetchone()
    if row is None:
        return None
    plain = json.loads(zlib.decompress(row["excerpts"]).decode("utf-8", "surrogatepass"))
    return StaffMemory(tuple(map(_excerpt, plain)), row["key_name"])


def _plain(excerpt: StaffExcerpt) -> list[object]:
    return [
        *(excerpt.organisation, excerpt.file, excerpt.sheet, excerpt.as_of.isoformat()),
        *(excerpt.fields, excerpt.people, excerpt.rows),
        {name: [*map(_pack, told)] for name, told in excerpt.columns.items()},
        excerpt.states,
    ]


def _excerpt(plain: list[object]) -> StaffExcerpt:
    organisation, file, sheet, as_of = cast("list[str]", plain[:4])
    fields, people, rows, columns, states = plain[4:]
    return StaffExcerpt(
        *(organisation, file, sheet, dt.date.fromisoformat(as_of)),
        tuple(cast("list[str]", fields)),
        tuple(map(tuple, cast("list[list[int]]", people))),
        tuple(cast("list[int]", rows)),
        {
            name: tuple(map(_unpack, told))
            for name, told in cast("dict[str, list[object]]", columns).items()
        },
        {name: tuple(told) for name, told in cast("dict[str, list[int]]", states).items()},
    )


def _pack(told: object) -> object:
    if isinstance(told, tuple):
        return [*map(_pack, told)]
    return {_DAY: told.isoformat()} if isinstance(told, dt.date) else told


def _unpack(told: object) -> Told:
    if isinstance(told, list):
        return cast("Told", tuple(map(_unpack, told)))
    if isinstance(told, dict):
        return dt.date.fromisoformat(told[_DAY])
    return cast("Told", told)
