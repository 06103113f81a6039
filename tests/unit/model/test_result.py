"""A value shows a figure only when its status allows one."""

from __future__ import annotations

import pytest

from pedmonitor.model.result import IndicatorValue, Status, Unit


def value(
    unit: Unit, numerator: int | None, denominator: int | None, status: Status
) -> float | None:
    made = IndicatorValue("p", "i", "1", "t", unit, (), numerator, denominator, status)
    return made.value


@pytest.mark.parametrize("status", [s for s in Status if s not in {Status.OK, Status.PARTIAL}])
def test_no_figure_without_data(status: Status) -> None:
    assert value(Unit.PERCENT, 1, 2, status) is None


def test_figures() -> None:
    assert value(Unit.PERCENT, 31, 52, Status.OK) == 59.615384615384613
    assert value(Unit.PERCENT, 0, 0, Status.OK) is None
    assert value(Unit.PERSONS, 7, None, Status.PARTIAL) == 7
    assert value(Unit.EXISTS, 3, None, Status.OK) == 1
    assert value(Unit.EXISTS, 0, None, Status.OK) == 0
