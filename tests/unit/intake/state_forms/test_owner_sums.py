"""Settlements among the owners of a digest."""

from __future__ import annotations

from pedmonitor.intake.state_forms.owner_sums import OwnRow, settlements_of

TOWN, VILLAGE = "г. Амурск", "с. Болонь"


def row(owner: str, *counts: int) -> OwnRow:
    return OwnRow(owner, "06", dict(zip("345", counts, strict=False)))


def test_the_numbers_decide() -> None:
    told = settlements_of([row(TOWN, 3, 0), row("СОШ № 1", 1, 0), row("СОШ № 2", 2)])
    assert told == (frozenset({TOWN}), ())


def test_others_of_a_table_are_what_one_is() -> None:
    rows = [row(TOWN, 1), row("СОШ № 1", 1), row(VILLAGE, 5), row("СОШ № 2", 4)]
    assert settlements_of(rows) == (frozenset({TOWN, VILLAGE}), (VILLAGE,))


def test_a_settlement_without_schools_or_with_other_numbers_is_no_sum() -> None:
    assert settlements_of([row(TOWN, 1), row(VILLAGE, 2)]) == (frozenset(), ())
    assert settlements_of([row(TOWN, 7), row("СОШ № 1", 1)]) == (frozenset(), (TOWN,))
