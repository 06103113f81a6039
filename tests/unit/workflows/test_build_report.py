"""What a report refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import YEAR_2022

from pedmonitor.errors import UsageError
from pedmonitor.workflows.build_report import ReportRequest, build_report

if TYPE_CHECKING:
    from pedmonitor.workflows.keeping.workspace import Workspace


def test_an_unknown_format_lists_the_known(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match=r"Нет формата «pdf».*md"):
        build_report(workspace, YEAR_2022, ReportRequest(formats=("pdf",)))


def test_an_unknown_profile_suggests_the_nearest(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="korsakov-2021"):
        build_report(workspace, YEAR_2022, ReportRequest(profiles=("korsakov-2020",)))
