"""What cannot be computed anew comes back byte for byte; what is no archive changes nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sqlite3
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.history.store import History
from pedmonitor.workflows.keeping.backup import back_up, restore
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with everything that is kept and something that is not."""
    place = tmp_path / "Рабочая папка"
    (place / "notes" / "2022").mkdir(parents=True)
    (place / "out" / "2022").mkdir(parents=True)
    (place / "returns").mkdir()
    (place / "pedmonitor.toml").write_text('municipality = "Лесной"\n', encoding="utf-8")
    (place / "pedmonitor.key").write_text("ab" * 32, encoding="ascii")
    (place / "recommendations.xlsx").write_bytes(b"register")
    (place / "notes" / "2022" / "вывод.md").write_text("Мы молодцы", encoding="utf-8")
    (place / "out" / "2022" / "results.json").write_text("{}", encoding="utf-8")
    (place / "returns" / "СОШ 1.xlsx").write_bytes(b"people")
    (place / "~$recommendations.xlsx").touch()
    History.open(place / "pedmonitor.db").close()
    return place


def state(place: Path) -> dict[str, bytes]:
    found = {}
    for path in place.rglob("*"):
        name = path.relative_to(place).as_posix()
        if path.is_file() and not name.startswith((".pedmonitor.lock", "before", "backups")):
            found[name] = path.read_bytes()
    return found


def spoil(place: Path) -> None:
    (place / "pedmonitor.toml").write_text('municipality = "Степной"\n', encoding="utf-8")
    (place / "pedmonitor.key").unlink()
    (place / "notes" / "2023").mkdir()
    (place / "notes" / "2023" / "новое.md").touch()
    (place / "pedmonitor.db").write_bytes(b"not a database at all, but long enough to be read")
    (place / "pedmonitor.db-journal").write_bytes(b"of the damaged one")


def test_the_archive_is_private_and_holds_what_is_not_computed_anew(
    place: Path, tmp_path: Path
) -> None:
    target = tmp_path / "копии" / "a.zip"
    target.parent.mkdir()
    names = back_up(place, target, now=NOW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert set(names) == {
        "pedmonitor.toml",
        "pedmonitor.db",
        "pedmonitor.key",
        "recommendations.xlsx",
        "notes/2022/вывод.md",
    }
    assert list(target.parent.iterdir()) == [target]
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("manifest.json"))["format"] == "pedmonitor.backup/1"


def test_what_was_kept_comes_back_and_the_state_before_is_aside(
    place: Path, tmp_path: Path
) -> None:
    before = state(place)
    back_up(place, tmp_path / "a.zip", now=NOW)
    spoil(place)
    spoilt = state(place)
    aside = restore(place, tmp_path / "a.zip", now=NOW)
    after = state(place)
    database = after.pop("pedmonitor.db")
    assert database[:15] == b"SQLite format 3"
    before.pop("pedmonitor.db")
    before.pop("out/2022/results.json")
    assert after == before
    assert aside is not None
    assert state(aside) == {
        name: data for name, data in spoilt.items() if not name.startswith(("returns", "~$"))
    }
    assert restore(place, tmp_path / "a.zip", now=NOW) != aside


def test_a_move_to_another_computer(place: Path, tmp_path: Path) -> None:
    back_up(place, tmp_path / "a.zip", now=NOW)
    (tmp_path / "new").mkdir()
    assert restore(tmp_path / "new", tmp_path / "a.zip", now=NOW) is None
    assert stat.S_IMODE((tmp_path / "new" / "pedmonitor.key").stat().st_mode) == 0o600


def damage(archive: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(archive) as old:
        files = {name: old.read(name) for name in old.namelist()}
    change(files)
    with zipfile.ZipFile(archive, "w") as new:
        for name, data in files.items():
            new.writestr(name, data)


def listed(name: str) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        document = json.loads(files["manifest.json"])
        document["files"][name] = hashlib.sha256(b"evil").hexdigest()
        files["manifest.json"] = json.dumps(document).encode()
        files[name] = b"evil"

    return change


def of_format(files: dict[str, bytes]) -> None:
    files["manifest.json"] = files["manifest.json"].replace(b"backup/1", b"backup/2")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda files: files.update({"pedmonitor.key": b"other"}), "не тот"),
        (lambda files: files.pop("pedmonitor.key"), "не те файлы"),
        (lambda files: files.update({"чужой.toml": b""}), "не те файлы"),
        (lambda files: files.pop("manifest.json"), "не резервная копия"),
        (of_format, "другая версия"),
        (listed("../evil.toml"), "не те файлы"),
        (listed("evil.exe"), "не те файлы"),
        (listed("returns/evil.xlsx"), "не те файлы"),
    ],
)
def test_a_damaged_or_hostile_archive_changes_nothing(
    place: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], complaint: str
) -> None:
    back_up(place, tmp_path / "a.zip", now=NOW)
    damage(tmp_path / "a.zip", change)
    before = state(place)
    with pytest.raises(UsageError, match=complaint):
        restore(place, tmp_path / "a.zip", now=NOW)
    assert state(place) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "Рабочая папка"]


def test_what_is_no_archive(place: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    for name, complaint in (("a.zip", "не архив"), ("нет.zip", "Нет файла")):
        with pytest.raises(UsageError, match=complaint):
            restore(place, tmp_path / name, now=NOW)


def test_a_newer_history_is_not_brought_back(place: Path, tmp_path: Path) -> None:
    with sqlite3.connect(place / "pedmonitor.db") as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    back_up(place, tmp_path / "a.zip", now=NOW)
    before = state(place)
    with pytest.raises(WorkspaceError, match="более новая"):
        restore(place, tmp_path / "a.zip", now=NOW)
    assert state(place) == before


def test_a_damaged_history_is_not_copied(place: Path, tmp_path: Path) -> None:
    (place / "pedmonitor.db").write_bytes(b"not a database at all, but long enough to be read")
    with pytest.raises(WorkspaceError, match="повреждён"):
        back_up(place, tmp_path / "a.zip", now=NOW)
    assert not (tmp_path / "a.zip").exists()


def test_nothing_to_keep(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="копировать нечего"):
        back_up(tmp_path, tmp_path / "a.zip", now=NOW)


def test_a_disk_that_is_not_mounted_is_told_and_not_made(place: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="диск не подключён"):
        back_up(place, tmp_path / "нет диска" / "a.zip", now=NOW)
    assert not (tmp_path / "нет диска").exists()
    assert back_up(place, place / "копии" / "a.zip", now=NOW)


def test_a_copy_of_the_history_that_could_not_be_removed_goes_with_the_next_command(
    place: Path, tmp_path: Path
) -> None:
    """The disk may fail when the archive is made already: nothing else knows of the copy."""
    (place / ".pedmonitor-history.tmp").write_bytes(b"of a failing disk")
    with open_workspace(place).locked():
        pass
    assert not (place / ".pedmonitor-history.tmp").exists()
    assert back_up(place, tmp_path / "a.zip", now=NOW)


def test_no_room(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(place, tmp_path / "a.zip", now=NOW)
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(WorkspaceError, match="нет места"):
        restore(place, tmp_path / "a.zip", now=NOW)
    assert not (place / ".pedmonitor-restore").exists()
