"""For every figure of the samples, what explain lists gives exactly that figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.engine import Indicator, Rules, prepare
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.compute.tracing.tallying import tally
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model import columns as c
from pedmonitor.workflows.compute_period import compute_folder
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pandas as pd

    from pedmonitor.model.location import Place
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.tally import RowRef, Side, Tally
    from samples.conftest import Municipality


class Taken:
    """A year of a municipality with each of its figures taken apart."""

    def __init__(self, folder: Path, municipality: Municipality, year: int) -> None:
        workspace = open_workspace(folder)
        computed = compute_folder(workspace, municipality.returns(year), keep_secret=False)
        self.run, self.settled = computed.run, computed.settled
        self.frames: dict[str, pd.DataFrame] = build_frames(self.settled.tables)
        self.frames[STATE_FORMS] = build_form_frame(self.settled.forms.current)
        self.profiles = [workspace.catalogue.profile(name) for name in municipality.profiles]
        rules = Rules(workspace.options(), workspace.settings.thresholds.coverage)
        self.prepared = prepare(
            self.frames, self.settled.submission, self.profiles, workspace.catalogue, rules
        )

    def each(self) -> Iterator[tuple[IndicatorValue, Tally]]:
        """Give every figure with its tally."""
        rows = {(p.id, row.ref): (p, row) for p in self.profiles for row in p.indicators}
        values = self.run.values  # noqa: PD011 - no frame
        for value in values:
            indicator = Indicator(*rows[value.profile, value.ref], self.prepared)
            point = indicator.point(value.breakdown)
            assert point is not None
            yield value, tally(indicator.family, point, self.prepared, self.place)

    def place(self, source: int, row: int, column: int) -> Place:
        """Give the cell of a table."""
        return self.settled.tables[source].owned.table.place.at(row, column)


@pytest.fixture(scope="module")
def taken(folder: Path, municipality: Municipality) -> Taken:
    """The year that `folder` holds."""
    (computed,) = folder.glob("out/*")
    return Taken(folder, municipality, int(computed.name))


def test_listed_units_are_the_counts(taken: Taken) -> None:
    wrong = []
    counted = 0
    for value, found in taken.each():
        sides = (found.numerator, found.denominator)
        for side, number in zip(sides, (value.numerator, value.denominator), strict=True):
            if side is not None and number is not None:
                distinct = len({unit.key for unit in side.units}) == len(side.units)
                counted += 1
                if side.total != number or not distinct:
                    wrong.append((value.indicator, value.breakdown, side.total, number))
    assert counted > 500
    assert wrong == []


def test_every_row_counts_or_is_passed_over(taken: Taken) -> None:
    """Of the registers that a total reads, no row is left without an answer."""
    for value, found in taken.each():
        if value.breakdown or value.source != "registers" or value.numerator is None:
            continue
        told = {row for side in _sides(found) for row in _rows(side)}
        asked = {register for register, _, _ in told}
        if c.STAFF_BEFORE in asked:
            asked.discard("staff")  # of this year's staff only those who have stayed are named
        for register in asked:
            frame = taken.frames[register]
            rows = set(zip(frame[c.SOURCE].tolist(), frame[c.ROW].tolist(), strict=True))
            missed = rows - {(source, row) for form, source, row in told if form == register}
            assert missed == set(), (value.indicator, register)


def _sides(found: Tally) -> list[Side]:
    return [side for side in (found.numerator, found.denominator) if side is not None]


def _rows(side: Side) -> set[RowRef]:
    units = {row for unit in side.units for row in unit.rows}
    return units | {one.row for one in side.passed}
