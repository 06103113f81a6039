"""When a document collects figures and asks for reports: its own calendar, beside its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.source import check_model, read_yaml, refuse, suggest
from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

FOLDER = "calendars/"
"""Inside `indicators/`; what lies there changes no figure and breaks no series."""


class MonitoringDate(Strict):
    """Something that comes back every year or more often.

    Attributes:
        id: Stable name inside the profile.
        period: When, in the words of plans: «Ежемесячно», «Сентябрь, декабрь, май».
        title: What is collected or written.
        source: The clause of the document that asks for it.
        indicators: Rows of the profile that it is about; may be none.
        plan_rows: Rows of the profile's plan that say the same: where they have days, they stand in
            the calendar instead.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    period: str
    title: str
    source: str = Field(min_length=1)
    indicators: tuple[str, ...] = ()
    plan_rows: tuple[str, ...] = ()


class MonitoringCalendar(Strict):
    """The calendar of one profile."""

    profile: str
    dates: tuple[MonitoringDate, ...] = Field(min_length=1)


def load_calendars(
    catalogue: Catalogue, workspace: Path | None = None
) -> Mapping[str, MonitoringCalendar]:
    """Load the calendars by profile and check their references.

    Args:
        catalogue: Profiles whose indicators they name.
        workspace: Its `indicators/calendars/` may override or add files.

    Raises:
        DefinitionError: A calendar does not check; every complaint names its file.
    """
    complaints: list[str] = []
    found: dict[str, MonitoringCalendar] = {}
    for name, path in layered_files("indicators", f"{FOLDER}*.yaml", workspace).items():
        source = read_yaml(path, name=name)
        calendar = check_model(source, MonitoringCalendar, complaints)
        if calendar is None:
            continue
        found[calendar.profile] = calendar
        complaints += map(source.located, _dangling(calendar, catalogue))
    refuse(complaints)
    return found


def _dangling(calendar: MonitoringCalendar, catalogue: Catalogue) -> list[str]:
    profile = catalogue.profiles.get(calendar.profile)
    if profile is None:
        return [f"нет профиля «{calendar.profile}»{suggest(calendar.profile, catalogue.profiles)}"]
    refs = {row.ref for row in profile.indicators}
    ids = [date.id for date in calendar.dates]
    wrong = [f"{name} повторяется" for name in sorted({one for one in ids if ids.count(one) > 1})]
    return wrong + [
        f"{date.id}: нет показателя «{ref}»{suggest(ref, refs)}"
        for date in calendar.dates
        for ref in date.indicators
        if ref not in refs
    ]
