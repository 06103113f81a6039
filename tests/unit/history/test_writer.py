from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

from pedmonitor.history.connection import connect
from pedmonitor.history.rows import pack_values
from pedmonitor.history.schema import migrate
from pedmonitor.history.writer import insert_run, renew_run

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult


def test_renewing_moves_a_run_only_behind_a_newer_one(tmp_path: Path, run: RunResult) -> None:
    path = tmp_path / "pedmonitor.db"
    packed = pack_values(run.values)
    with closing(connect(path)) as connection:
        migrate(connection, path)
        for key in ("a", "b"):
            finished = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)
            insert_run(connection, run, key=key, packed=packed, finished_at=finished)
        orders = []
        for key in ("b", "a"):
            renew_run(connection, run, key=key)
            found = connection.execute("SELECT key, saved_order FROM run ORDER BY key")
            orders.append({row["key"]: row["saved_order"] for row in found})
        assert connection.execute("SELECT count(*) FROM wording").fetchone()[0] == 1
    assert orders == [{"a": 1, "b": 2}, {"a": 3, "b": 2}]
