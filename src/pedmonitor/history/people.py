"""Keep who was counted in one row a run: blobs that no query looks into, made small."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from pedmonitor.model.people import PeopleFacts

if TYPE_CHECKING:
    import sqlite3

_FAST = 1
"""Keys are noise that no effort makes smaller; what is absent or alike shrinks at once."""


def insert_people(connection: sqlite3.Connection, run_id: int, people: PeopleFacts | None) -> None:
    """Write the people of a run, unless it has none or they are there already.

    Those hashed under a secret that is lost are written anew.
    """
    if people is None:
        return
    connection.execute(
        "INSERT INTO people (run_id, indicators, organisations, persons, employments,"
        " identities, population, facts, key_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (run_id) DO UPDATE SET identities = excluded.identities,"
        " employments = excluded.employments, persons = excluded.persons,"
        " organisations = excluded.organisations, indicators = excluded.indicators,"
        " population = excluded.population, facts = excluded.facts, key_name = excluded.key_name"
        " WHERE people.key_name <> excluded.key_name AND excluded.key_name <> ''",
        (
            run_id,
            _text(people.columns),
            _text(people.organisations),
            people.persons,
            people.employments,
            zlib.compress(people.identities, _FAST),
            zlib.compress(people.population, _FAST),
            zlib.compress(people.facts, _FAST),
            people.key_name,
        ),
    )


def load_people(connection: sqlite3.Connection, run_id: int) -> PeopleFacts | None:
    """Read the people of a run back; None where none were kept."""
    row = connection.execute("SELECT * FROM people WHERE run_id = ?", (run_id,)).fetchone()
    if row is None:
        return None
    columns = json.loads(row["indicators"])
    return PeopleFacts(
        columns=tuple(tuple((profile, ref) for profile, ref in keys) for keys in columns),
        organisations=tuple(json.loads(row["organisations"])),
        persons=row["persons"],
        employments=row["employments"],
        identities=zlib.decompress(row["identities"]),
        population=zlib.decompress(row["population"]),
        facts=zlib.decompress(row["facts"]),
        key_name=row["key_name"],
    )


def _text(names: object) -> str:
    return json.dumps(names, ensure_ascii=False, separators=(",", ":"))
