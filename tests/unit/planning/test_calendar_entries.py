"""What stands in the calendar, and what a reminder names."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from making.plan_facts import END, PLAN, evidence, held, rows

from pedmonitor.definitions.monitoring_calendar import load_calendars
from pedmonitor.model.calendar_entry import EntryKind
from pedmonitor.model.measure import Measure
from pedmonitor.planning.calendar_entries import (
    due_within,
    of_measures,
    of_monitoring,
    of_plan,
    of_year,
    rows_of_year,
)
from pedmonitor.planning.execution import judge_plan

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

MAY = dt.date(2022, 5, 15)
SEMINAR = "Программа воспитания в детском саду: что учесть при разработке и реализации"


def test_every_occurrence_has_its_own_lasting_key() -> None:
    status = judge_plan(PLAN, "План", rows().values(), evidence(), day=END)
    entries = list(of_plan(status))
    keys = [one.key for one in entries]
    assert len(set(keys)) == len(keys)
    assert f"{PLAN}/1.2/4" in keys
    assert not any(key.startswith(f"{PLAN}/6.2") for key in keys)  # on request: no days


def test_what_the_plan_says_is_not_said_twice(catalogue: Catalogue) -> None:
    calendar = load_calendars(catalogue)[PLAN]
    assert [one.key for one in of_monitoring(calendar, 2022, {"1.2", "1.3"})] == [
        f"{PLAN}/targets/2022/1"
    ]
    assert len(list(of_monitoring(calendar, 2022))) == 9


def test_a_measure_without_an_end_stands_on_its_first_day() -> None:
    one = Measure("М-1", PLAN, "Наставник", 0, "", (), everybody=True, start=MAY)
    (entry,) = of_measures([one])
    assert (entry.days.start, entry.days.end, entry.kind) == (MAY, MAY, EntryKind.MEASURE)
    assert of_year([entry], 2022) == (entry,)
    assert of_year([entry], 2023) == ()


def test_reminders_name_what_is_due_and_what_nothing_shows() -> None:
    def due(*events: str) -> list[str]:
        found = evidence(tuple(held(title, "2022-05-10") for title in events))
        status = judge_plan(PLAN, "План", [rows()["2.2"], rows()["2.1"]], found, day=MAY)
        return [one.source for one in due_within(of_plan(status), MAY, days=20)]

    assert due() == ["план «План», строка 2.1", "план «План», строка 2.2"]
    assert due(SEMINAR) == ["план «План», строка 2.1"]
    status = judge_plan(PLAN, "План", [rows()["2.1"]], evidence(), day=MAY)
    assert due_within(of_plan(status), dt.date(2023, 5, 15), days=20) == ()


def test_an_equal_number_of_another_plan_hides_no_date_of_the_monitoring() -> None:
    status = judge_plan("own-2022", "План", rows().values(), evidence(), day=END)
    assert rows_of_year([status], PLAN, 2022) == set()
    assert "1.2" in rows_of_year([replace(status, plan=PLAN)], PLAN, 2022)
    assert rows_of_year([replace(status, plan=PLAN)], PLAN, 2023) == set()
