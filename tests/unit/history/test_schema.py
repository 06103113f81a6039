from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import WorkspaceError
from pedmonitor.history.connection import connect
from pedmonitor.history.rows import parse_list
from pedmonitor.history.schema import MIGRATIONS, _apply, migrate
from pedmonitor.history.store import History

if TYPE_CHECKING:
    from pathlib import Path

NEXT = ("ALTER TABLE run ADD COLUMN remark TEXT NOT NULL DEFAULT ''",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pedmonitor.db"


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        return int(plain.execute("PRAGMA user_version").fetchone()[0])


def backups(path: Path) -> list[str]:
    return sorted(item.name for item in path.parent.iterdir() if item != path)


def test_a_new_file_gets_the_newest_version_without_a_backup(path: Path) -> None:
    with History.open(path):
        pass
    assert version_of(path) == len(MIGRATIONS)
    assert backups(path) == []


def test_an_empty_file_is_as_good_as_none(path: Path) -> None:
    path.touch()
    with History.open(path) as history:
        assert history.runs() == ()


def test_version_one_is_migrated_after_a_backup(path: Path) -> None:
    with closing(connect(path)) as connection:
        migrate(connection, path, MIGRATIONS[:1])
        migrate(connection, path, (MIGRATIONS[0], NEXT))
        connection.execute("SELECT remark FROM run")
    assert version_of(path) == 2
    assert backups(path) == ["pedmonitor.db.bak-1"]
    backup = path.with_name("pedmonitor.db.bak-1")
    assert version_of(backup) == 1
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_failed_migration_changes_nothing(path: Path) -> None:
    with closing(connect(path)) as connection:
        migrate(connection, path, MIGRATIONS[:1])
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, path, (MIGRATIONS[0], (*NEXT, "nonsense")))
        assert not connection.in_transaction
        columns = [row["name"] for row in connection.execute("PRAGMA table_info(run)")]
    assert "remark" not in columns
    assert version_of(path) == 1


def test_migrating_again_does_nothing(path: Path) -> None:
    with closing(connect(path)) as connection:
        migrate(connection, path)
    before = path.read_bytes()
    with History.open(path):
        pass
    assert path.read_bytes() == before
    assert backups(path) == []


def test_a_migration_that_another_process_made_is_not_repeated(path: Path) -> None:
    with closing(connect(path)) as connection:
        migrate(connection, path)
        _apply(connection, len(MIGRATIONS), ("nonsense",))
        assert not connection.in_transaction


def test_a_newer_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA user_version = 99")
    with pytest.raises(WorkspaceError, match=r"формат 99.*Обновите pedmonitor"):
        History.open(path)


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE notes (text TEXT)")
    with pytest.raises(WorkspaceError, match="другой программы"):
        History.open(path)


def test_issues_of_older_runs_learn_their_registers(path: Path) -> None:
    before = next(n for n, step in enumerate(MIGRATIONS) if "issue ADD COLUMN registers" in step[0])
    told = [
        ("ORG-006", "не сдан «Реестр кадров»: по нему организация не входит в показатели"),
        ("HEAD-003", "таблица похожа на «Реестр конкурсов», но в ней нет столбца «ФИО»"),
        ("CELL-001", "в «Реестр кадров» пустая ячейка"),
    ]
    with closing(connect(path)) as connection:
        migrate(connection, path, MIGRATIONS[:before])
        connection.execute("PRAGMA foreign_keys = OFF")
        for at, (code, message) in enumerate(told):
            connection.execute(
                "INSERT INTO issue (run_id, position, code, level, message, hint, organisation) "
                "VALUES (1, ?, ?, 'warning', ?, '', '')",
                (at, code, message),
            )
        migrate(connection, path)
        found = connection.execute("SELECT registers FROM issue ORDER BY position").fetchall()
    assert [parse_list(row["registers"]) for row in found] == [("staff",), ("contests",), ()]
