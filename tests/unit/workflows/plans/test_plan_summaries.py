"""What the last look at a plan leaves for the report."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from making.plan_facts import PLAN
from making.plan_returns import NAMES, returns

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.plan_status import write_plan_status
from pedmonitor.workflows.plans.plan_summaries import plan_summaries

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

DAY = dt.date(2023, 1, 15)
NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(name="own")
def own_workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    path = tmp_path / "w"
    path.mkdir()
    return Workspace(path, Settings(profiles=(PLAN,)), catalogue)


def test_the_note_is_written_and_told_in_the_report(own: Workspace, tmp_path: Path) -> None:
    folder = returns(tmp_path / "в")
    compute_period(own, Request(folder, (PLAN,), calendar_year(2022)), finished_at=NOON)
    judged = write_plan_status(own, dt.date(2022, 12, 31), folder=folder)
    assert {path.suffix for path in judged.written} == {".md", ".xlsx", ".docx", ".html", ".json"}
    (summary,) = plan_summaries(own, PLAN, calendar_year(2022))
    assert summary.day == dt.date(2022, 12, 31)
    assert plan_summaries(own, "vilyuysk-2021", calendar_year(2022)) == ()
    assert plan_summaries(own, PLAN, calendar_year(2021)) == ()
    data = next(path for path in judged.written if path.suffix == ".json").read_bytes()
    assert not any(name.split()[0].encode() in data for name in NAMES)
    assert json.loads(data)["plans"][0]["plan"] == PLAN


def test_the_last_day_of_the_period_is_told_before_later_and_earlier_looks(own: Workspace) -> None:
    def told(*days: dt.date) -> list[dt.date]:
        for day in days:
            write_plan_status(own, day)
        return [one.day for one in plan_summaries(own, PLAN, calendar_year(2022))]

    early, last, late = dt.date(2022, 10, 1), dt.date(2022, 12, 31), dt.date(2023, 1, 9)
    assert told(early) == [early]
    assert told(late, early) == [late]
    assert told(last, early) == [last]
