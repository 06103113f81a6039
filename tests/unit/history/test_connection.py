from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import WorkspaceBusyError, WorkspaceError
from pedmonitor.history.connection import connect, in_plain_words, transaction
from pedmonitor.history.store import History

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pedmonitor.db"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_a_new_file_is_readable_by_its_owner_only(path: Path) -> None:
    with History.open(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_settings_suit_a_network_share(path: Path) -> None:
    with closing(connect(path)) as connection:
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert settings == ["delete", 3, 1, 10_000]


def test_a_file_that_is_no_database_says_what_to_do(path: Path) -> None:
    path.write_text("отчёт " * 500, encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"повреждён.*резервной копии.*переименуйте"):
        History.open(path)
    assert path.read_text(encoding="utf-8").startswith("отчёт")


def test_a_damaged_page_is_reported(path: Path) -> None:
    with History.open(path):
        pass
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    with pytest.raises(WorkspaceError, match="повреждён"), History.open(path) as history:
        history.runs()


def test_an_absent_folder_is_reported(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="рабочая папка"):
        History.open(tmp_path / "нет" / "pedmonitor.db")


def test_a_folder_in_place_of_the_file_is_reported(path: Path) -> None:
    path.mkdir()
    with pytest.raises(WorkspaceError, match="Не удаётся открыть"):
        History.open(path)


def test_a_locked_database_is_busy(path: Path) -> None:
    with (
        closing(connect(path)) as first,
        closing(connect(path, busy_seconds=0)) as second,
        transaction(first),
        pytest.raises(WorkspaceBusyError, match="занята"),
        in_plain_words(path),
    ):
        second.execute("BEGIN IMMEDIATE")


def test_a_full_disk_is_reported(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(WorkspaceError, match="нет места"), in_plain_words(path):
            connection.execute("CREATE TABLE big AS SELECT zeroblob(100000)")


def test_our_own_mistakes_stay_visible(path: Path) -> None:
    with (
        closing(connect(path)) as connection,
        pytest.raises(sqlite3.OperationalError),
        in_plain_words(path),
    ):
        connection.execute("SELECT nonsense")


def test_a_failed_transaction_is_undone(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE item (name TEXT NOT NULL)")
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO item VALUES (?)", [("а",), (None,)])
        assert connection.execute("SELECT count(*) FROM item").fetchone()[0] == 0
