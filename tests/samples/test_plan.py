"""The plan of the year: every row is in the state that it was given by construction."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.plan_status import HAPPENED, RowState
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.plans.plan_status import judge_plans
from samples.conftest import FORMS_AND_COUNTS

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.plan_status import OccurrenceStatus
    from pedmonitor.workflows.plans.plan_status import Judged

AUTUMN, AFTERWARDS = "2022-10-01", "2023-01-16"
TRUTH = json.loads((FORMS_AND_COUNTS.folder / "plan.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=[AUTUMN, AFTERWARDS])
def look(request: pytest.FixtureRequest) -> str:
    """Each day of a look in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def judged(look: str, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """The plan as the program sees it; in autumn nothing is marked yet."""
    folder: Path = tmp_path_factory.mktemp("plan")
    shutil.copy(FORMS_AND_COUNTS.folder / "pedmonitor.toml", folder)
    if look == AFTERWARDS:
        shutil.copy(FORMS_AND_COUNTS.folder / "plan_facts.xlsx", folder)
    return judge_plans(
        open_workspace(folder),
        dt.date.fromisoformat(look),
        profiles=("kazachinsko-lensky-2022",),
        folder=FORMS_AND_COUNTS.returns(2022).folder,
    )


def test_every_row_is_in_its_true_state(judged: Judged, look: str) -> None:
    (status,) = judged.statuses
    assert [_told(one) for one in status.occurrences] == TRUTH[look]


def test_the_marks_are_without_faults(judged: Judged) -> None:
    assert judged.issues == ()


def test_all_that_may_become_of_a_row_is_shown() -> None:
    shown = {row["state"] for rows in TRUTH.values() for row in rows}
    assert set(RowState) - shown == {RowState.UNDATED}  # the plan has no such row


def test_a_missing_school_and_a_lagging_association_are_named(judged: Judged, look: str) -> None:
    (status,) = judged.statuses
    named = {one.event.number: one.outcomes[0].names for one in status.occurrences if one.outcomes}
    assert named["7.1"] == ("СОШ № 22 с. Ясное",)
    assert "РМО педагогов дополнительного образования — " in named["7.2"][-1]
    assert len(named["7.2"]) == {AUTUMN: 3, AFTERWARDS: 1}[look]


def _told(one: OccurrenceStatus) -> dict[str, object]:
    held = one.state in HAPPENED
    return {
        "number": one.event.number,
        "start": one.window.start.isoformat() if one.window else None,
        "end": one.window.end.isoformat() if one.window else None,
        "state": one.state.value,
        "met": [outcome.met for outcome in one.outcomes] if held else [],
    }
