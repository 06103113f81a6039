from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.history.health import look_at
from pedmonitor.history.store import History
from pedmonitor.model.people import PeopleFacts
from pedmonitor.model.period import PeriodKind
from pedmonitor.model.result import Meaning

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

MORNING = dt.datetime(2023, 1, 10, 9, 0, tzinfo=dt.UTC)
PROFILE = "vilyuysk-2021"
PEOPLE = PeopleFacts(
    columns=(((PROFILE, "5.1"), ("korsakov-2021", "3.1")), ((PROFILE, "3.1"),)),
    organisations=("Школа № 1", "Школа № 2"),
    persons=2,
    employments=3,
    identities=bytes(range(24)) + bytes(96),
    population=b"\x03\x03",
    facts=b"\x01\x00",
)


@pytest.fixture
def remembering(run: RunResult) -> RunResult:
    return replace(run, people=PEOPLE, meanings=(Meaning(PROFILE, "5.1", "ef56"),))


def test_people_and_meanings_come_back(tmp_path: Path, remembering: RunResult) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        record = history.save(remembering, finished_at=MORNING)
        assert history.load(record) == remembering


def test_a_run_of_an_older_program_learns_what_it_did_not_keep(
    tmp_path: Path, run: RunResult, remembering: RunResult
) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        old = history.save(run, finished_at=MORNING)
        assert history.save(remembering, finished_at=MORNING) == old
        found = history.latest(profile=PROFILE, kind=PeriodKind.CALENDAR_YEAR, label="2022")
        assert found == remembering


def test_people_under_a_new_key_take_the_place_of_the_old(
    tmp_path: Path, remembering: RunResult
) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        first = replace(PEOPLE, key_name="old")
        record = history.save(replace(remembering, people=first), finished_at=MORNING)
        second = replace(PEOPLE, identities=bytes(144), key_name="new")
        assert history.save(replace(remembering, people=second), finished_at=MORNING) == record
        assert history.load(record).people == second
    assert look_at(tmp_path / "pedmonitor.db").keys == {"new"}


def test_people_go_with_their_run(tmp_path: Path, remembering: RunResult) -> None:
    path = tmp_path / "pedmonitor.db"
    with History.open(path) as history:
        history.save(remembering, finished_at=MORNING)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA foreign_keys = ON")
        plain.execute("DELETE FROM run")
        assert plain.execute("SELECT count(*) FROM people").fetchone()[0] == 0
        assert plain.execute("SELECT count(*) FROM meaning").fetchone()[0] == 0
