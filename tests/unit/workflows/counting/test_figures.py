"""From settled returns to figures: what a run keeps of the profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.plan import make_plan
from pedmonitor.workflows.counting.figures import work_out

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_without_a_choice_profiles_with_inputs_are_kept(
    tmp_path: Path, workspace: Workspace
) -> None:
    folder = save(tmp_path / "in", {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA]})
    plan = make_plan(workspace.catalogue, Settings(), secret=b"s")
    figures = work_out(settled(folder, plan, Settings()), [], workspace)
    assert "vilyuysk-2021" in figures.profiles
    assert {value.profile for value in figures.values} == set(figures.profiles)
    assert figures.form_facts == ()
