"""Groups of organisations of a period: the document, and what of it fits a terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.sections.build_groups import groups_summary
from pedmonitor.reporting.sections.kinds import GROUPS
from pedmonitor.workflows.build_report import ReportRequest, build_report

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.reporting.document import Document
    from pedmonitor.workflows.keeping.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ShownGroups:
    """What was written and what is said of it.

    Attributes:
        summaries: One a document of the municipality; none of extracts.
        written: The files.
    """

    summaries: tuple[Document, ...]
    written: tuple[Path, ...]


def show_groups(workspace: Workspace, period: Period, request: ReportRequest) -> ShownGroups:
    """Write the document of groups of every profile computed for the period.

    Args:
        workspace: The workspace.
        period: The period.
        request: Profiles, formats, folder, edition; the kind is this one.

    Raises:
        UsageError: Nothing has been computed for the period, or no document has the indicators.
    """
    done = build_report(workspace, period, replace(request, kinds=(GROUPS,)))
    own = request.audience.edition is Edition.SCHOOL
    summaries = () if own else tuple(map(groups_summary, done.documents))
    return ShownGroups(summaries, done.written)
