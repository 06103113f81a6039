# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.plans import plan as made

from pedmonitor.definitions.plan import Approval, Plan, PlanRow, PlanSection, load_plans
from pedmonitor.model.plan import DeadlineKind, Placing, PlannedEvent
from pedmonitor.planning.reading import days_of, read_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "plans.txt"
CATALOGUE = Path(__file__).resolve().parents[4] / "shared" / "catalogue" / "plan_rows.csv"
IDS = {"D1": "korsakov-2021", "D2": "sysert-2019", "D4": "kazachinsko-lensky-2022", "D5": "amursk-2021"}  # fmt: skip


@pytest.fixture(scope="module")
def plans() -> Mapping[str, Plan]:
    return load_plans(bundled_definitions())


def told(event: PlannedEvent) -> str:
    due, days = event.deadline, event.schedule.windows
    span = f"{days[0].start} .. {days[-1].end} x{len(days)}" if days else "-"
    wrong = " impossible" if due.impossible else ""
    lines = [
        f"{event.number} | {due.text} | {due.kind.value} {span} {event.schedule.placing.value}{wrong}"
    ]
    for part in event.expected.parts:
        value = "" if part.value is None else f" {part.value} {part.unit.value}"
        each = "" if part.per_unit.value == "none" else f" per {part.per_unit.value}"
        base = "" if part.base.value == "unspecified" else f" of {part.base.value}"
        where = f" ({part.base_source.value})" if base else ""
        every = f" every {part.every.value}" if part.every else ""
        lines.append(f"    {part.metric.value} {part.op.value}{value}{base}{where}{each}{every}")
    lines += [f"    manual: {words}" for words in event.expected.manual]
    return "\n".join(lines)


def test_all_95_rows_are_understood_as_before(plans: Mapping[str, Plan]) -> None:
    """`PEDMONITOR_GOLDEN=1 pytest …` writes the file anew; read the difference before you commit."""
    parts = []
    for name in IDS.values():
        events = read_plan(plans[name])
        assert [event.number for event in events] == [row.number for row in plans[name].rows]
        parts.append("\n".join([f"== {name}", *(told(event) for event in events)]))
    found = "\n".join(parts) + "\n"
    if os.environ.get("PEDMONITOR_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_every_row_has_a_typed_period_and_result_or_says_that_it_is_text(
    plans: Mapping[str, Plan],
) -> None:
    events = [event for plan in plans.values() for event in read_plan(plan)]
    assert len(events) == 95
    assert [e for e in events if e.deadline.kind is DeadlineKind.TEXT] == []
    assert all(e.expected.parts or e.expected.is_manual for e in events)
    manual = [(e.plan, e.number) for e in events if e.expected.is_manual]
    assert manual == [("korsakov-2021", "5.4")]


@pytest.mark.catalogue
@pytest.mark.skipif(not CATALOGUE.is_file(), reason="the catalogue, ../shared, is not here")
def test_every_row_of_the_catalogue_stands_in_its_plan(plans: Mapping[str, Plan]) -> None:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 95
    kinds = {"month (no year)": "month", "by_date (INVALID)": "by_date", "by_date (out of plan)": "by_date",
             "year (month implied: August)": "year", "annual_recurring": "annual",
             "start_end_months + monthly report": "start_end_months"}  # fmt: skip
    events = {(e.plan, e.number): e for plan in plans.values() for e in read_plan(plan)}
    for row in rows:
        event = events[IDS[row["doc"]], row["no"]]
        assert event.deadline.kind.value == kinds.get(row["period_type"], row["period_type"])


def plan(period: str, approval: str = "") -> Plan:
    return Plan(
        id="a",
        title="План",
        municipality="Район",
        approval=Approval.model_validate({"date": approval}) if approval else None,
        sections=(PlanSection(id="1", title="Раздел", direction=True),),
        rows=(
            PlanRow(number="1", section="1", event="Семинар", period=period),
            PlanRow(number="2", section="1", event="Совет", start="Март", end="Май"),
        ),
    )


def test_a_plan_without_a_term_lasts_as_long_as_its_rows() -> None:
    days = days_of(plan("март 2021"))
    assert days is not None
    assert (str(days.start), str(days.end), days.placing) == (
        "2021-01-01",
        "2021-12-31",
        Placing.ASSUMED,
    )
    by_approval = days_of(plan("март", "2022-02-01"))
    assert by_approval is not None
    assert by_approval.start.year == 2022
    assert days_of(plan("март")) is None


def test_an_event_keeps_what_the_row_says() -> None:
    first, second = read_plan(plan("март 2021"))
    assert (first.section, first.direction) == ("Раздел", True)
    assert second.deadline.kind is DeadlineKind.START_END_MONTHS


def test_rows_of_a_cyclogramme_are_of_the_month_of_their_section() -> None:
    def days(period: str, month: str) -> str:
        sections = [{"id": "1", "title": month}]
        (row,) = read_plan(made({"period": period}, sections=sections))
        assert row.deadline.text == period
        (window,) = row.schedule.windows or (None,)
        return f"{window.start:%d.%m} {window.end:%d.%m}" if window else row.deadline.kind.value

    assert days("12", "Январь").endswith("12.01")
    assert days("до 10", "Февраль 2022 г.").endswith("10.02")
    assert days("12–15", "Апрель") == "12.04 15.04"
    assert days("3 неделя", "Февраль") == days("в теч. месяца", "февраль") == "01.02 28.02"
    assert days("как получится", "Апрель") == days("12", "Кадры") == "text"
    assert days("31", "Апрель") == "by_date"  # impossible, and told
