"""`History`: save a run once, find it again, follow a figure through the periods."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from pedmonitor.errors import WorkspaceError
from pedmonitor.history.connection import connect, in_plain_words, transaction
from pedmonitor.history.reader import (
    find_contents,
    find_first_seen,
    find_meanings,
    find_organisations,
    find_records,
    find_series,
    load_run,
)
from pedmonitor.history.records import run_key
from pedmonitor.history.rows import pack_values
from pedmonitor.history.schema import migrate
from pedmonitor.history.staff import load_staff
from pedmonitor.history.writer import insert_run, renew_run

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from pedmonitor.history.records import RunRecord
    from pedmonitor.model.period import Period, PeriodKind
    from pedmonitor.model.result import Breakdown, IndicatorValue, Meaning, RunResult
    from pedmonitor.model.staff_memory import StaffMemory
    from pedmonitor.model.submission import ReturnContent


class History:
    """The runs of one workspace; a context manager that closes the file.

    A run is saved once: saving an equal run again adds no row and keeps the time of the first
    saving. What counts for a period is the run saved last, even if it was known before: when the
    returns were replaced and then restored (A, B, A), saving A again makes A current. Only its
    place in the order of saving moves then; nothing moves when it is the newest of its period.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over an open connection; callers use `History.open`."""
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the database file, creating or migrating it as needed.

        Raises:
            WorkspaceError: The file is damaged, foreign, newer than the program, or unreachable.
            WorkspaceBusyError: Another program keeps it locked.
        """
        with in_plain_words(path):
            connection = connect(path)
            try:
                migrate(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    def __enter__(self) -> Self:
        """Give the history itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file whatever happened."""
        self.close()

    def close(self) -> None:
        """Close the file; harmless when it is closed already."""
        self._connection.close()

    def save(
        self,
        run: RunResult,
        *,
        finished_at: dt.datetime,
        before_commit: Callable[[RunRecord], object] = lambda _: None,
    ) -> RunRecord:
        """Remember the run in one transaction, or recognise it (see the class).

        Args:
            run: What was computed.
            finished_at: The caller's clock; ignored when the run is known.
            before_commit: What must be ready before the run counts; if it fails nothing is saved.

        Raises:
            WorkspaceError: The file cannot be written; what it held is intact.
            WorkspaceBusyError: Another program keeps it locked.
        """
        packed = pack_values(run.values)
        key = run_key(run, packed)
        with in_plain_words(self._path), transaction(self._connection):
            if find_records(self._connection, "key = ?", key):
                renew_run(self._connection, run, key=key)
            else:
                insert_run(self._connection, run, key=key, packed=packed, finished_at=finished_at)
            record = find_records(self._connection, "key = ?", key)[0]
            before_commit(record)
            return record

    def forget(self, record: RunRecord) -> None:
        """Take a run back, with its figures, messages and pseudonyms; the run before it counts.

        Raises:
            WorkspaceError: The file cannot be written; what it held is intact.
            WorkspaceBusyError: Another program keeps it locked.
        """
        with in_plain_words(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM run WHERE key = ?", (record.key,))

    def is_newest(self, key: str) -> bool:
        """Say whether the history holds a run and nothing newer of its period."""
        with self._reading():
            return bool(
                find_records(
                    self._connection,
                    "key = ? AND saved_order = (SELECT max(other.saved_order) FROM run AS other"
                    " WHERE other.period_kind = run.period_kind"
                    " AND other.period_label = run.period_label)",
                    key,
                )
            )

    def runs(self) -> tuple[RunRecord, ...]:
        """List all runs, oldest first by their first saving."""
        with self._reading():
            return find_records(self._connection, "true ORDER BY id")

    def runs_of(self, period: Period) -> tuple[RunRecord, ...]:
        """List the runs of a period, the one saved last first."""
        with self._reading():
            return find_records(
                self._connection,
                "period_kind = ? AND period_label = ? ORDER BY saved_order DESC",
                *(period.kind.value, period.label),
            )

    def contents(self, period: Period) -> tuple[ReturnContent, ...]:
        """Tell what the returns of the last run of a period said; empty without one."""
        records = self.runs_of(period)
        with self._reading():
            return find_contents(self._connection, records[0].id) if records else ()

    def staff(self, period: Period) -> StaffMemory | None:
        """Tell who began of late by the last run of a period; None without one."""
        records = self.runs_of(period)
        with self._reading():
            return load_staff(self._connection, records[0].id) if records else None

    def meanings(self, record: RunRecord) -> tuple[Meaning, ...]:
        """Tell what the indicators of a run meant: figures of different meanings do not compare."""
        with self._reading():
            return find_meanings(self._connection, record.id)

    def organisations(self) -> tuple[tuple[str, ...], dict[str, str]]:
        """Name every organisation that a run knew, and earlier names of the same ones."""
        with self._reading():
            return find_organisations(self._connection)

    def first_seen(self) -> dict[str, dt.datetime]:
        """Tell when each file, by the hash of its bytes, was seen by a run for the first time."""
        with self._reading():
            return find_first_seen(self._connection)

    def load(self, record: RunRecord) -> RunResult:
        """Rebuild the result that was saved.

        Raises:
            WorkspaceError: The record holds something that this version does not know.
        """
        with self._reading():
            return load_run(self._connection, record)

    def latest(self, *, profile: str, kind: PeriodKind, label: str) -> RunResult | None:
        """Load the current run of a period that contains the profile, or None."""
        with self._reading():
            found = find_records(
                self._connection,
                "id IN (SELECT run_id FROM current_run"
                " WHERE profile = ? AND period_kind = ? AND period_label = ?)",
                *(profile, kind.value, label),
            )
        return self.load(found[0]) if found else None

    def earlier(self, *, profile: str, period: Period, limit: int) -> tuple[RunResult, ...]:
        """Load the current runs of the nearest earlier periods of the same kind, oldest first.

        Args:
            profile: The profile the runs must contain.
            period: Only periods that start before this one count.
            limit: At most so many periods, the nearest ones.
        """
        with self._reading():
            found = find_records(
                self._connection,
                "id IN (SELECT run_id FROM current_run"
                " WHERE profile = ? AND period_kind = ? AND period_start < ?"
                " ORDER BY period_start DESC, run_id DESC LIMIT ?) ORDER BY period_start, id",
                *(profile, period.kind.value, period.start.isoformat(), limit),
            )
        return tuple(self.load(record) for record in found)

    def series(
        self, profile: str, indicator: str, breakdown: Breakdown
    ) -> tuple[tuple[RunRecord, IndicatorValue], ...]:
        """Follow one figure through the current runs, ordered by kind of period and its start.

        Periods of different kinds do not compare (Q23): group by ``record.period.kind``. A change
        of ``record.definitions_sha256`` breaks the series.
        """
        with self._reading():
            return find_series(self._connection, profile, indicator, breakdown)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Report records that a newer program of the same format wrote as such."""
        with in_plain_words(self._path):
            try:
                yield
            except (KeyError, ValueError) as error:
                raise WorkspaceError(
                    f"В истории расчётов «{self._path}» есть запись, которую эта версия "
                    f"pedmonitor не понимает ({error}). Обновите программу или посчитайте "
                    "этот период заново."
                ) from error
