"""Every ill is found, named and, where it is safe, mended."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pedmonitor.disk.atomic import stage, write_atomic
from pedmonitor.errors import WorkspaceBusyError
from pedmonitor.history.store import History
from pedmonitor.workflows.keeping import doctor as module
from pedmonitor.workflows.keeping.doctor import Check, State, examine, repair
from pedmonitor.workflows.keeping.file_names import NOTE
from pedmonitor.workflows.keeping.key_name import key_name
from pedmonitor.workflows.keeping.lock import hold
from pedmonitor.workflows.keeping.outputs import outputs
from pedmonitor.workflows.keeping.restoring import begin_restore

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace that has computed something."""
    History.open(tmp_path / "pedmonitor.db").close()
    (tmp_path / "pedmonitor.key").write_text("ab" * 32, encoding="ascii")
    (tmp_path / "pedmonitor.key").chmod(0o600)
    with hold(tmp_path), outputs(tmp_path, tmp_path / "out" / "2022") as files:
        files.write(tmp_path / "out" / "2022" / "results.json", b"{}")
    return tmp_path


def found(place: Path, name: str) -> Check:
    (check,) = (check for check in examine(place, now=NOW) if check.name == name)
    return check


def remember(place: Path, order: int = 1, **cells: str) -> None:
    cells = {
        **dict.fromkeys(("generated_by", "definitions_sha256", "period_kind", "period_label"), "x"),
        **dict.fromkeys(("period_start", "period_end", "period_as_of"), "2022-12-31"),
        "key": "k",
        "missing": "[]",
        "finished_at": NOW.isoformat(),
        **cells,
    }
    numbers = dict.fromkeys(("saved_order", "expected", "received", "accepted", "returned"), 1)
    row = cells | numbers | {"saved_order": order}
    with closing(sqlite3.connect(place / "pedmonitor.db")) as connection:
        marks = ", ".join("?" * len(row))
        connection.execute(
            f"INSERT INTO run ({', '.join(row)}) VALUES ({marks})",  # noqa: S608 - ours
            tuple(row.values()),
        )
        connection.commit()


def test_a_sound_workspace(place: Path) -> None:
    checks = examine(place, now=NOW)
    assert {check.state for check in checks} == {State.GOOD}
    assert not any(check.remedy for check in checks)
    assert repair(place) == ()


def test_an_empty_folder_is_sound(tmp_path: Path) -> None:
    assert {check.state for check in examine(tmp_path, now=NOW)} == {State.GOOD}


def test_settings(place: Path) -> None:
    (place / "pedmonitor.toml").write_text("munizipality = 1", encoding="utf-8")
    check = found(place, "Настройки")
    assert check.state is State.BAD
    assert "municipality" in check.said


def test_a_history_that_is_none(place: Path) -> None:
    (place / "pedmonitor.db").write_bytes(b"not a database at all, but long enough to be read")
    assert found(place, "История расчётов").state is State.BAD
    assert found(place, "Часы").state is State.GOOD


def test_a_newer_or_broken_history(place: Path) -> None:
    with closing(sqlite3.connect(place / "pedmonitor.db")) as connection:
        connection.execute("INSERT INTO run_profile VALUES (7, 0, 'profile')")
        connection.commit()
    check = found(place, "История расчётов")
    assert (check.state, "restore" in check.remedy) == (State.BAD, True)
    with closing(sqlite3.connect(place / "pedmonitor.db")) as connection:
        connection.execute("DELETE FROM run_profile")
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
    assert "более новая" in found(place, "История расчётов").said


def test_a_lost_or_broken_secret(place: Path) -> None:
    (place / "pedmonitor.key").write_text("zz", encoding="ascii")
    assert found(place, "Ключ псевдонимов").said == "не читается"
    (place / "pedmonitor.key").unlink()
    assert found(place, "Ключ псевдонимов").state is State.GOOD
    remember(place)
    check = found(place, "Ключ псевдонимов")
    assert check.state is State.BAD
    assert "restore" in check.remedy


def test_a_key_under_which_nothing_was_counted(place: Path) -> None:
    remember(place)
    with closing(sqlite3.connect(place / "pedmonitor.db")) as plain, plain:
        plain.execute(
            "INSERT INTO people SELECT id, '[]', '[]', 0, 0, '', '', '', ? FROM run",
            (key_name(bytes.fromhex("ab" * 32)),),
        )
    assert found(place, "Ключ псевдонимов").state is State.GOOD
    (place / "pedmonitor.key").write_text("cd" * 32, encoding="ascii")
    check = found(place, "Ключ псевдонимов")
    assert check.state is State.BAD
    assert "не тот" in check.said


def test_permissions_are_mended(place: Path) -> None:
    (place / "pedmonitor.key").chmod(0o644)
    assert "pedmonitor.key" in found(place, "Права на файлы").said
    assert "только владельцу" in repair(place)[0]
    assert found(place, "Права на файлы").state is State.GOOD


def test_a_folder_that_cannot_be_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", "a")

    monkeypatch.setattr(module, "write_atomic", refuse)
    assert "только для чтения" in found(place, "Запись").said


def test_a_locked_folder_of_results_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(place, "Запись").state is State.GOOD
    before = sorted(place.rglob("*"))
    locked = place / "out" / "2022"

    def refuse(path: Path, data: bytes, *, mode: int) -> None:
        if path.parent == locked:
            raise PermissionError(13, "Permission denied", str(path))
        write_atomic(path, data, mode=mode)

    monkeypatch.setattr(module, "write_atomic", refuse)
    check = found(place, "Запись")
    assert check.state is State.BAD
    assert f"Нет прав на запись в папку «{locked}»" in check.said
    assert str(locked) in check.remedy
    assert sorted(place.rglob("*")) == before


@pytest.mark.parametrize(
    ("megabytes", "state"), [(600, State.GOOD), (60, State.NOTICE), (6, State.BAD)]
)
def test_space(place: Path, monkeypatch: pytest.MonkeyPatch, megabytes: int, state: State) -> None:
    usage = type("Usage", (), {"free": megabytes * 1_000_000})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert found(place, "Место на диске").state is state


def test_a_dead_run_of_another_computer_is_cleared(place: Path) -> None:
    note = {"host": "ПК-7", "user": "", "pid": 1, "since": time.time()}
    (place / NOTE).write_text(json.dumps(note), encoding="utf-8")
    assert "ПК-7" in found(place, "Блокировка").said
    assert "отметка" in repair(place)[0]
    assert found(place, "Блокировка").state is State.GOOD


def test_a_run_that_works_is_left_alone(place: Path) -> None:
    with hold(place):
        assert "сейчас идёт" in found(place, "Блокировка").said
        stage(place / "out" / "a", b"")
        assert found(place, "Прерванные запуски").state is State.GOOD
        with pytest.raises(WorkspaceBusyError):
            repair(place)
        assert (place / NOTE).exists()


def test_what_died_is_finished(place: Path) -> None:
    stage(place / "out" / "2022" / "a", b"")
    begin_restore(place)
    check = found(place, "Прерванные запуски")
    assert check.state is State.NOTICE
    assert "временные файлы: 1" in check.said
    assert "восстановление" in check.said
    assert repair(place) == ("удалены временные файлы: 1",)
    assert found(place, "Прерванные запуски").state is State.GOOD


def test_changed_and_lost_results(place: Path) -> None:
    results = place / "out" / "2022" / "results.json"
    results.write_text("[]", encoding="utf-8")
    assert "out/2022/results.json (изменён)" in found(place, "Файлы результатов").said
    results.unlink()
    assert "(нет)" in found(place, "Файлы результатов").said


def test_periods_without_results(place: Path) -> None:
    remember(place, period_label="2022")
    assert found(place, "Файлы результатов").said == "все на месте: 1"
    remember(place, 2, period_label="2021/2022", key="k2")
    one = found(place, "Файлы результатов")
    assert one.state is State.NOTICE
    assert one.said.endswith("out нет: 2021/2022")
    shutil.rmtree(place / "out")
    assert found(place, "Файлы результатов").said.endswith("out нет: 2021/2022, 2022")


def test_a_clock_that_went_back(place: Path) -> None:
    remember(place, finished_at="2027-01-01T00:00:00+00:00")
    check = found(place, "Часы")
    assert check.state is State.NOTICE
    assert "2027" in check.said


def test_a_workbook_of_the_methodist_that_does_not_open_is_told(place: Path) -> None:
    assert found(place, "Ваши книги").said == "ещё нет"
    (place / "plan_facts.xlsx").write_bytes("не книга".encode())
    check = found(place, "Ваши книги")
    assert check.state is State.BAD
    assert "plan_facts.xlsx" in check.said
