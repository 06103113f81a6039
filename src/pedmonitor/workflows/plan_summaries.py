"""What the last look at the plans left in the folder of a period, for its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.plan_status_json import read_plan_summary
from pedmonitor.workflows.plan_files import open_plans

if TYPE_CHECKING:
    from pedmonitor.model.period import Period
    from pedmonitor.model.plan_status import PlanSummary
    from pedmonitor.workflows.workspace import Workspace


def plan_summaries(workspace: Workspace, profile: str, period: Period) -> tuple[PlanSummary, ...]:
    """Read how the plans of a profile were going; nothing where nobody has looked.

    Args:
        workspace: The workspace.
        profile: Profile id.
        period: The period of the report; looks at plans lie in the folder of the year.

    Raises:
        UsageError: A workbook with a plan does not open.
        DefinitionError: A plan does not check.
    """
    paths = sorted((workspace.out(period) / "internal").glob("plan-*.json"))
    if not paths:
        return ()
    mine = {name for name, plan in open_plans(workspace).items() if plan.profile == profile}
    found = (one for path in paths for one in read_plan_summary(path.read_bytes()))
    return tuple(one for one in found if one.plan in mine)
