"""The calendar of a year and reminders: plans, dates of the monitoring, measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.monitoring_calendar import load_calendars
from pedmonitor.errors import UsageError
from pedmonitor.model.edition import Edition
from pedmonitor.model.period import calendar_year
from pedmonitor.planning.calendar_entries import (
    due_within,
    long_overdue,
    of_measures,
    of_monitoring,
    of_plan,
    of_year,
    rows_of_year,
)
from pedmonitor.reporting.machine.calendar_ics import render_ics
from pedmonitor.reporting.web.calendar import render_calendar
from pedmonitor.workflows.plans.measures import known_names, open_measures
from pedmonitor.workflows.plans.plan_status import judge_plans

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from pedmonitor.model.calendar_entry import CalendarEntry
    from pedmonitor.workflows.keeping.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Calendared:
    """The files of a calendar.

    Attributes:
        year: The year.
        entries: How many entries it has.
        written: The files.
    """

    year: int
    entries: int
    written: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """What must be done.

    Attributes:
        due: The entries, the oldest first.
        older: How many rows of plans are overdue for so long that they are not named any more.
    """

    due: tuple[CalendarEntry, ...]
    older: int


def write_calendar(
    workspace: Workspace,
    year: int,
    day: dt.date,
    *,
    profiles: Sequence[str] = (),
    out: Path | None = None,
) -> Calendared:
    """Write the calendar of a year: `.ics` for calendars, HTML by months to read and print.

    Args:
        workspace: The workspace.
        year: The year.
        day: The day on which what is done is judged.
        profiles: Profile ids; empty for those of the workspace.
        out: Folder of the results; the workspace's own by default.

    Raises:
        UsageError: An unknown profile, or nothing stands in the calendar of that year.
        WorkspaceBusyError: Another run holds the workspace.
    """
    with workspace.locked():
        entries = of_year(_entries(workspace, (year,), day, profiles), year)
        if not entries:
            raise UsageError(f"В {year} году ни план, ни мониторинг, ни меры ничего не назначают.")
        title = workspace.settings.municipality or "План мероприятий и мониторинг"
        root = out or workspace.out(calendar_year(year))
        target = root / "internal"
        made = {
            target / f"calendar-{year}.ics": render_ics(entries, title=title, day=day),
            target / f"calendar-{year}.html": render_calendar(
                entries,
                year,
                title=title,
                edition=Edition.INTERNAL,
                templates=workspace.templates,
            ),
        }
        with workspace.outputs(root) as files:
            for path, data in made.items():
                files.write(path, data)
    return Calendared(year, len(entries), tuple(made))


def reminders(
    workspace: Workspace, day: dt.date, *, days: int, profiles: Sequence[str] = ()
) -> Reminders:
    """List what must be done within so many days, and what nothing shows to be done in time.

    Args:
        workspace: The workspace.
        day: From which day on.
        days: How far to look.
        profiles: Profile ids; empty for those of the workspace.

    Raises:
        UsageError: An unknown profile.
    """
    entries = _entries(workspace, (day.year, day.year + 1), day, profiles)
    return Reminders(due_within(entries, day, days=days), long_overdue(entries, day))


def _entries(
    workspace: Workspace, years: Sequence[int], day: dt.date, profiles: Sequence[str]
) -> list[CalendarEntry]:
    wanted = tuple(profiles) or tuple(known_names(workspace).profiles)
    judged = judge_plans(workspace, day, profiles=profiles)
    found = [entry for one in judged.statuses for entry in of_plan(one)]
    calendars = load_calendars(workspace.catalogue, workspace.path)
    for name in wanted:
        if name in calendars:
            for year in years:
                planned = rows_of_year(judged.statuses, name, year)
                found += of_monitoring(calendars[name], year, planned)
    measures = open_measures(workspace).register.measures
    return found + list(of_measures(one for one in measures if one.profile in wanted))
