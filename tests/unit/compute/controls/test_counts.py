"""What tables of counts say against the registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.aggregates import Aggregates, Stated
from pedmonitor.compute.controls.counts import check_conflicts, check_counts
from pedmonitor.model.location import Place
from pedmonitor.model.result import IndicatorValue, Status, Unit

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

DIAG = "diag_deficit_by_subject_share"


def value(numerator: int | None, source: str = "registers") -> IndicatorValue:
    return IndicatorValue(
        profile="p",
        indicator=DIAG,
        ref="1",
        title="",
        unit=Unit.PERCENT,
        breakdown=(("organisation", "СОШ № 1"),),
        numerator=numerator,
        denominator=5,
        status=Status.OK,
        source=source,
    )


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        (value(3), 0),
        (value(2), 1),
        (value(2, source="aggregate"), 0),
        (value(None), 0),
    ],
)
def test_only_a_difference_with_registers_is_told(
    catalogue: Catalogue, figure: IndicatorValue, found: int
) -> None:
    stated = Aggregates({("СОШ № 1", DIAG): {"": Stated(3, 5, None, 0, 4, 2)}})
    issues = check_counts([figure], stated, catalogue, {0: Place("свод.xlsx", "Лист1")})
    assert len(issues) == found
    for issue in issues:
        assert "по реестрам 2 из 5, в сводной таблице 3 из 5" in issue.message
        assert issue.place == Place("свод.xlsx", "Лист1", 4, 2)


def test_a_form_that_goes_before_a_table_of_counts_is_told_too(catalogue: Catalogue) -> None:
    stated = Aggregates({("СОШ № 1", DIAG): {"": Stated(3, 5, None, 0, 4, 2)}})
    figure = value(2, source="state_form")
    (issue,) = check_counts([figure], stated, catalogue, {0: Place("свод.xlsx", "Лист1")})
    assert "по форме статистики 2 из 5, в сводной таблице 3 из 5" in issue.message
    assert "посчитан по форме" in issue.message


def test_two_tables_that_differ_are_told_with_both_places(catalogue: Catalogue) -> None:
    said = [Stated(3, 5, None, 0, 4, 2), Stated(None, None, 18.5, 1, 6, 3)]
    stated = Aggregates(conflicts={("СОШ № 1", DIAG, "физика"): said})
    places = {0: Place("свод.xlsx", "Лист1"), 1: Place("свод2.xlsx", "Лист1")}
    (issue,) = check_conflicts(stated, catalogue, places)
    assert "физика: здесь 18,5 %, а в файле «свод.xlsx», C5 — 3 из 5" in issue.message
    assert issue.place == Place("свод2.xlsx", "Лист1", 6, 3)
