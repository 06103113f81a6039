"""Old or new, never half; what is staged is not seen until it is published."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from pedmonitor.disk.atomic import (
    PRIVATE,
    leftovers,
    make_folder,
    publish,
    refuse_if_open,
    stage,
    sync_folder,
    write_atomic,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "out" / "2022" / "results.json"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_private_file_is_never_readable_by_others(tmp_path: Path) -> None:
    path = tmp_path / "key"
    write_atomic(path, b"secret", mode=PRIVATE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("refusing", ["fsync", "fdopen"])
def test_a_failure_leaves_the_old_file_and_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusing: str
) -> None:
    path = tmp_path / "a.json"
    write_atomic(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, refusing, fail)
    with pytest.raises(OSError, match="No space left") as told:
        write_atomic(path, b"new")
    assert told.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_rename_that_fails_leaves_nothing_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    (path / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        write_atomic(path, b"new")
    assert leftovers(tmp_path) == []


def test_what_is_staged_is_seen_when_published(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    staged = stage(path, b"new")
    assert not path.exists()
    assert leftovers(tmp_path, staged_only=True) == [staged]
    publish(staged, path)
    assert path.read_bytes() == b"new"
    assert leftovers(tmp_path) == []


def test_leftovers_are_ours_only(tmp_path: Path) -> None:
    for name in ("~$a.xlsx", ".pedmonitor-x", "b.tmp", ".pedmonitor.lock"):
        (tmp_path / name).touch()
    (tmp_path / "schools").mkdir()
    deep = tmp_path / "schools" / ".pedmonitor-1.tmp"
    deep.touch()
    assert leftovers(tmp_path) == []
    assert leftovers(tmp_path, deep=True) == [deep]
    assert leftovers(tmp_path, deep=True, staged_only=True) == []
    assert leftovers(tmp_path / "absent") == []


def test_folders_are_made_once_and_may_be_there(tmp_path: Path) -> None:
    folder = tmp_path / "а б" / "в"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()


def test_what_cannot_be_synced_is_no_failure(tmp_path: Path) -> None:
    sync_folder(tmp_path / "absent")
    refuse_if_open(tmp_path / "absent")


def test_a_folder_in_the_place_of_a_file_is_found_before_anything_is_replaced(
    tmp_path: Path,
) -> None:
    (tmp_path / "report").mkdir()
    with pytest.raises(IsADirectoryError, match="report"):
        refuse_if_open(tmp_path / "report")
