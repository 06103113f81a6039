from __future__ import annotations

import pytest

from pedmonitor.reporting.document import (
    Cell,
    Count,
    CountDifference,
    Difference,
    Figure,
    Mark,
    Missing,
    Percent,
    Ratio,
    Text,
)
from pedmonitor.reporting.web.sorting import sort_key


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        (Text("12"), ""),
        (Missing(Mark.SUPPRESSED), ""),
        (Missing(), ""),
        (Count(0), "0.0"),
        (Ratio(1, 2), "0.5"),
        (Figure(1, 4), "0.25"),
        (Figure(0, 0), ""),
        (Percent(0, 0), ""),
        (Difference((1, 4), (1, 2)), "25.0"),
        (CountDifference(5, 3), "-2.0"),
    ],
)
def test_a_cell_is_sorted_by_its_number_and_never_by_a_mark(cell: Cell, key: str) -> None:
    assert sort_key(cell) == key
