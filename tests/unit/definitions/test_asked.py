"""Which returns a document asks of organisations of a type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import asked_of, returns_of
from pedmonitor.definitions.profile import ExpectedRegister, Scope

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

SCHOOL, NURSERY = "общеобразовательная", "дошкольная"


def test_without_a_list_the_indicators_tell(catalogue: Catalogue) -> None:
    profile = catalogue.profile("vilyuysk-2021")
    registers = {item.register_id for item in returns_of(profile, catalogue)}
    assert {"staff", "diagnostics", "training", "routes", "support"} <= registers
    assert "documents" not in registers, "documents are the department's own"


def test_a_list_is_taken_at_its_word_and_types_decide(catalogue: Catalogue) -> None:
    listed = ExpectedRegister(register="contests", scope=Scope(organisation_types=(SCHOOL,)))
    profile = catalogue.profile("vilyuysk-2021").model_copy(update={"returns": (listed,)})
    assert asked_of(profile, catalogue, SCHOOL) == {"contests": "Реестр конкурсов"}
    assert asked_of(profile, catalogue, NURSERY) == {}
    assert asked_of(profile, catalogue, "") == {"contests": "Реестр конкурсов"}
