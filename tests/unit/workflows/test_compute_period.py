"""From a folder to files and history."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, SIDOROVA, STAFF, YEAR_2022, save

from pedmonitor.errors import AmbiguousPeriodError, UsageError, WorkspaceBusyError
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, check_returns, compute_period
from pedmonitor.workflows.list_history import list_runs, list_series

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(tmp_path / "returns", {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, PETROV]})


def test_three_files_and_one_run(workspace: Workspace, folder: Path) -> None:
    outcome = compute_period(workspace, Request(folder), finished_at=NOON)
    assert [path.name for path in outcome.written] == [
        "results.json",
        "results.xlsx",
        "issues.xlsx",
    ]
    document = json.loads(outcome.written[0].read_text(encoding="utf-8"))
    assert document["format"] == "pedmonitor.results/1"
    assert document["period"]["label"] == "2022"
    assert [row[2] for row in list_runs(workspace)] == ["2022"]
    assert list_series(workspace, "age_under35_share").rows[0][3:5] == ("1", "2")


def test_computing_twice_changes_nothing(workspace: Workspace, folder: Path) -> None:
    first = compute_period(workspace, Request(folder), finished_at=NOON)
    before = {path.name: path.read_bytes() for path in first.written}
    second = compute_period(workspace, Request(folder), finished_at=NOON)
    assert {path.name: path.read_bytes() for path in second.written} == before
    assert second.run == first.run


def test_what_a_killed_run_in_batches_has_left_goes_with_the_next_run(
    workspace: Workspace, folder: Path
) -> None:
    left = workspace.path / ".pedmonitor" / "batch-a-placed-0"
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"\0")
    compute_period(workspace, Request(folder, period=YEAR_2022), finished_at=NOON)
    assert not left.exists()


def test_a_check_leaves_no_trace(workspace: Workspace, folder: Path) -> None:
    assert check_returns(workspace, Request(folder)).written == ()
    assert list(workspace.path.iterdir()) == []


def test_two_runs_at_once_are_refused(workspace: Workspace, folder: Path) -> None:
    with workspace.locked(), pytest.raises(WorkspaceBusyError):
        compute_period(workspace, Request(folder), finished_at=NOON)


def test_a_report_of_what_was_computed(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(UsageError, match="ещё ничего не посчитано"):
        build_report(workspace, YEAR_2022)
    compute_period(workspace, Request(folder), finished_at=NOON)
    done = build_report(
        workspace, YEAR_2022, ReportRequest(formats=("md",), profiles=("vilyuysk-2021",))
    )
    assert [path.name for path in done.written] == ["report-vilyuysk-2021.md"]
    assert "2022" in done.written[0].read_text(encoding="utf-8")


def test_the_methodists_own_words_survive(workspace: Workspace, folder: Path) -> None:
    notes = workspace.path / "notes" / "2022"
    notes.mkdir(parents=True)
    (notes / "conclusions.md").write_text("Наш вывод о кадрах.", encoding="utf-8")
    compute_period(workspace, Request(folder), finished_at=NOON)
    done = build_report(
        workspace, YEAR_2022, ReportRequest(formats=("md",), profiles=("vilyuysk-2021",))
    )
    assert "Наш вывод о кадрах." in done.written[0].read_text(encoding="utf-8")


def test_the_period(workspace: Workspace, tmp_path: Path) -> None:
    nowhere = save(tmp_path / "данные", {"СОШ 1 кадры.csv": [STAFF, IVANOVA]})
    with pytest.raises(AmbiguousPeriodError, match="--year"):
        check_returns(workspace, Request(nowhere))
    named = save(tmp_path / "2021", {"СОШ 1 кадры.csv": [STAFF, IVANOVA]})
    assert check_returns(workspace, Request(named)).run.period.label == "2021"


def test_folders_that_cannot_be_computed(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Нет папки"):
        check_returns(workspace, Request(tmp_path / "нет"))
    (tmp_path / "пусто").mkdir()
    with pytest.raises(UsageError, match="нет таблиц"):
        check_returns(workspace, Request(tmp_path / "пусто"))


def test_last_year_s_list_is_noticed(workspace: Workspace, tmp_path: Path) -> None:
    rows = [STAFF, IVANOVA, PETROV, SIDOROVA]
    for year in (2021, 2022):
        folder = tmp_path / str(year)
        folder.mkdir()
        save(folder, {f"СОШ 1 кадры {year}.csv": rows})
    first = compute_period(workspace, Request(tmp_path / "2021"), finished_at=NOON)
    assert "RET-002" not in {issue.code.value for issue in first.run.issues}
    second = check_returns(workspace, Request(tmp_path / "2022"))
    (found,) = [issue for issue in second.run.issues if issue.code.value == "RET-002"]
    assert (found.organisation, found.place and found.place.file) == (
        "СОШ 1",
        "СОШ 1 кадры 2022.csv",
    )


def test_another_school_s_list_is_noticed(workspace: Workspace, tmp_path: Path) -> None:
    rows = [STAFF, IVANOVA, PETROV, SIDOROVA]
    save(tmp_path, {"СОШ 1 кадры 2022.csv": rows, "СОШ 2 кадры 2022.xlsx": rows})
    codes = [i.code.value for i in check_returns(workspace, Request(tmp_path)).run.issues]
    assert codes.count("RET-003") == 2
