from __future__ import annotations

from decimal import Decimal

import pytest

from pedmonitor.model.plan import (
    Base,
    Deadline,
    DeadlineKind,
    Expectation,
    Expected,
    Metric,
    Op,
    Source,
    Unit,
)


@pytest.mark.parametrize(
    ("deadline", "lacks"),
    [
        (Deadline("Февраль", DeadlineKind.MONTH, months=(2,)), True),
        (Deadline("Май 2021", DeadlineKind.MONTH_YEAR, (2021,), (5,)), False),
        (Deadline("сентябрь, май", DeadlineKind.MONTHS, months=(9, 5)), True),
        (Deadline("ежемесячно, сентябрь–май", DeadlineKind.MONTHLY, months=(9, 5)), False),
        (Deadline("ежегодно", DeadlineKind.ANNUAL), False),
    ],
)
def test_a_month_that_recurs_needs_no_year(deadline: Deadline, lacks: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert deadline.lacks_year is lacks


def test_only_what_waits_for_an_occasion_waits() -> None:
    assert {kind for kind in DeadlineKind if kind.waits} == {
        DeadlineKind.ON_REQUEST,
        DeadlineKind.ON_NEED,
    }
    assert not any(kind.recurs for kind in DeadlineKind if kind.waits)


def test_a_percentage_of_nobody_lacks_its_base() -> None:
    two = Expectation("2 %", Metric.SHARE, Op.EQUAL, Decimal(2), Unit.PERCENT)
    assert two.lacks_base
    of_all = Expectation("2 % ОО", Metric.SHARE, Op.EQUAL, Decimal(2), Unit.PERCENT, Base.PERSONS)
    assert not of_all.lacks_base
    assert not Expectation("35 чел.", Metric.PERSONS, Op.EQUAL, Decimal(35)).lacks_base


def test_words_without_a_form_are_left_to_the_methodist() -> None:
    assert Expected("охват", Source.RESULT, (), ("охват",)).is_manual
    done = Expectation("приказ", Metric.DOCUMENT, Op.EXISTS)
    assert not Expected("приказ", Source.RESULT, (done,)).is_manual
