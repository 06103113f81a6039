"""A calendar of a year and what is due, of a workspace."""

from __future__ import annotations

import datetime as dt
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.plan_facts import PLAN
from making.plan_returns import NAMES, returns

from pedmonitor.definitions.settings import Settings
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.plan_calendar import reminders, write_calendar
from pedmonitor.workflows.plan_evidence import marks_of, plans_of
from pedmonitor.workflows.plan_status import prepare_plan_facts, write_plan_status
from pedmonitor.workflows.plan_summaries import plan_summaries
from pedmonitor.workflows.workspace import Workspace

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


def test_the_calendar_and_reminders(own: Workspace) -> None:
    done = write_calendar(own, 2022, DAY)
    assert [path.name for path in done.written] == ["calendar-2022.ics", "calendar-2022.html"]
    again = [path.read_bytes() for path in done.written]
    assert [path.read_bytes() for path in write_calendar(own, 2022, DAY).written] == again
    found = reminders(own, dt.date(2022, 4, 20), days=14)
    assert {one.source for one in found} >= {"план, строка 7.1", "план, строка 8.2"}
