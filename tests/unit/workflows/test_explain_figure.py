"""A figure is explained down to its rows, and compared with the history."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.explained import DEFICITS, PROFILE, explained, passed, small_folder
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, YEAR_2022, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model.difference import Change
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.explain_figure import Question, explain_figure

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_folder(tmp_path / "returns")


def test_every_row_counts_or_says_why_not(workspace: Workspace, folder: Path) -> None:
    found = explained(workspace, folder)
    assert (found.value.numerator, found.value.denominator) == (1, 3)
    assert found.adds_up
    assert passed(found, "numerator") == {
        4: "period",
        5: "condition",
        6: "condition",
        7: "position",
    }
    assert passed(found, "denominator") == {4: "position"}
    (repeat,) = found.left_out
    assert (repeat.place.row, repeat.reason.value) == (2, "repeat")


def test_a_row_names_the_field_that_decided(workspace: Workspace, folder: Path) -> None:
    fields = {
        one.row.row + 1: (one.field, one.value)
        for one in explained(workspace, folder).tally.numerator.passed
        if one.reason.value == "condition" and one.organisation == "СОШ № 1"
    }
    assert fields == {5: ("kind", "профессиональное выгорание"), 6: ("completed", "нет")}


def test_one_organisation_sees_no_other(workspace: Workspace, folder: Path) -> None:
    found = explained(workspace, folder, organisation="сош № 1")
    assert found.value.breakdown == (("organisation", "СОШ № 1"),)
    assert (found.value.numerator, found.value.denominator) == (1, 2)
    assert found.adds_up
    assert found.parts == ()
    others = {one.reason.value for one in found.tally.numerator.passed if "2" in one.organisation}
    assert others == {"condition"}


def test_a_subject(workspace: Workspace, folder: Path) -> None:
    found = explained(workspace, folder, subject="физик")
    assert (found.value.numerator, found.value.denominator) == (0, 1)
    assert found.adds_up
    assert {one.reason.value for one in found.tally.denominator.passed} == {"position", "slice"}  # type: ignore[union-attr]


def test_the_history_knows_the_figure_and_what_has_changed(
    workspace: Workspace, folder: Path
) -> None:
    assert explained(workspace, folder).remembered is None
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    same = explained(workspace, folder).remembered
    assert same is not None
    assert (same.files, same.definitions, same.choices) == ((), True, ())
    assert same.value == explained(workspace, folder).value
    save(
        folder,
        {"СОШ 1 диагностика 2022.csv": [DIAGNOSTICS, [PETROV[0], "дефициты", "05.03.2022", "да"]]},
    )
    (folder / "СОШ 2 диагностика 2022.csv").unlink()
    after = explained(workspace, folder).remembered
    assert after is not None
    assert [(one.file, one.change) for one in after.files] == [
        ("СОШ 1 диагностика 2022.csv", Change.CHANGED),
        ("СОШ 2 диагностика 2022.csv", Change.REMOVED),
    ]


def test_other_decisions_are_told(workspace: Workspace, folder: Path) -> None:
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    other = replace(workspace, settings=Settings(choices={"Q01": "main"}))
    remembered = explained(other, folder).remembered
    assert remembered is not None
    assert remembered.choices == ("Q01",)


def test_the_folder_of_the_workspace_is_taken(workspace: Workspace) -> None:
    question = Question(DEFICITS, None, (), YEAR_2022, PROFILE)
    with pytest.raises(UsageError, match="Укажите их папку"):
        explain_figure(workspace, question)
    small_folder(workspace.path / "returns")
    assert explain_figure(workspace, question).adds_up


def test_what_cannot_be_meant(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(UsageError, match="подходят СОШ № 1, СОШ № 2"):
        explained(workspace, folder, organisation="СОШ")
    with pytest.raises(UsageError, match="может быть, вы имели в виду «физика»"):
        explained(workspace, folder, subject="физека")
    with pytest.raises(UsageError, match="нет разреза"):
        explained(workspace, folder, level="школьный")
    with pytest.raises(UsageError, match="что-то одно"):
        explained(workspace, folder, organisation="СОШ № 1", subject="физика")


def test_issues_that_move_the_figure_are_named(workspace: Workspace, folder: Path) -> None:
    rows = [DIAGNOSTICS, [IVANOVA[0], "дефициты", "31.02.2022", "да"]]
    save(folder, {"СОШ 1 диагностика 2022.csv": rows})
    codes = [issue.code.value for issue in explained(workspace, folder).issues]
    assert codes == ["CELL-005"]
