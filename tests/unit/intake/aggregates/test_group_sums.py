"""A row is a sum only where the printed total says so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pedmonitor.intake.aggregates.group_sums import _groups

NAMES = ["Наслеги", "СОШ № 1", "СОШ № 2", "Сказка"]


def _lines(*numbers: int) -> list[tuple[Decimal | None, ...]]:
    return [(Decimal(number),) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "total", "found"),
    [
        ((9, 4, 5, 3), 12, {0}),  # over its schools
        ((9, 4, 5, 3), 21, set()),  # the total counts it
        ((9, 4, 5, 3), 13, set()),  # the total is wrong either way
        ((9, 4, 4, 3), 11, set()),  # no sum
        ((2, 4, 5, 11), 11, {3}),  # under them
    ],
)
def test_the_printed_total_decides(numbers: tuple[int, ...], total: int, found: set[int]) -> None:
    assert _groups(NAMES, _lines(*numbers), (Decimal(total),)) == found


def test_a_school_is_no_sum_of_others() -> None:
    names = ["МБОУ «СОШ № 1»", "филиал", "Сказка"]
    assert _groups(names, _lines(9, 4, 5), (Decimal(9),)) == set()
