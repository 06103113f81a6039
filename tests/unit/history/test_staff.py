"""Who began of late comes back as it was kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.history.store import History
from pedmonitor.model.staff_memory import StaffExcerpt, StaffMemory

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

MORNING = dt.datetime(2023, 1, 10, 9, 0, tzinfo=dt.UTC)
DAY = dt.date(2021, 9, 1)
EXCERPT = StaffExcerpt(
    *("Школа № 1", "кадры.xlsx", "Лист1", dt.date(2022, 12, 31)),
    fields=("hire_date", "position", "young_specialist"),
    people=((1, 2, 0, 0, 3, 4), (2**63 - 1, 0, 0, 0, 0, 0)),
    rows=(3, 7),
    columns={
        "hire_date": (DAY, None),
        "position": ("teacher", ("a", "b")),
        "young_specialist": (True, (DAY, DAY)),
    },
    states={"young_specialist": (1, 0)},
)
NOBODY = StaffExcerpt(
    *("Школа № 2", "кадры 2.csv", "", dt.date(2022, 12, 31)),
    *((), (), ()),
    columns={},
    states={},
)


def test_excerpts_come_back_and_are_those_of_the_last_run(tmp_path: Path, run: RunResult) -> None:
    memory = StaffMemory((EXCERPT, NOBODY), "key")
    with History.open(tmp_path / "pedmonitor.db") as history:
        assert history.staff(run.period) is None
        record = history.save(replace(run, staff=memory), finished_at=MORNING)
        assert history.load(record).staff == memory
        assert history.staff(run.period) == memory


def test_a_run_of_an_older_program_learns_who_began(tmp_path: Path, run: RunResult) -> None:
    memory = StaffMemory((EXCERPT,), "key")
    with History.open(tmp_path / "pedmonitor.db") as history:
        history.save(run, finished_at=MORNING)
        history.save(replace(run, staff=memory), finished_at=MORNING)
        assert history.staff(run.period) == memory
        other = StaffMemory((NOBODY,), "new")
        history.save(replace(run, staff=other), finished_at=MORNING)
        assert history.staff(run.period) == other
