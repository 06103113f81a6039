from __future__ import annotations

from pedmonitor.model.verdict import Interval


def test_an_interval_reads_as_its_bounds() -> None:
    low, high = Interval(0.1, 0.2)
    assert (low, high) == (0.1, 0.2)
