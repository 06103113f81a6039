# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.planning.lint_times import time_faults
from pedmonitor.planning.reading import read_plan

LONG = {"start": "2021-01-01", "end": "2023-12-31"}


@pytest.mark.parametrize(
    ("row", "whole", "codes"),
    [
        ({"period": "31.09.2022"}, {}, ["PLAN-001"]),
        ({"period": "март 2021"}, {}, ["PLAN-002"]),
        ({"period": "2022"}, {}, []),
        ({"period": "декабрь 2022 - январь 2023"}, {}, ["PLAN-002"]),
        ({"period": "февраль 2022"}, {"approval": {"date": "2022-03-01"}}, ["PLAN-003"]),
        ({"period": "март 2022"}, {"approval": {"date": "2022-03-01"}}, []),
        ({"period": "ежеквартально"}, {"approval": {"date": "2022-06-01"}}, []),
        ({"period": "март 2021"}, {"period": None, "approval": {"date": "2021-05-01"}}, ["PLAN-003"]),
        ({"period": "март"}, {}, []),
        ({"period": "март"}, {"period": LONG}, ["PLAN-004"]),
        ({"period": "март"}, {"period": LONG, "month_year": 2022}, ["PLAN-004"]),
        ({"period": "март"}, {"period": None}, ["PLAN-004"]),
        ({"period": "март"}, {"period": None, "approval": None}, ["PLAN-004"]),
        ({"period": "ежемесячно, сентябрь–май"}, {"period": LONG}, []),
        ({"period": "2022", "event": "Доклад на августовской конференции"}, {}, ["PLAN-005"]),
        ({"period": "В течение года", "event": "Отчёт в декабре"}, {}, ["PLAN-005"]),
        ({"period": "август", "event": "Доклад на августовской конференции"}, {}, []),
        ({"period": "2022", "event": "Марафон майских идей, маяк"}, {}, ["PLAN-005"]),
        ({"period": "2022", "event": "Мартынов и Маевский: чтения"}, {}, []),
        ({"period": "скоро"}, {}, ["PLAN-006"]),
        ({"period": ""}, {}, ["PLAN-006"]),
        ({"period": "по запросу"}, {"period": LONG}, []),
    ],
)  # fmt: skip
def test_faults_of_times(
    row: dict[str, object], whole: dict[str, object], codes: list[str]
) -> None:
    checked = plan(row, **whole)
    (event,) = read_plan(checked)
    assert [found.code.value for found in time_faults(event, checked)] == codes


def test_the_month_to_write_is_told() -> None:
    checked = plan({"period": "2022", "event": "Обсуждение на августовской конференции"})
    (found,) = time_faults(read_plan(checked)[0], checked)
    assert found.hint == "Впишите месяц в графу срока: август."


def test_the_half_that_is_meant_is_said_where_the_plan_is_silent() -> None:
    term = {"start": "2021-09-01", "end": "2022-08-31"}

    def said(period: str, **more: object) -> list[str]:
        made = plan({"period": period}, period=term, approval={"date": "2021-08-30"}, **more)
        (event,) = read_plan(made)
        return [f.message for f in time_faults(event, made) if f.code is PlanCode.PART_TAKEN]

    assert "по частям учебного года: 01.09.2021–31.12.2021" in said("I полугодие")[0]
    assert "по частям календарного года: 01.01.2022–31.03.2022" in said("I квартал")[0]
    assert said("II полугодие 2021") == []
    assert said("I полугодие", parts_of="school_year") == []
