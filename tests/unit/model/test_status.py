"""The matrix and its states."""

from __future__ import annotations

import datetime as dt

from pedmonitor.model.period import calendar_year
from pedmonitor.model.status import ExpectedReturn, ReturnState, ReturnStatus, Submissions


def test_what_is_owed() -> None:
    assert {state for state in ReturnState if state.is_owed} == {
        ReturnState.NOT_RECEIVED,
        ReturnState.EMPTY,
        ReturnState.HALF_EMPTY,
        ReturnState.REFUSED,
        ReturnState.RETURNED,
    }
    assert not ReturnState.NOT_RECEIVED.is_received
    assert ReturnState.EMPTY.is_received


def test_what_is_in_no_list_is_not_required() -> None:
    status = ReturnStatus(ExpectedReturn("ДДТ", "staff"), ReturnState.ACCEPTED)
    year, today = calendar_year(2022), dt.date(2023, 1, 1)
    found = Submissions(year, today, ("staff",), ("ДДТ",), (status,), ())
    assert found.of("ДДТ", "staff") is status
    assert found.of("ДДТ", "training").state is ReturnState.NOT_REQUIRED
