"""How far a fault may move an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.asked import Change, added, gather_asked, moved
from pedmonitor.model.influence import Movement
from pedmonitor.model.result import IndicatorValue, Status, Unit

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.result import Breakdown
    from pedmonitor.model.share import Number

SCHOOL: Breakdown = (("organisation", "СОШ № 1"),)


def _value(
    numerator: Number, denominator: Number | None, ref: str = "1.2-2.2", breakdown: Breakdown = ()
) -> IndicatorValue:
    return IndicatorValue(
        profile="vilyuysk-2021",
        title="",
        ref=ref,
        indicator="age_under35_share",
        breakdown=breakdown,
        numerator=numerator,
        denominator=denominator,
        unit=Unit.PERCENT,
        status=Status.OK,
    )


def test_changes_are_added_up() -> None:
    assert added([Change(-1, 2, 0), Change(0, 1, 3)]) == Change(-1, 3, 3)
    assert added([]) is None


@pytest.mark.parametrize(
    ("denominator", "expected"),
    [(None, Movement(3, 2, 5)), (4, Movement(3, 2, 4, 4, 4))],
)
def test_a_share_goes_no_further_than_its_base(
    denominator: Number | None, expected: Movement
) -> None:
    assert moved(_value(3, denominator), Change(-1, 2, 0)) == expected


def test_documents_that_ask_for_the_same_stand_together(catalogue: Catalogue) -> None:
    profile = catalogue.profiles["vilyuysk-2021"]
    values = [_value(3, 9), _value(1, 4, breakdown=SCHOOL)]
    (asked,) = gather_asked([profile], catalogue, values)
    assert asked.refs == (("vilyuysk-2021", "1.2-2.2"),)
    assert asked.total is values[0]
    assert asked.schools == {"СОШ № 1": values[1]}
