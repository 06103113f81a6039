"""The measures: the figures speak of each as far as they were made to, and no further."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from pedmonitor.history.store import History
from pedmonitor.model.effect import Claim, Obstacle
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import compute_period
from pedmonitor.workflows.effect import EffectRequest, show_effect
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.plans.judge_measures import Judging, judge_measures
from pedmonitor.workflows.plans.measures import open_measures
from samples.conftest import REGISTERS

if TYPE_CHECKING:
    from pedmonitor.model.effect import Group
    from pedmonitor.model.measure_effect import MeasureEffect
    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = "vilyuysk-2021"
TRUTH = json.loads((REGISTERS.folder / "effect.json").read_text(encoding="utf-8"))["2022"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with the register of measures in which the three years are computed."""
    folder = tmp_path_factory.mktemp("effect")
    for name in ("pedmonitor.toml", "measures.xlsx"):
        shutil.copy(REGISTERS.folder / name, folder)
    opened = open_workspace(folder)
    for year in (2020, 2021, 2022):
        order = REGISTERS.returns(year)
        compute_period(opened, order, finished_at=dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC))
    return opened


@pytest.fixture(scope="module")
def effects(workspace: Workspace) -> tuple[MeasureEffect, ...]:
    """Every measure by every indicator that it names."""
    period, catalogue = calendar_year(2022), workspace.catalogue
    with History.open(workspace.database) as history:
        run = history.latest(profile=PROFILE, kind=period.kind, label=period.label)
        earlier = history.earlier(profile=PROFILE, period=period, limit=4)
    assert run is not None
    judging = Judging(
        catalogue.profile(PROFILE), catalogue.families, workspace.settings.thresholds.min_judge
    )
    return judge_measures(open_measures(workspace).register, run, earlier, judging).effects


def test_the_register_is_without_faults(workspace: Workspace) -> None:
    opened = open_measures(workspace)
    assert (opened.issues, len(opened.register.decisions)) == ((), 1)


def test_every_measure_climbs_to_its_true_rung(effects: tuple[MeasureEffect, ...]) -> None:
    assert [_told(one) for one in effects] == TRUTH


def test_growth_of_the_lowest_is_never_praised(effects: tuple[MeasureEffect, ...]) -> None:
    (lowest,) = (one for one in effects if one.measure.id == "М-1")
    assert lowest.effect.obstacles == (Obstacle.REGRESSION,)
    assert all(one.effect.claim is not Claim.SIGNS for one in effects)


def test_the_note_is_written(workspace: Workspace) -> None:
    shown = show_effect(workspace, calendar_year(2022), EffectRequest(formats=("md",)))
    (path,) = shown.written
    assert path == workspace.out(calendar_year(2022)) / "internal" / f"effect-{PROFILE}.md"


def _told(one: MeasureEffect) -> dict[str, object]:
    compared = one.effect.comparison
    return {
        "measure": one.measure.id,
        "ref": one.ref,
        "rung": int(one.effect.rung),
        "mine": _counts(one, one.effect.treated),
        "others": _counts(one, compared.others) if compared else None,
    }


def _counts(one: MeasureEffect, group: Group | None) -> list[list[int]]:
    """Give the counts of a group before and after."""
    assert group is not None
    pairs = (group.counts[at] for at in (one.effect.base, one.effect.after) if at is not None)
    return [list(pair) for pair in pairs if pair is not None]
