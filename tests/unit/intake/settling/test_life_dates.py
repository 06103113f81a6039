"""Dates of one life are held against each other; what cannot be is asked about and not counted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.settling.life_dates import StaffRows, check_lives
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value

END = dt.date(2022, 12, 31)


def _staff(birth: dt.date | None, **days: dt.date | None) -> StaffRows:
    places = {"birth_date": 2, "hire_date": 5}
    table = TypedTable("staff", Place("Кадры.xlsx", "Кадры"), False, [], set(), places)
    columns: dict[str, list[Value]] = {"birth_date": [birth]}
    columns.update((name, [day]) for name, day in days.items())
    return StaffRows(table, columns, [7], ["СОШ № 1"], END)


def test_a_post_taken_in_childhood_is_asked_about_at_its_cell() -> None:
    staff = _staff(dt.date(1995, 12, 30), hire_date=dt.date(2002, 9, 1))
    (issue,) = check_lives(staff)
    assert issue.message.startswith("Принят в организацию: по дате рождения работнику тогда")
    assert issue.place is not None
    assert issue.place.cell == "F8"
    assert staff.columns["hire_date"] == [None]
    assert staff.columns["birth_date"] == [dt.date(1995, 12, 30)]


@pytest.mark.parametrize("day", [dt.date(2012, 1, 3), dt.date(2018, 9, 1), None])
def test_dates_that_can_be_stay(day: dt.date | None) -> None:
    staff = _staff(dt.date(1995, 12, 30), hire_date=day, first_job_date=day)
    assert check_lives(staff) == []
    assert staff.columns["hire_date"] == [day]


@pytest.mark.parametrize("birth", [dt.date(2010, 1, 1), dt.date(1900, 1, 1)])
def test_a_birth_date_that_cannot_be_accuses_no_other_date(birth: dt.date) -> None:
    staff = _staff(birth, hire_date=dt.date(2018, 9, 1))
    (issue,) = check_lives(staff)
    assert issue.message.startswith("Дата рождения")
    assert staff.columns == {"birth_date": [None], "hire_date": [dt.date(2018, 9, 1)]}


@pytest.mark.parametrize(
    ("day", "dated", "level"),
    [
        (dt.date(2023, 9, 1), False, "warning"),
        (dt.date(2023, 1, 9), True, "warning"),
        (END, False, None),
        (None, False, None),
    ],
)
def test_who_is_hired_after_the_day_of_the_list_is_told_of(
    day: dt.date | None, *, dated: bool, level: str | None
) -> None:
    staff = replace(_staff(None, hire_date=day), dated=dated)
    issues = check_lives(staff)
    assert [issue.level.value for issue in issues] == ([level] if level else [])
    assert staff.columns["hire_date"] == [day]
    assert all(issue.place and issue.place.cell == "F8" for issue in issues)


def test_a_list_of_the_year_counted_by_an_earlier_day_has_newcomers_by_its_nature() -> None:
    staff = replace(_staff(None, hire_date=dt.date(2022, 9, 1)), as_of=dt.date(2022, 6, 30))
    assert [issue.level.value for issue in check_lives(staff)] == ["info"]


def test_a_day_that_words_of_a_state_tell_is_no_typing_error() -> None:
    staff = _staff(None, hire_date=dt.date(2023, 2, 1))
    del staff.table.positions["hire_date"]
    assert check_lives(staff) == []
