"""Periods: spellings, bounds, neighbours."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.model.period import parse_period


@pytest.mark.parametrize(
    ("text", "start", "end", "previous"),
    [
        ("2022", "2022-01-01", "2022-12-31", "2021"),
        ("2021/2022", "2021-09-01", "2022-08-31", "2020/2021"),
        ("2022Q1", "2022-01-01", "2022-03-31", "2021Q4"),
        ("2022Q3", "2022-07-01", "2022-09-30", "2022Q2"),
        ("2022-03", "2022-03-01", "2022-03-31", "2022-02"),
        ("2022-01", "2022-01-01", "2022-01-31", "2021-12"),
        ("2022-03-H1", "2022-03-01", "2022-03-15", "2022-02-H2"),
        ("2024-02-H2", "2024-02-16", "2024-02-29", "2024-02-H1"),
        ("2022-09-20", "2022-09-20", "2022-09-20", "2021-09-20"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "2023-02-28"),
    ],
)
def test_spelling_bounds_and_neighbour(text: str, start: str, end: str, previous: str) -> None:
    period = parse_period(text)
    assert (period.label, str(period.start), str(period.end)) == (text, start, end)
    assert period.previous.label == previous
    assert period.previous.kind is period.kind
    assert period.contains(period.start)
    assert not period.contains(period.end + dt.timedelta(days=1))
    assert "/" not in period.folder


@pytest.mark.parametrize(
    "text", ["", "прошлый", "2021/2023", "2022Q5", "2022-13", "2022-02-30", "22", "2022-03-H3"]
)
def test_what_is_no_period_is_answered_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="2022Q3"):
        parse_period(text)
