"""Files of one run come together or not at all; whoever died is finished or undone."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pedmonitor.disk.atomic import leftovers, publish
from pedmonitor.errors import WorkspaceError
from pedmonitor.workflows.keeping import outputs as module
from pedmonitor.workflows.keeping.file_names import JOURNAL
from pedmonitor.workflows.keeping.outputs import (
    MANIFEST,
    Outputs,
    clear_leftovers,
    outputs,
    read_manifest,
    settle,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_long_file_is_laid_piece_by_piece_and_known_by_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "out" / "a.json"
    with outputs(tmp_path, tmp_path / "out") as files:
        files.write_pieces(path, iter((b"a", b"", b"bc")))
        files.commit()
        assert files.hashes[path] == hashlib.sha256(b"abc").hexdigest()
    assert path.read_bytes() == b"abc"
    assert read_manifest(path.parent / MANIFEST)["a.json"] == hashlib.sha256(b"abc").hexdigest()


class KilledError(BaseException):
    """Stands for the death of the process: nothing after it is done."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder of results with a set of an earlier run."""
    root = tmp_path / "out"
    with outputs(tmp_path, root) as files:
        files.write(root / "a.txt", b"old")
        files.write(root / "schools" / "b.txt", b"old")
    return root


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def fill(workspace: Path, name: str, *, run: str = "", fault: BaseException | None = None) -> None:
    """Write a set of two files, and fall in the middle if asked to."""
    root = workspace / "out"
    with outputs(workspace, root) as files:
        files.write(root / "a.txt", b"new")
        files.remove(root / "schools" / "b.txt")
        files.write(root / name, b"new")
        if fault:
            raise fault
        files.commit(run=run)


@pytest.fixture
def dead(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let nobody put anything in place or clean up: the dead do not."""
    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "finish", lambda *_, **__: None)
        yield patch


def test_the_manifest_tells_what_the_folder_holds(old: Path) -> None:
    assert read_manifest(old / MANIFEST) == {
        name: hashlib.sha256(b"old").hexdigest() for name in ("a.txt", "schools/b.txt")
    }
    assert not (old.parent / JOURNAL).exists()


def test_a_set_replaces_adds_and_removes(tmp_path: Path, old: Path) -> None:
    with outputs(tmp_path, old) as files:
        files.write(old / "a.txt", b"first")
        files.write(old / "a.txt", b"new")
        files.remove(old / "schools" / "b.txt")
        files.write(tmp_path / "register.xlsx", b"beside")
        assert contents(old)["a.txt"] == b"old"
    assert contents(old) == {"a.txt": b"new"}
    assert (tmp_path / "register.xlsx").read_bytes() == b"beside"
    assert list(read_manifest(old / MANIFEST)) == ["a.txt"]


def test_a_failure_changes_nothing(tmp_path: Path, old: Path) -> None:
    before = contents(old)
    with pytest.raises(ZeroDivisionError):
        fill(tmp_path, "c.txt", fault=ZeroDivisionError())
    assert contents(old) == before
    assert leftovers(tmp_path, deep=True) == []


@pytest.mark.parametrize("number", range(4))
def test_a_full_disk_is_told_and_changes_nothing(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The two files, the manifest and the journal: each may be the one that does not fit."""
    before, real, calls = contents(old), os.fdopen, iter(range(99))

    def full(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as the function it replaces
        if next(calls) == number:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **named)

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(WorkspaceError, match="нет места"):
        fill(tmp_path, "c.txt")
    monkeypatch.undo()
    assert contents(old) == before
    assert leftovers(tmp_path, deep=True) == []
    assert not (tmp_path / JOURNAL).exists()


def test_who_dies_before_the_journal_has_changed_nothing(
    tmp_path: Path, old: Path, dead: pytest.MonkeyPatch
) -> None:
    before = contents(old)
    with pytest.raises(KilledError):
        fill(tmp_path, "c.txt", fault=KilledError())
    dead.undo()
    assert not settle(tmp_path)
    assert clear_leftovers(tmp_path) == 2
    assert contents(old) == before


@pytest.mark.parametrize("done", [0, 1, 2])
def test_who_dies_after_the_journal_is_finished_by_the_next(
    tmp_path: Path, old: Path, dead: pytest.MonkeyPatch, done: int
) -> None:
    fill(tmp_path, "c.txt")
    calls = iter(range(99))

    def die(staged: Path, path: Path) -> None:
        if next(calls) == done:
            raise KilledError
        publish(staged, path)

    dead.setattr(module, "publish", die)
    with pytest.raises(KilledError):
        settle(tmp_path)
    dead.undo()
    assert contents(old)["a.txt"] == (b"new" if done else b"old")
    moved = tmp_path.with_name(f"moved {done}")
    shutil.move(tmp_path, moved)
    assert settle(moved)
    assert contents(moved / "out") == {"a.txt": b"new", "c.txt": b"new"}
    assert not settle(moved)


def test_files_of_a_run_that_the_history_does_not_hold_are_undone(
    tmp_path: Path, old: Path, dead: pytest.MonkeyPatch
) -> None:
    before = contents(old)
    fill(tmp_path, "c.txt", run="0" * 64)
    dead.undo()
    assert settle(tmp_path)
    assert contents(old) == before
    assert leftovers(tmp_path, deep=True) == []


def test_a_place_that_cannot_be_taken_is_tried_again(tmp_path: Path, old: Path) -> None:
    def obstruct() -> None:
        with outputs(tmp_path, old) as files:
            files.write(old / "d.txt", b"new")
            (old / "d.txt" / "in the way").mkdir(parents=True)

    with pytest.raises(WorkspaceError, match=r"На месте файла лежит папка: «.*d\.txt»"):
        obstruct()
    assert (tmp_path / JOURNAL).exists()
    shutil.rmtree(old / "d.txt")
    assert settle(tmp_path)
    assert (old / "d.txt").read_bytes() == b"new"


def test_a_folder_in_the_place_of_a_file_changes_nothing(tmp_path: Path, old: Path) -> None:
    (old / "d.txt").mkdir(parents=True)
    with pytest.raises(WorkspaceError, match="На месте файла лежит папка"):
        fill(tmp_path, "d.txt")
    assert not (tmp_path / JOURNAL).exists()


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path, old: Path) -> None:
    (old / ".pedmonitor-1.new").touch()
    with outputs(tmp_path, old) as files:
        files.write(old / "a.txt", b"new")
    assert leftovers(old) == []


@pytest.mark.parametrize("text", ["", "{}", '{"format": "pedmonitor.journal/2"}'])
def test_a_journal_that_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / JOURNAL).write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="Журнал"):
        settle(tmp_path)


def test_nothing_written_is_no_set(tmp_path: Path) -> None:
    with outputs(tmp_path, tmp_path / "out"):
        pass
    assert not (tmp_path / "out").exists()
    assert read_manifest(tmp_path / MANIFEST) == {}


@pytest.mark.usefixtures("dead")
def test_results_may_lie_outside_of_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "place").mkdir()
    monkeypatch.chdir(tmp_path)
    with outputs(Path("place"), Path("else where")) as files:
        files.write(Path("else where") / "a.txt", b"new")
    monkeypatch.chdir("/")
    assert settle(tmp_path / "place")
    assert (tmp_path / "else where" / "a.txt").read_bytes() == b"new"
