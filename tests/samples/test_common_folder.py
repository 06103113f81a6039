"""Returns of several years in one folder give the figures of each year's own folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, check_returns
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from samples.conftest import Municipality

_TOLD_LATER = {("3.1-7", 2020)}
"""Documents of 2020 that only the registers of later years name: they exist all the same."""


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_years_do_not_disturb_each_other(
    municipality: Municipality, tmp_path: Path, year: int
) -> None:
    (tmp_path / "pedmonitor.toml").write_bytes(
        (municipality.folder / "pedmonitor.toml").read_bytes()
    )
    workspace = open_workspace(tmp_path)
    returns = municipality.folder / "returns"
    own, common = (
        check_returns(workspace, Request(folder, (), calendar_year(year), None, None)).run
        for folder in (returns / str(year), returns)
    )
    wrong = [
        (mine.ref, mine.breakdown, mine.numerator, other.numerator)
        for mine, other in zip(own.values, common.values, strict=True)
        if (mine.ref, mine.breakdown, mine.numerator, mine.denominator, mine.status)
        != (other.ref, other.breakdown, other.numerator, other.denominator, other.status)
    ]
    assert [found for found in wrong if (found[0], year) not in _TOLD_LATER] == []
