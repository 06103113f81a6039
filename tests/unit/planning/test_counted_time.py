"""«Ежеквартально, не менее 4 заседаний»: four in the year; what is open is left to people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.plan_facts import END, PLAN, YEAR, day, evidence, held, rows

from pedmonitor.model.plan_evidence import MarkState, PlanMark
from pedmonitor.model.plan_status import RowState
from pedmonitor.planning.counted_time import Counted, counted_time
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.execution import judge_plan, occurrence_label
from pedmonitor.planning.results import parse_result
from pedmonitor.planning.windows import PlanDays, place

if TYPE_CHECKING:
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_status import OccurrenceStatus

QUARTERS = ("2022-02-10", "2022-05-12", "2022-09-15", "2022-11-10")
DECEMBER = day("2022-12-15")


def council(result: str, when: str = "ежеквартально") -> PlannedEvent:
    deadline = parse_deadline(when)
    days = PlanDays(YEAR.start, YEAR.end)
    text = "Заседание районного методического совета"
    return replace(
        rows()["8.1"],
        number="2",
        event=text,
        deadline=deadline,
        schedule=place(deadline, days),
        expected=parse_result(result, text),
    )


def look(row: PlannedEvent, *days: str, on: object = END) -> tuple[OccurrenceStatus, ...]:
    events = tuple(held(row.event, one) for one in days)
    return judge_plan(PLAN, "План", [row], evidence(events), day=on).occurrences  # type: ignore[arg-type]


def test_as_many_as_there_are_quarters_are_asked_of_the_whole_year() -> None:
    row = council("не менее 4 заседаний")
    found = look(row, *QUARTERS[:3], on=DECEMBER)
    assert [one.state for one in found] == [RowState.HELD] * 3 + [RowState.PLANNED]
    (outcome,) = found[0].outcomes
    assert (outcome.met, outcome.actual) == (None, "за эти дни — 1; за весь срок строки — 3")
    assert {one.state for one in look(row, *QUARTERS)} == {RowState.DONE}


def test_all_time_is_judged_by_the_last_occurrence() -> None:
    row = council("не менее 4 заседаний")
    found = look(row, QUARTERS[0], QUARTERS[3])
    assert [one.state for one in found] == [
        RowState.HELD,
        RowState.OVERDUE,
        RowState.OVERDUE,
        RowState.SHORT,
    ]
    assert found[-1].outcomes[0].actual == "за весь срок строки — 2"


@pytest.mark.parametrize("result", ["не менее 4 заседаний в квартал", "ежеквартально не менее 4"])
def test_a_number_of_each_quarter_is_held_against_each(result: str) -> None:
    row = council(result)
    assert counted_time(row.expected.parts[0], row) is Counted.EACH_TIME


def test_open_words_are_judged_only_where_both_readings_agree() -> None:
    row = council("не менее 2 семинаров")
    twice = [f"{one[:8]}{at}" for one in QUARTERS for at in (20, 21)]
    assert {one.state for one in look(row, *twice)} == {RowState.DONE}
    assert {one.state for one in look(row, *QUARTERS)} == {RowState.HELD}
    assert look(row, QUARTERS[0])[0].state is RowState.SHORT
    assert look(row, QUARTERS[0], on=DECEMBER)[0].state is RowState.HELD


def test_a_number_of_the_year_is_of_the_year() -> None:
    row = council("не менее 10 участников за год", "ежемесячно")
    assert counted_time(row.expected.parts[0], row) is Counted.ALL_TIME
    row = council("не менее 10 участников", "в течение года")
    assert counted_time(row.expected.parts[0], row) is Counted.EACH_TIME


def test_the_methodists_number_of_one_quarter_is_not_held_against_the_year() -> None:
    row = council("не менее 4 заседаний")
    label = occurrence_label(row, row.schedule.windows[0])
    mark = PlanMark(PLAN, "2", label, MarkState.HELD, day("2022-02-10"), 1)  # type: ignore[arg-type]
    facts = evidence((), marks=(mark,))
    found = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert found[0].outcomes[0].met is None
