"""Which cells of which files are in: the latest version of every section, of the right year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.state_forms.owning import OwnedForm
from pedmonitor.intake.state_forms.settling import settle_forms
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.state_forms.settling import SettledForms


def owned(file: str, *sections: str, year: int = 2022, okpo: str = "04120071") -> OwnedForm:
    given = FormReturn("oo1", "oo1-16", file, okpo=okpo)
    for name in sections:
        given.sections.append(name)
        given.rows.append("06")
        given.graphs.append("3")
        given.states.append(0)
        given.numbers.append(1.0)
        given.sheets.append(name)
        given.spots.append((9, 2))
    return OwnedForm(given, "СОШ № 1", Stated(frozenset({year})))


def settle(catalogue: Catalogue, *items: OwnedForm) -> SettledForms:
    return settle_forms(items, catalogue.state_forms, {}, period=calendar_year(2022))


def test_a_later_file_replaces_the_sections_it_gives(catalogue: Catalogue) -> None:
    settled = settle(catalogue, owned("оо1.xlsx", "3.1", "3.2"), owned("оо1 испр.xlsx", "3.1"))
    assert [(p.owned.given.file, p.cells) for p in settled.current] == [
        ("оо1.xlsx", [1]),
        ("оо1 испр.xlsx", [0]),
    ]
    assert [issue.code.value for issue in settled.issues] == ["FILE-008"]
    assert settled.replaced == set()


def test_a_file_replaced_as_a_whole_is_named(catalogue: Catalogue) -> None:
    settled = settle(catalogue, owned("оо1.xlsx", "3.1"), owned("оо1 v2.xlsx", "3.1"))
    assert settled.replaced == {("СОШ № 1", "оо1.xlsx")}


def test_a_branch_is_added_and_a_digest_is_a_version(catalogue: Catalogue) -> None:
    branch = owned("филиал.xlsx", "3.1", okpo="04120071000001")
    settled = settle(catalogue, owned("а.xlsx", "3.1"), branch, owned("я.xlsx", "3.1", okpo=""))
    assert {part.owned.given.file for part in settled.current} == {"филиал.xlsx", "я.xlsx"}


def test_another_year_is_told_and_kept_apart(catalogue: Catalogue) -> None:
    settled = settle(catalogue, owned("оо1.xlsx", "3.1", year=2021), owned("оо2.xlsx", "3.1"))
    assert [part.owned.given.file for part in settled.current] == ["оо2.xlsx"]
    assert [part.owned.given.file for part in settled.earlier] == ["оо1.xlsx"]
    assert [issue.code.value for issue in settled.issues] == ["PER-001"]


def test_a_school_and_its_branch_in_one_digest_are_no_versions(catalogue: Catalogue) -> None:
    head, branch = (owned("свод.xlsx", "3.1", okpo="") for _ in range(2))
    head.given.organisation, branch.given.organisation = "СОШ № 1", "Филиал СОШ № 1"
    settled = settle(catalogue, head, branch)
    assert settled.current == []
    (issue,) = settled.issues
    assert "«СОШ № 1» и «Филиал СОШ № 1»" in issue.message


def test_a_merged_school_is_added_to_its_successor(catalogue: Catalogue) -> None:
    own, joined = owned("1.xlsx", "3.1", okpo=""), owned("5.xlsx", "3.1", okpo="")
    own.origin, joined.origin = "СОШ № 1", "СОШ № 5"
    settled = settle(catalogue, own, joined)
    assert [part.owned.owner for part in settled.current] == ["СОШ № 1", "СОШ № 1"]


def test_a_form_without_a_year_says_which_it_was_given(catalogue: Catalogue) -> None:
    silent = owned("оо1.xlsx", "3.1")
    silent.stated = Stated()
    settled = settle(catalogue, silent)
    assert len(settled.current) == 1
    assert "не виден год; она отнесена к 20.09.2022" in settled.issues[0].message
