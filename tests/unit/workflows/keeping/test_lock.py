"""One run at a time; a dead owner is no owner."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from filelock import BaseFileLock, FileLock, SoftFileLock

from pedmonitor.errors import WorkspaceBusyError, WorkspaceError
from pedmonitor.workflows.keeping.file_names import LOCK, NOTE
from pedmonitor.workflows.keeping.lock import hold, is_held, read_owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLDER = """
import sys, time
from pathlib import Path
from pedmonitor.workflows.keeping.lock import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the folder."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def leave(folder: Path, **changed: object) -> None:
    note = {"host": platform.node(), "user": "metod", "pid": 1, "since": time.time() - 900}
    (folder / NOTE).write_text(json.dumps(note | changed), encoding="utf-8")


def test_the_owner_is_named_with_its_age(tmp_path: Path, holder: subprocess.Popen[bytes]) -> None:
    with pytest.raises(WorkspaceBusyError) as told, hold(tmp_path):
        pass
    text = str(told.value)
    assert f"процесс {holder.pid}" in text
    assert "меньше минуты" in text
    assert "папка освободится сама" in text
    assert is_held(tmp_path)


def test_a_dead_owner_is_taken_over_at_once(
    tmp_path: Path, holder: subprocess.Popen[bytes]
) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert not is_held(tmp_path)
    with hold(tmp_path) as died:
        assert died
    with hold(tmp_path) as died:
        assert not died
    assert read_owner(tmp_path) is None


def test_another_computer_is_believed_for_some_hours(tmp_path: Path) -> None:
    """Locks of the system may not reach over the network; the note does."""
    leave(tmp_path, host="ПК-7")
    with pytest.raises(WorkspaceBusyError, match=r"ПК-7.*metod.*15 мин.*doctor --repair"):
        hold(tmp_path).__enter__()
    leave(tmp_path, host="ПК-7", since=time.time() - 7 * 3600)
    with hold(tmp_path) as died:
        assert died


def test_a_clock_that_jumps_back_frees_nothing_and_says_so(tmp_path: Path) -> None:
    leave(tmp_path, host="ПК-7", since=time.time() + 600)
    with pytest.raises(WorkspaceBusyError, match="часы компьютеров расходятся"):
        hold(tmp_path).__enter__()


def test_a_torn_note_is_a_dead_owner(tmp_path: Path) -> None:
    (tmp_path / NOTE).write_text('{"host": "П', encoding="utf-8")
    with hold(tmp_path) as died:
        assert died


def test_a_user_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    with hold(tmp_path):
        owner = read_owner(tmp_path)
        assert owner is not None
        assert owner.user == ""
        assert "пользователь" not in owner.told(now=time.time())


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "не папка").touch()
    with pytest.raises(WorkspaceError, match="не папка"):
        hold(tmp_path / "не папка").__enter__()


def test_a_note_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / NOTE).mkdir()
    with pytest.raises(WorkspaceError):
        hold(tmp_path).__enter__()
    with FileLock(tmp_path / LOCK, timeout=0):
        pass


def test_a_disk_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object, **__: object) -> FileLock:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(FileLock, "acquire", unsupported)
    monkeypatch.setattr(SoftFileLock, "acquire", BaseFileLock.acquire)
    with hold(tmp_path), pytest.raises(WorkspaceBusyError):
        hold(tmp_path).__enter__()
    with hold(tmp_path):
        pass
