from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.definitions.blank import BlankRegister, blank_registers

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

SCHOOL, KINDERGARTEN = "общеобразовательная", "дошкольная"


def registers(
    catalogue: Catalogue, *profiles: str, kind: str = SCHOOL
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Register → column → numbers of the indicators that read it."""
    chosen = [catalogue.profile(name) for name in profiles]
    return {
        one.form.id: {
            column.field.id: tuple(ref for refs in column.needed.values() for ref in refs)
            for column in one.columns
        }
        for one in blank_registers(chosen, catalogue, kind)
    }


def test_a_register_asks_for_what_the_figures_of_the_document_read(catalogue: Catalogue) -> None:
    found = registers(catalogue, "vilyuysk-2021")
    assert next(iter(found)) == "staff"
    assert list(found["contests"]) == ["full_name", "contest", "level", "date"]
    assert found["contests"]["level"] == ("1.2-5.1",)
    assert found["contests"]["date"] == ()
    assert "regional" not in found["training"]


def test_one_column_is_asked_where_several_would_do(catalogue: Catalogue) -> None:
    assert not {"by_diagnostics", "by_route"} & set(
        registers(catalogue, "vilyuysk-2021")["training"]
    )


def test_two_documents_share_a_sheet(catalogue: Catalogue) -> None:
    both = registers(catalogue, "vilyuysk-2021", "korsakov-2021")["training"]
    assert {"1.1", "3.1-3"} <= set(both["kind"])
    assert {"direction", "regional"} <= set(both)


def test_a_kindergarten_is_asked_only_of_what_speaks_of_it(catalogue: Catalogue) -> None:
    school = registers(catalogue, "kazachinsko-lensky-2022")
    kindergarten = registers(catalogue, "kazachinsko-lensky-2022", kind=KINDERGARTEN)
    assert set(school) - set(kindergarten) == {"mentoring"}
    assert "provider" in school["training"]
    assert "provider" not in kindergarten["training"]


def test_a_row_can_be_told_from_others_and_put_into_the_period() -> None:
    catalogue = bundled_definitions()
    found: list[BlankRegister] = [
        one
        for profile in catalogue.profiles.values()
        for one in blank_registers([profile], catalogue, "")
    ]
    assert found
    for one in found:
        names = {column.field.id for column in one.columns}
        assert all(set(group) & names for group in one.form.needs), one.form.id
        assert not one.form.timing.end or names & set(one.form.timing.end), one.form.id
        assert len(names) == len(one.columns)


@pytest.mark.parametrize("kind", ["", SCHOOL, KINDERGARTEN])
def test_state_forms_and_lists_of_the_department_are_not_asked(
    catalogue: Catalogue, kind: str
) -> None:
    for profile in catalogue.profiles:
        for name in registers(catalogue, profile, kind=kind):
            assert catalogue.forms[name].kind == "register"
            assert catalogue.forms[name].sender != "department"
