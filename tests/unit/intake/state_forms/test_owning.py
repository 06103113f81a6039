"""Whose a form is and for which day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.state_forms.owning import own_form, reporting_day
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import academic_year, calendar_year, quarter

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.period import Period


@pytest.fixture
def index() -> OrganisationIndex:
    found = OrganisationIndex()
    found.add(Organisation("СОШ № 1"), codes=["4120071"])  # Excel ate the zero of the registry too
    found.add(Organisation("СОШ № 2"), codes=["12345678"])
    return found


def given(**fields: object) -> FormReturn:
    made = FormReturn("oo1", "oo1-16", "папка/форма.xlsx")
    for name, value in fields.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize(
    ("fields", "owner", "code"),
    [
        ({"okpo": "04120071"}, "СОШ № 1", "ORG-007"),
        ({"okpo": "04120071000001"}, "СОШ № 1", "ORG-007"),  # a branch belongs to its school
        ({"okpo": "12345678", "organisation": "СОШ № 1"}, "СОШ № 2", "ORG-004"),
        ({"okpo": "99999999", "organisation": "МБОУ СОШ № 1"}, "СОШ № 1", ""),
        ({"titles": ["Свод МБОУ СОШ № 2 за 2022 год"]}, "СОШ № 2", ""),
        ({"file": "СОШ 1/форма.xlsx"}, "СОШ № 1", ""),
        ({"organisation": "Лицей № 9"}, "", "ORG-001"),
        ({"okpo": "99999999"}, "", "ORG-001"),
        ({}, "", "ORG-003"),
    ],
)
def test_okpo_comes_before_the_name(
    index: OrganisationIndex, fields: dict[str, object], owner: str, code: str
) -> None:
    owned = own_form(given(**fields), index)
    assert owned.owner == owner
    assert [issue.code.value for issue in owned.issues] == ([code] if code else [])


@pytest.mark.parametrize(
    ("edition", "title", "period", "day"),
    [
        ("oo1-16", "на начало 2022/2023 учебного года", calendar_year(2022), dt.date(2022, 9, 20)),
        (
            "oo1-16",
            "на 20 сентября 2021 г.",
            calendar_year(2022),
            dt.date(2021, 9, 20),
        ),
        ("oo1-16", "ОО-1", academic_year(2021), dt.date(2021, 9, 20)),
        ("85k-2019", "за 2022 год", calendar_year(2022), dt.date(2022, 12, 31)),
        ("85k-2019", "85-К", quarter(2022, 3), None),
    ],
)
def test_the_day_is_the_form_s_own(
    catalogue: Catalogue, edition: str, title: str, period: Period, day: dt.date | None
) -> None:
    owned = own_form(given(titles=[title], file="форма.xlsx"), OrganisationIndex())
    assert reporting_day(owned, catalogue.state_forms[edition], period) == day


@pytest.mark.parametrize(
    ("file", "owner", "level"),
    [
        ("СОШ 1.xlsx", "СОШ № 1", "warning"),  # the name and the file outweigh a copied ОКПО
        ("СОШ № 2/форма.xlsx", "СОШ № 2", "warning"),
        ("форма.xlsx", "СОШ № 2", "error"),  # one sign against one: somebody has to look
    ],
)
def test_an_okpo_against_the_name_is_weighed_with_the_file(
    index: OrganisationIndex, file: str, owner: str, level: str
) -> None:
    owned = own_form(given(okpo="12345678", organisation="СОШ № 1", file=file), index)
    assert owned.owner == owner
    (issue,) = owned.issues
    assert (issue.code.value, issue.level.value) == ("ORG-004", level)
    assert f"отнесена к «{owner}»" in issue.message
    assert owned.okpo == ("" if owner == "СОШ № 1" else "12345678")


@pytest.mark.parametrize("okpo", ["", "04120071", "99999999"])
def test_a_form_in_a_file_called_after_another_school_is_asked_about(
    index: OrganisationIndex, okpo: str
) -> None:
    made = given(okpo=okpo, organisation="СОШ № 1", file="ОО-1 СОШ № 2.xlsx")
    owned = own_form(made, index)
    assert owned.owner == "СОШ № 1"
    assert any("по имени файла или папки «СОШ № 2»" in one.message for one in owned.issues)
