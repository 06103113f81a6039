"""A calendar of a year and what is due, of a workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.plan_facts import PLAN

from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.plan_calendar import reminders, write_calendar

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
    found = reminders(own, dt.date(2022, 4, 20), days=14).due
    late = reminders(own, dt.date(2026, 4, 20), days=14)
    assert late.older > 0
    assert not any(one.days.end < dt.date(2025, 4, 1) for one in late.due)
    told = {
        one.source.split("», ")[1] for one in found if one.source.startswith("план «План работы")
    }
    assert told >= {"строка 7.1", "строка 8.2"}
