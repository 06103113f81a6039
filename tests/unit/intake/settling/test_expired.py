"""Rows whose own days lie beyond the period."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.settling.expired import PeriodRows, take_later_answers, take_terms
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value


def _rows(form: str, **columns: list[Value]) -> PeriodRows:
    table = TypedTable(form, Place("док.xlsx", "Лист1"), False, [], set(), {})
    return PeriodRows(table, columns, [4, 5, 6], ["СОШ"] * 3)


def test_only_what_ended_before_the_period_is_out_of_force() -> None:
    days: list[Value] = [dt.date(2021, 12, 31), dt.date(2022, 1, 1), None]
    rows = _rows("documents", valid_until=days, status=[None, "approved", None])
    (issue,) = take_terms(rows, calendar_year(2022))
    assert rows.columns["status"] == ["cancelled", "approved", None]
    assert "(строка 5)" in issue.message
    assert not take_terms(rows, calendar_year(2021))


def test_yes_of_a_day_after_the_period_is_no() -> None:
    days: list[Value] = [dt.date(2023, 1, 1), dt.date(2022, 12, 31), None]
    rows = _rows("method_service", trained=[True, True, True], trained_on=days)
    (issue,) = take_later_answers(rows, calendar_year(2022))
    assert rows.columns["trained"] == [False, True, True]
    assert "(строка 5)" in issue.message
