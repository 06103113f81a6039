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
    assert list_series(workspace, "age_under35_share") == []
    assert not workspace.database.exists()


def test_an_unknown_indicator(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="age_under35_share"):
        list_series(workspace, "age_under35")
