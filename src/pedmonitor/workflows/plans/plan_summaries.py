"""What looks at the plans left in the folder of a period, for its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.machine.plan_status_json import read_plan_summary
from pedmonitor.workflows.plans.plan_files import plans_in_force

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.period import Period
    from pedmonitor.model.plan_status import PlanSummary
    from pedmonitor.workflows.keeping.workspace import Workspace


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
    mine = {one.id for one in plans_in_force(workspace) if one.profile in {profile, ""}}
    found = (one for path in paths for one in read_plan_summary(path.read_bytes()))
    looks: dict[str, PlanSummary] = {}
    for one in found:
        if one.plan in mine:
            before = looks.get(one.plan)
            looks[one.plan] = max(one, before or one, key=lambda look: _worth(look.day, period))
    return tuple(looks.values())


def _worth(day: dt.date, period: Period) -> tuple[bool, bool, dt.date]:
    """Order looks: of the last day of the period, then the latest after it, then before it."""
    return day == period.end, day > period.end, day
