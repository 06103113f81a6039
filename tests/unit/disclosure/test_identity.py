from __future__ import annotations

from typing import TYPE_CHECKING

from making.district import FAMILIES, table

from pedmonitor.disclosure.cells import PARTS, Slot, by_column, personal_cells
from pedmonitor.disclosure.identity import Same, join_columns

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue


def joined(values: list[IndicatorValue]) -> tuple[dict[Slot, int], list[int]]:
    cells = list(personal_cells(values, FAMILIES))
    same = Same((c.position, part) for c in cells for part in PARTS)
    join_columns(by_column(cells), same)
    return same.numbered(), [c.position for c in cells if not c.breakdown]


def test_equal_columns_are_one_with_their_totals() -> None:
    values = [*table("1", [(3, 12), (4, 9), (0, 7)]), *table("2", [(1, 12), (2, 9), (2, 7)])]
    numbers, (one, other) = joined(values)
    assert numbers[one, "denominator"] == numbers[other, "denominator"]
    assert numbers[one, "numerator"] != numbers[other, "numerator"]


def test_one_number_in_common_proves_nothing() -> None:
    values = [*table("1", [(3, 12), (0, 9), (0, 7)]), *table("2", [(3, 13), (0, 8), (0, 6)])]
    numbers, _ = joined(values)
    organisations = [p for p, v in enumerate(values) if v.breakdown and v.breakdown[0][0][:12]]
    pairs = {numbers[p, "numerator"] for p in organisations}
    assert len(pairs) == len(organisations)


def test_a_column_that_lacks_a_row_is_still_the_same() -> None:
    whole, part = table("1", [(3, 12), (4, 9), (1, 7)]), table("2", [(1, 12), (2, 9), (0, 7)])
    less = [v for v in part if v.breakdown != (("organisation", "ОО 2"),)]
    numbers, _ = joined([*whole, *less])
    shared = (("organisation", "ОО 0"),)
    mine, theirs = [i for i, v in enumerate([*whole, *less]) if v.breakdown == shared]
    assert numbers[mine, "denominator"] == numbers[theirs, "denominator"]
