"""Years that captions of columns name."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.spans import span_of


@pytest.mark.parametrize(
    ("caption", "first"),
    [
        ("2022", "2022-01-01"),
        ("на 01.01.2023", "2022-01-01"),
        ("2021/22 уч. год", "2021-09-01"),
        ("2021 и 2022", ""),
        ("чел.", ""),
    ],
)
def test_the_year_of_a_column(caption: str, first: str) -> None:
    span = span_of(["Прошли диагностику", caption])
    assert (str(span[0]) if span else "") == first
