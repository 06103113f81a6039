"""Look at a history without changing it: is the file whole, ours, and of a format we know."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.errors import WorkspaceError
from pedmonitor.history.connection import connect, in_plain_words
from pedmonitor.history.schema import MIGRATIONS, back_up

if TYPE_CHECKING:
    from pathlib import Path

_KEYS = "SELECT DISTINCT key_name FROM people WHERE key_name <> ''"
_PERIODS = "SELECT DISTINCT period_label FROM run ORDER BY period_start, period_label"
_MOST_COMPLAINTS = 5


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at the file tells.

    Attributes:
        complaints: What SQLite says of its pages and references; empty for a whole file.
        version: Format of the file; 0 for an empty one.
        newest: The newest format that this program knows.
        runs: How many runs it holds.
        last: Latest time at which a run was saved, as written; empty without runs.
        keys: Names of the keys under which the people of its runs were hashed.
        periods: Labels of the periods of its runs.
    """

    complaints: tuple[str, ...]
    version: int
    newest: int
    runs: int
    last: str
    keys: frozenset[str] = frozenset()
    periods: tuple[str, ...] = ()


def look_at(path: Path) -> Health:
    """Check the file; a journal that a killed run has left is rolled back by SQLite itself.

    Raises:
        WorkspaceError: It is no database, or cannot be read.
        WorkspaceBusyError: Another program keeps it locked.
    """
    with in_plain_words(path), closing(sqlite3.connect(path, timeout=2)) as connection:
        rows = connection.execute(f"PRAGMA integrity_check({_MOST_COMPLAINTS})").fetchall()
        complaints = [str(row[0]) for row in rows if row[0] != "ok"]
        broken = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_COMPLAINTS)
        complaints += [f"{row[0]}: запись без {row[2]}" for row in broken]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        runs, last = 0, ""
        periods: tuple[str, ...] = ()
        if version:
            query = "SELECT count(*), coalesce(max(finished_at), '') FROM run"
            runs, last = connection.execute(query).fetchone()
            periods = tuple(str(row[0]) for row in connection.execute(_PERIODS))
        names = connection.execute(_KEYS).fetchall() if version == len(MIGRATIONS) else ()
    keys = frozenset(str(row[0]) for row in names)
    return Health(tuple(complaints), version, len(MIGRATIONS), int(runs), str(last), keys, periods)


def copy_history(path: Path, target: Path) -> None:
    """Copy a history as it is between two transactions, and check the copy.

    Raises:
        WorkspaceError: It is damaged or cannot be written.
    """
    with in_plain_words(path), closing(connect(path)) as connection:
        back_up(connection, target)
    if look_at(target).complaints:
        raise WorkspaceError(
            f"История расчётов «{path}» повреждена: копия с неё бесполезна. "
            "Выполните pedmonitor doctor и восстановите её из прежней копии."
        )
