"""A look at the history changes nothing and tells what is wrong."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from making.recommended import run_of, share

from pedmonitor.errors import WorkspaceError
from pedmonitor.history.health import copy_history, look_at
from pedmonitor.history.store import History

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty history."""
    path = tmp_path / "pedmonitor.db"
    History.open(path).close()
    return path


def test_a_whole_file(path: Path) -> None:
    before = path.read_bytes()
    health = look_at(path)
    assert (health.complaints, health.runs, health.last) == ((), 0, "")
    assert health.version == health.newest
    assert path.read_bytes() == before


def test_an_empty_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    assert look_at(tmp_path / "a.db").version == 0


def test_a_reference_to_nothing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO run_profile VALUES (7, 0, 'profile')")
        connection.commit()
    assert look_at(path).complaints == ("run_profile: запись без run",)
    with pytest.raises(WorkspaceError, match="копия с неё бесполезна"):
        copy_history(path, path.with_name("copy.db"))


def test_damaged_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 3] = b"\xff" * 8192
    path.write_bytes(data)
    try:
        complaints = look_at(path).complaints
    except WorkspaceError as error:
        complaints = (str(error),)
    assert complaints


def test_no_database_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("отчёт " * 500, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="повреждён"):
        look_at(tmp_path / "a.db")


def test_the_latest_run_is_named(path: Path) -> None:
    with History.open(path) as history:
        for day in (2, 3, 1):
            history.save(
                run_of(share((day, 4))), finished_at=dt.datetime(2023, 2, day, tzinfo=dt.UTC)
            )
    health = look_at(path)
    assert (health.runs, health.last[:10]) == (3, "2023-02-03")


def test_a_copy_is_whole(path: Path) -> None:
    copy_history(path, path.with_name("copy.db"))
    assert look_at(path.with_name("copy.db")).complaints == ()
