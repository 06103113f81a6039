"""The last step of a restoring may be broken off anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from pedmonitor.errors import WorkspaceError
from pedmonitor.workflows.keeping.restoring import (
    FOLDER,
    begin_restore,
    finish_restore,
    plan_restore,
)
from pedmonitor.workflows.keeping.workspace import open_workspace


class KilledError(BaseException):
    """Stands for the death of the process."""


def begin(folder: Path) -> Path:
    (folder / "a.toml").write_text("# old", encoding="utf-8")
    (folder / "notes").mkdir()
    (folder / "notes" / "old.md").touch()
    unpacked = begin_restore(folder)
    (unpacked / "a.toml").write_text("# new", encoding="utf-8")
    (unpacked / "b.toml").write_text("# new", encoding="utf-8")
    return folder / "aside"


@pytest.mark.parametrize("step", range(5))
def test_a_plan_is_finished_from_any_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    aside = begin(tmp_path)
    plan_restore(tmp_path, take=["a.toml", "notes"], aside=aside)
    real, calls = Path.replace, iter(range(99))

    def die(self: Path, target: Path) -> Path:
        if next(calls) == step:
            raise KilledError
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        if step < 4:
            with pytest.raises(KilledError):
                finish_restore(tmp_path)
        else:
            assert finish_restore(tmp_path)
    assert finish_restore(tmp_path) is (step < 4)
    names = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.toml")}
    assert names == {"a.toml": "# new", "b.toml": "# new"}
    assert (aside / "a.toml").read_text(encoding="utf-8") == "# old"
    assert (aside / "notes" / "old.md").exists()
    assert not (tmp_path / "notes").exists()


def test_what_was_not_planned_is_cleared_away(tmp_path: Path) -> None:
    begin(tmp_path)
    assert not finish_restore(tmp_path)
    assert not (tmp_path / FOLDER).exists()
    assert (tmp_path / "a.toml").read_text(encoding="utf-8") == "# old"


def test_a_command_finishes_it_and_asks_to_be_repeated(tmp_path: Path) -> None:
    """Its settings were read before the new ones came."""
    (begin_restore(tmp_path) / "pedmonitor.toml").write_text("", encoding="utf-8")
    plan_restore(tmp_path, take=[], aside=tmp_path / "aside")
    workspace = open_workspace(tmp_path)
    with pytest.raises(WorkspaceError, match="Повторите"):
        workspace.locked().__enter__()
    with workspace.locked():
        assert (tmp_path / "pedmonitor.toml").exists()
