"""Forms and tables of counts stand in for registers, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samples.conftest import FORMS_AND_COUNTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.model.result import IndicatorValue, RunResult
    from samples.conftest import Municipality


@pytest.fixture(scope="module")
def value(
    run_2022: Callable[[Municipality], RunResult],
) -> Callable[[str, str], IndicatorValue]:
    """Give a value by its number in the document and the organisation; the total without one."""
    values = run_2022(FORMS_AND_COUNTS).values

    def find(ref: str, organisation: str = "") -> IndicatorValue:
        wanted = (("organisation", organisation),) if organisation else ()
        (found,) = (one for one in values if (one.ref, one.breakdown) == (ref, wanted))
        return found

    return find


def test_a_form_is_known_by_an_okpo_without_its_zero(
    value: Callable[[str, str], IndicatorValue],
) -> None:
    found = value("A-5а.3", "СОШ № 22 с. Ясное")
    assert (found.source, found.numerator is None) == ("state_form", False)


def test_a_form_stands_in_for_one_register_of_many(
    value: Callable[[str, str], IndicatorValue],
) -> None:
    lacking = "Детский сад № 7 «Лучик»"
    assert value("A-5.1", lacking).source == "state_form"
    assert value("B-3", lacking).source == "registers"


def test_a_table_of_counts_stands_in_for_all_registers(
    value: Callable[[str, str], IndicatorValue],
) -> None:
    alone = "Детский сад № 8 «Ручеёк»"
    assert value("B-3", alone).source == "aggregate"
    assert value("A-2", alone).numerator is None


def test_totals_say_what_they_are_made_of(value: Callable[..., IndicatorValue]) -> None:
    assert value("A-5.1").source == "registers+state_form"
    assert value("B-3").source == "registers+aggregate"


def test_who_changes_schools_stays_in_the_municipality(
    value: Callable[..., IndicatorValue],
) -> None:
    schools = [value("A-6.1", f"{name}") for name in ("СОШ № 21", "ООШ № 23 д. Луговая")]
    others = [value("A-6.1", f"{n}") for n in ("Детский сад № 7 «Лучик»", "ЦДО «Радуга»")]
    total = value("A-6.1").numerator
    assert total == sum(one.numerator or 0 for one in (*schools, *others)) + 1
