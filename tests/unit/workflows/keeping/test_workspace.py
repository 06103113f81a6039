"""Settings, secret, lock."""

from __future__ import annotations

import datetime as dt
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.district import run_of, table

from pedmonitor.definitions.settings import Settings
from pedmonitor.disk.atomic import leftovers, stage
from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.history.store import History
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_the_secret_is_made_once_and_is_private(workspace: Workspace) -> None:
    assert workspace.secret(create=False) != workspace.secret(create=False)
    kept = workspace.secret(create=True)
    assert workspace.secret(create=False) == workspace.secret(create=True) == kept
    mode = (workspace.path / "pedmonitor.key").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


@pytest.mark.parametrize("text", ["не ключ", "zz"])
def test_a_broken_secret_is_told_not_replaced(workspace: Workspace, text: str) -> None:
    (workspace.path / "pedmonitor.key").write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="Ключ псевдонимов"):
        workspace.secret(create=True)


def test_an_empty_secret_is_no_secret(workspace: Workspace) -> None:
    """An empty key would make the pseudonyms of every municipality alike."""
    (workspace.path / "pedmonitor.key").write_text("", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="Ключ псевдонимов"):
        workspace.secret(create=True)


def test_a_history_without_runs_has_lost_nobody(workspace: Workspace) -> None:
    assert not workspace.has_lost_secret()
    with History.open(workspace.database) as history:
        assert not workspace.has_lost_secret()
        history.save(
            run_of(table("1.1", [(1, 2)])), finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC)
        )
    assert workspace.has_lost_secret()
    workspace.secret(create=True)
    assert not workspace.has_lost_secret()


def test_choices(workspace: Workspace) -> None:
    assert workspace.options()["Q04"] == "return_date"
    own = replace(workspace, settings=Settings(choices={"Q04": "january_first"}))
    assert own.options()["Q04"] == "january_first"
    for wrong in ({"Q04": "вчера"}, {"Q98": "each"}):
        with pytest.raises(UsageError, match="есть только"):
            replace(workspace, settings=Settings(choices=wrong)).options()


def test_the_lock_is_freed_and_leaves_only_its_name(workspace: Workspace) -> None:
    for _ in range(2):
        with workspace.locked():
            pass
    assert [path.name for path in workspace.path.iterdir()] == [".pedmonitor.lock"]


def test_who_holds_a_workspace_ends_what_the_dead_began(workspace: Workspace) -> None:
    staged = stage(workspace.path / "out" / "a.txt", b"a")
    for name in (".pedmonitor-1.tmp", ".pedmonitor.owner.json"):
        (workspace.path / name).touch()
    with workspace.locked():
        assert leftovers(workspace.path, deep=True) == []
        assert not staged.exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Нет рабочей папки"):
        open_workspace(tmp_path / "нет")


@pytest.mark.parametrize(
    ("returns", "complaint"),
    [
        ('oo2 = ["общеобразовательная"]', "нет реестра или формы «oo2».*oo1"),
        ('oo1 = ["школьная"]', "oo1: нет типа организаций «школьная»"),
    ],
)
def test_only_known_returns_of_known_types_are_asked_for(
    tmp_path: Path, returns: str, complaint: str
) -> None:
    (tmp_path / "pedmonitor.toml").write_text(f"[returns]\n{returns}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=complaint):
        open_workspace(tmp_path)


def test_no_document_signs_for_another_department(tmp_path: Path) -> None:
    settings = tmp_path / "pedmonitor.toml"
    settings.write_text('municipality = "Лесной район"\n', encoding="utf-8")
    profiles = open_workspace(tmp_path).catalogue.profiles.values()
    assert {profile.document.office for profile in profiles} == {""}
    settings.write_text('office = "МКУ «Лесное УО»"\n', encoding="utf-8")
    profiles = open_workspace(tmp_path).catalogue.profiles.values()
    assert {profile.document.office for profile in profiles} == {"МКУ «Лесное УО»"}
