"""The state of a plan for programs, and back for the report."""

from __future__ import annotations

import json

from making.plan_facts import END, PLAN, evidence, held, rows, took_part

from pedmonitor.model.plan_status import RowState
from pedmonitor.planning.execution import judge_plan
from pedmonitor.reporting.machine.plan_status_json import (
    FORMAT,
    read_plan_summary,
    render_plan_status_json,
)


def test_there_and_back() -> None:
    there = took_part("Мы вместе", "2022-03-01", "СОШ № 1")
    facts = evidence((held("Мы вместе", "2022-03-01", row="7.1"),), there)
    status = judge_plan(PLAN, "План", [rows()["7.1"], rows()["8.1"]], facts, day=END)
    data = render_plan_status_json([status])
    document = json.loads(data)
    assert document["format"] == "pedmonitor.plan_status/1"
    assert document["plans"][0]["rows"][0]["results"][0]["met"] is False
    (summary,) = read_plan_summary(data)
    assert summary.counts == ((RowState.SHORT, 1), (RowState.OVERDUE, 1))
    assert [row[0] for row in summary.rows] == ["7.1", "8.1"]
    assert summary.rows[1][3] == "просрочено"


def test_another_file_says_nothing() -> None:
    assert read_plan_summary(b"{}") == ()
    assert read_plan_summary(b'{"format": "x", "plans": []}') == ()
    assert read_plan_summary(b"no") == ()


def test_a_look_of_an_earlier_version_is_read_too() -> None:
    row = {"number": "8.1", "event": "Конкурс", "days": "май", "state": "late", "result": "приказ"}
    plan = {"plan": "p", "title": "План", "day": "2022-05-01", "counts": {"late": 1}, "rows": [row]}
    (found,) = read_plan_summary(json.dumps({"format": FORMAT, "plans": [plan]}).encode())
    assert found.rows[0][0] == "8.1"


def test_the_report_has_one_line_of_occurrences_that_tell_the_same() -> None:
    status = judge_plan(PLAN, "План", [rows()["1.2"]], evidence(read=None), day=END)
    (found,) = read_plan_summary(render_plan_status_json([status]))
    assert [row[2] for row in found.rows] == ["01.01.2022 – 31.12.2022, сроков: 4"]
