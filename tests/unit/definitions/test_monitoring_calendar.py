"""Every profile's own dates load, can be placed in a year, and cite their clause."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.monitoring_calendar import load_calendars
from pedmonitor.errors import DefinitionError
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.windows import PlanDays, place

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

COUNTS = {
    ("amursk-2021", "acute-need"): 24,
    ("amursk-2021", "employment"): 3,
    ("sysert-2019", "routes"): 12,
    ("kazachinsko-lensky-2022", "training"): 4,
}


def test_every_document_has_dates_that_can_be_placed(catalogue: Catalogue) -> None:
    calendars = load_calendars(catalogue)
    assert set(calendars) == set(catalogue.profiles)
    year = PlanDays(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    found = {
        (name, date.id): len(place(parse_deadline(date.period), year).windows)
        for name, calendar in calendars.items()
        for date in calendar.dates
    }
    assert min(found.values()) >= 1
    assert found | COUNTS == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("profile: vilyuisk\ndates: [{id: a, period: Август, title: т, source: п}]", "нет профиля"),
        (
            (
                "profile: vilyuysk-2021\n"
                "dates: [{id: a, period: Август, title: т, source: п, indicators: ['9.9']}]"
            ),
            "нет показателя «9.9»",
        ),
        ("profile: vilyuysk-2021\ndates: [{id: a, period: Август, title: т}]", "source"),
    ],
)
def test_faults_are_told(catalogue: Catalogue, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "indicators" / "calendars" / "own.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError, match=said):
        load_calendars(catalogue, tmp_path)
