"""A history that does not exist yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.list_history import list_runs, list_series

if TYPE_CHECKING:
    from pedmonitor.workflows.keeping.workspace import Workspace


def test_nothing_yet_and_nothing_is_created(workspace: Workspace) -> None:
    assert list_runs(workspace) == []
    assert list_series(workspace, "age_under35_share").rows == []
    assert not workspace.database.exists()


def test_an_indicator_is_found_by_its_number(workspace: Workspace) -> None:
    profile = workspace.catalogue.profile("vilyuysk-2021")
    (family,) = [row.family for row in profile.indicators if row.ref == "1.2-5.1"]
    found = list_series(workspace, "1.2-5.1")
    assert found.title == workspace.catalogue.families[family].title


def test_the_documents_to_look_in_are_named(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="уточните номер или --profile"):
        list_series(workspace, "конкурсах")
    found = list_series(workspace, "участвующих в конкурсах", ["korsakov-2021"])
    family = workspace.catalogue.families["contest_participants_share"]
    assert found.title == family.title
    with pytest.raises(UsageError, match="korsakov-2021"):
        list_runs(workspace, ["korsakov"])


def test_an_unknown_indicator(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="age_under35_share"):
        list_series(workspace, "age_under35")
