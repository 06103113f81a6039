"""What a program reads of a difference."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from pedmonitor.model.difference import Difference
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.machine.difference_json import FORMAT, render_difference_json
from pedmonitor.reporting.sections.build_difference import Compared

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_unknown_meanings_are_null(catalogue: Catalogue) -> None:
    noon = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
    nothing = Difference(
        (), (), definitions=True, meanings=(), meanings_known=False, choices=(), values=()
    )
    compared = Compared(nothing, calendar_year(2022), (3, 5), (noon, noon), catalogue)
    document = json.loads(render_difference_json(compared))
    assert document["format"] == FORMAT
    assert document["definitions"]["indicators"] is None
    assert [run["run"] for run in document["runs"]] == [3, 5]
