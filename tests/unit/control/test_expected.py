"""Who must send what by when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.control.expected import expected_returns
from pedmonitor.definitions.profile import DueDay, ExpectedRegister, Profile, Scope
from pedmonitor.definitions.settings import Settings
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import academic_year, calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

YEAR = calendar_year(2022)
SCHOOL = Organisation("СОШ № 1", type="общеобразовательная")
NURSERY = Organisation("ДС № 1", type="дошкольная")
UNTYPED = Organisation("Кто это")


def profile_with(catalogue: Catalogue, *returns: ExpectedRegister) -> Profile:
    return catalogue.profile("vilyuysk-2021").model_copy(update={"returns": returns})


def test_organisation_types_decide(catalogue: Catalogue) -> None:
    schools = ExpectedRegister(
        register="contests", scope=Scope(organisation_types=("общеобразовательная",))
    )
    found = expected_returns(
        [profile_with(catalogue, schools)],
        [SCHOOL, NURSERY, UNTYPED],
        catalogue,
        period=YEAR,
        settings=Settings(),
    )
    assert [item.organisation for item in found] == ["СОШ № 1", "Кто это"]
    assert {item.due for item in found} == {None}, "an unknown deadline is not invented"


def test_the_settings_ask_for_more(catalogue: Catalogue) -> None:
    found = expected_returns(
        [profile_with(catalogue, ExpectedRegister(register="staff"))],
        [SCHOOL, NURSERY],
        catalogue,
        period=YEAR,
        settings=Settings(returns={"85k": ("дошкольная",)}),
    )
    assert [(item.organisation, item.register) for item in found] == [
        ("СОШ № 1", "staff"),
        ("ДС № 1", "staff"),
        ("ДС № 1", "85k"),
    ]


@pytest.mark.parametrize(
    ("deadlines", "due"),
    [
        ({}, dt.date(2023, 1, 20)),
        ({"all": dt.date(2023, 2, 1)}, dt.date(2023, 2, 1)),
        ({"all": dt.date(2023, 2, 1), "staff": dt.date(2023, 1, 10)}, dt.date(2023, 1, 10)),
    ],
)
def test_the_settings_deadline_wins(
    catalogue: Catalogue, deadlines: dict[str, dt.date], due: dt.date
) -> None:
    asked = ExpectedRegister(register="staff", due=DueDay(month=1, day=20))
    found = expected_returns(
        [profile_with(catalogue, asked)],
        [SCHOOL],
        catalogue,
        period=YEAR,
        settings=Settings(deadlines={"2022": deadlines}),
    )
    assert [item.due for item in found] == [due]


def test_the_day_follows_the_end_of_the_period() -> None:
    assert DueDay(month=9, day=10).after(academic_year(2021)) == dt.date(2022, 9, 10)
    assert DueDay(month=6, day=1).after(academic_year(2021)) == dt.date(2023, 6, 1)
