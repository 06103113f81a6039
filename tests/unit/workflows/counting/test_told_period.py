"""The period of a folder: what the returns name, else the folder's own name, else a question."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.returns import DIAGNOSTICS, IVANOVA, STAFF, save

from pedmonitor.errors import AmbiguousPeriodError, UsageError
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.batching.run_batches import Spread
from pedmonitor.workflows.compute_period import Request, compute_period, period_of_folder
from pedmonitor.workflows.counting.told_period import named_by
from pedmonitor.workflows.show_status import show_status

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace

NOW = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)
UNDATED = {"СОШ 1 кадры.csv": [STAFF, IVANOVA]}


def told(workspace: Workspace, folder: Path, *years: int) -> Period:
    files = {f"СОШ 1 кадры {year}.csv": [STAFF, IVANOVA] for year in years} or UNDATED
    return period_of_folder(workspace, Request(save(folder, files)))


@pytest.mark.parametrize("name", ["returns", "Сведения 2021"])
def test_the_year_of_the_returns_goes_before_that_of_the_folder(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    assert told(workspace, tmp_path / name, 2022) == calendar_year(2022)


def test_the_folder_tells_it_where_the_returns_do_not(workspace: Workspace, tmp_path: Path) -> None:
    assert told(workspace, tmp_path / "Сведения 2021") == calendar_year(2021)
    assert told(workspace, tmp_path / "за 2021", 2021, 2022) == calendar_year(2021)
    assert named_by(tmp_path / "returns") is None


def test_two_years_are_asked_about_with_the_candidates(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(AmbiguousPeriodError, match=r"2021 \(таблиц: 1\), 2022 \(таблиц: 1\)"):
        told(workspace, tmp_path / "returns", 2021, 2022)
    with pytest.raises(AmbiguousPeriodError, match="Укажите год"):
        told(workspace, tmp_path / "пусто")


@pytest.mark.parametrize("spread", [Spread(), Spread(many=1, size=1)])
def test_a_year_of_which_nothing_has_come_is_no_run(
    workspace: Workspace, tmp_path: Path, spread: Spread
) -> None:
    files = {f"СОШ {number} кадры 2022.csv": [STAFF, IVANOVA] for number in (1, 2, 3)}
    folder = save(tmp_path / "r", files)
    request = Request(folder, ("vilyuysk-2021",), calendar_year(2032), spread=spread)
    with pytest.raises(UsageError, match=r"нет ничего за 2032: год назван у 3 таблиц, и это 2022"):
        compute_period(workspace, request, finished_at=NOW)
    assert not workspace.database.exists()
    assert not list(workspace.path.glob("out/*"))


@pytest.mark.parametrize("spread", [Spread(), Spread(many=1, size=1)])
def test_dated_rows_of_the_year_are_something_of_it(
    workspace: Workspace, tmp_path: Path, spread: Spread
) -> None:
    names = (f"СОШ {number}" for number in (1, 2, 3))
    files = {f"{name} кадры 2022.csv": [STAFF, IVANOVA] for name in names}
    done: list[object] = [IVANOVA[0], "диагностика дефицитов", "05.03.2023", "да"]
    folder = save(tmp_path / "r", {**files, "СОШ 1 диагностика.csv": [DIAGNOSTICS, done]})
    request = Request(folder, ("vilyuysk-2021",), calendar_year(2023), spread=spread)
    assert compute_period(workspace, request, finished_at=NOW).record is not None


def test_a_row_of_the_year_in_a_table_of_another_is_none_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    done: list[object] = [IVANOVA[0], "диагностика дефицитов", "05.03.2023", "да"]
    files = {f"СОШ {number} диагностика 2022.csv": [DIAGNOSTICS, done] for number in (1, 2, 3)}
    request = Request(save(tmp_path / "r", files), ("vilyuysk-2021",), calendar_year(2023))
    with pytest.raises(UsageError, match="нет ничего за 2023"):
        compute_period(workspace, request, finished_at=NOW)


def test_reminders_of_a_year_of_which_nothing_has_come_are_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    files = {f"СОШ {number} кадры 2022.csv": [STAFF, IVANOVA] for number in (1, 2, 3)}
    request = Request(save(tmp_path / "r", files), ("vilyuysk-2021",), calendar_year(2021))
    with pytest.raises(UsageError, match=r"нет ничего за 2021: год назван у 3 таблиц, и это 2022"):
        show_status(workspace, request, now=NOW)
    assert not list(workspace.path.glob("out/*/status.xlsx"))
