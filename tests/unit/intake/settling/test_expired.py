"""Documents whose term has ended before the period."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

from pedmonitor.intake.settling.expired import take_terms
from pedmonitor.intake.settling.settle import SettledTable
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year


def test_only_what_ended_before_the_period_is_out_of_force() -> None:
    table = TypedTable("documents", Place("док.xlsx", "Лист1"), False, [], set(), {"valid_to": 3})
    owned = SimpleNamespace(table=table)
    days = [dt.date(2021, 12, 31), dt.date(2022, 1, 1), None]
    settled = SettledTable("documents", owned, [0, 1, 2], ["СОШ"] * 3, dt.date(2022, 12, 31))  # type: ignore[arg-type]
    settled.rows = [4, 5, 6]
    settled.columns = {"valid_until": [*days], "status": [None, "approved", None]}
    (issue,) = take_terms(settled, calendar_year(2022))
    assert settled.columns["status"] == ["cancelled", "approved", None]
    assert "(строка 5)" in issue.message
    assert not take_terms(settled, calendar_year(2021))
