"""A run that was a mistake is taken back, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.explained import PROFILE, small_folder
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, YEAR_2022, save

from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.history.store import History
from pedmonitor.workflows import forget_run as workflow
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.forget_run import find_forgetting, forget_run
from pedmonitor.workflows.keeping.backup import restore

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def twice(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace in which a year has been computed twice."""
    folder = small_folder(tmp_path / "returns")
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    rows = [DIAGNOSTICS, *([p[0], "дефициты", "05.03.2022", "да"] for p in (IVANOVA, PETROV))]
    save(folder, {"СОШ 1 диагностика 2022.csv": rows})
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    return workspace


def numbers(workspace: Workspace) -> list[int]:
    """List the runs by their numbers."""
    with History.open(workspace.database) as history:
        return [run.id for run in history.runs()]


def test_the_run_before_counts_again(twice: Workspace) -> None:
    found = find_forgetting(twice, 2)
    assert "снова будет считаться расчёт № 1" in found.told()
    assert found.results == twice.out(YEAR_2022)
    copy = forget_run(twice, found, now=NOON)
    assert copy.is_file()
    assert numbers(twice) == [1]
    with History.open(twice.database) as history:
        assert history.runs()[0].current
    restore(twice.path, copy, now=NOON)
    assert numbers(twice) == [1, 2]


def test_an_older_run_changes_no_figure(twice: Workspace) -> None:
    found = find_forgetting(twice, 1)
    assert "цифры не изменятся" in found.told()
    assert found.results is None
    forget_run(twice, found, now=NOON)
    assert numbers(twice) == [2]


def test_the_last_run_of_a_period_leaves_nothing(twice: Workspace) -> None:
    forget_run(twice, find_forgetting(twice, 1), now=NOON)
    found = find_forgetting(twice, 2)
    assert "Других расчётов за 2022 нет" in found.told()
    forget_run(twice, found, now=NOON + dt.timedelta(seconds=1))
    assert numbers(twice) == []


def test_computed_again_it_is_there_again(twice: Workspace, tmp_path: Path) -> None:
    forget_run(twice, find_forgetting(twice, 2), now=NOON)
    compute_period(twice, Request(tmp_path / "returns", PROFILE, YEAR_2022), finished_at=NOON)
    assert len(numbers(twice)) == 2


def test_without_a_copy_nothing_is_forgotten(
    twice: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise WorkspaceError("На диске нет места")

    monkeypatch.setattr(workflow, "back_up", refuse)
    with pytest.raises(WorkspaceError):
        forget_run(twice, find_forgetting(twice, 2), now=NOON)
    assert numbers(twice) == [1, 2]


def test_unknown_and_gone(twice: Workspace, workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Нет расчёта № 7\. Есть: 1, 2"):
        find_forgetting(twice, 7)
    found = find_forgetting(twice, 2)
    forget_run(twice, found, now=NOON)
    with pytest.raises(UsageError, match="больше нет"):
        forget_run(twice, found, now=NOON + dt.timedelta(seconds=1))
    (tmp_path / "new").mkdir()
    empty = replace(workspace, path=tmp_path / "new")
    with pytest.raises(UsageError, match="ничего не посчитано"):
        find_forgetting(empty, 1)
