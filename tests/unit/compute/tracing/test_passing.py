"""A row out of the denominator is not named again for the numerator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.explained import small_folder
from making.returns import YEAR_2022

from pedmonitor.workflows.explain_figure import Question, explain_figure

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_a_share_by_age_asks_the_staff_once(workspace: Workspace, tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "returns")
    question = Question("age_under35_share", folder, (), YEAR_2022, ("vilyuysk-2021",))
    tally = explain_figure(workspace, question).tally
    assert tally.denominator is not None
    assert [one.reason.value for one in tally.denominator.passed] == ["position"]
    assert [(one.reason.value, one.field) for one in tally.numerator.passed] == [
        ("condition", "birth_date"),
        ("condition", "birth_date"),
    ]
    assert all(one.value == "" for one in tally.numerator.passed)  # a birth date is never shown
