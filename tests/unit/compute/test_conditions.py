"""The filter language on a few cells."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from pedmonitor.compute.conditions import condition_mask, judge_values
from pedmonitor.definitions.condition import (
    AtLeast,
    Condition,
    FullYearsSince,
    IsYes,
    NoneOf,
    NotNo,
    OneOf,
    Present,
    WithinMonths,
    YoungerThan,
)

ON = dt.date(2022, 12, 31)
FRAME = pd.DataFrame(
    {
        "kind": pd.Series(["ПК", None, "ПП"], dtype=object),
        "subject": pd.Series([("физика", "химия"), None, ("химия",)], dtype=object),
        "mark": pd.Series([True, None, False], dtype=object),
        "hours": pd.Series([72.0, None, 16.0], dtype=object),
        "birth_date": pd.Series([dt.date(1987, 12, 31), None, dt.date(1988, 1, 1)], dtype=object),
        "hired": pd.Series([dt.date(2022, 9, 1), dt.date(2022, 9, 1), None], dtype=object),
    }
)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (OneOf(op="in", field="kind", values=("ПК",)), [True, False, False]),
        (OneOf(op="in", field="subject", values=("химия",)), [True, False, True]),
        (OneOf(op="in", field="subject", values=("химия",), main=True), [False, False, True]),
        (NoneOf(op="not_in", field="kind", values=("ПК",)), [False, True, True]),
        (IsYes(op="yes", field="mark"), [True, False, False]),
        (NotNo(op="not_no", field="mark"), [True, True, False]),
        (Present(op="present", field="kind"), [True, False, True]),
        (Present(op="present", field="kind", present=False), [False, True, False]),
        (AtLeast(op="at_least", field="hours", bound=72), [True, False, False]),
        (YoungerThan(op="younger_than", field="birth_date", years=35), [False, False, True]),
        (FullYearsSince(op="full_years_since", field="birth_date", years=35), [True, False, False]),
        (
            WithinMonths(op="within_months", first="birth_date", then="hired", months=1000),
            [True, False, False],
        ),
        (OneOf(op="in", field="absent", values=("x",)), [False, False, False]),
        (NotNo(op="not_no", field="absent"), [True, True, True]),
    ],
    ids=lambda c: getattr(c, "op", ""),
)
def test_a_blank_passes_only_what_allows_blanks(condition: Condition, expected: list[bool]) -> None:
    on = np.full(len(FRAME), ON, dtype=object)
    assert condition_mask(FRAME, condition, as_of=on, inclusive=False).tolist() == expected


def test_inclusive_takes_in_those_who_are_just_35() -> None:
    on = np.full(len(FRAME), ON, dtype=object)
    condition = YoungerThan(op="younger_than", field="birth_date", years=35)
    assert condition_mask(FRAME, condition, as_of=on, inclusive=True).tolist() == [
        True,
        False,
        True,
    ]


def test_each_distinct_value_is_judged_once() -> None:
    asked: list[object] = []

    def judge(value: object) -> bool:
        asked.append(value)
        return True

    judge_values(np.array(["а", "б", "а"], dtype=object), judge)
    assert sorted(map(str, asked)) == ["а", "б"]
