"""What rules of forms say of the figures that are taken from the cells they disagree about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import cells

from pedmonitor.compute.asked import Asked
from pedmonitor.compute.controls.form_rules import check_inside
from pedmonitor.compute.form_cells import FormCells
from pedmonitor.compute.form_influence import weigh_findings
from pedmonitor.definitions.control import FormControl
from pedmonitor.model.influence import Movement
from pedmonitor.model.result import TOTAL, IndicatorValue, Status, Unit

if TYPE_CHECKING:
    from pedmonitor.compute.controls.finding import Finding
    from pedmonitor.definitions.catalogue import Catalogue

FAMILY = "age_under35_share"
TOTALS = "3.1"
AGES: cells.Typed = {("3.3", "06", g): n for g, n in zip("3468", (31, 4, 3, 2), strict=True)}


def _value(numerator: int, denominator: int, source: str = "state_form") -> IndicatorValue:
    return IndicatorValue(
        "п",
        FAMILY,
        "1.2-2.2",
        "",
        Unit.PERCENT,
        TOTAL,
        numerator,
        denominator,
        Status.OK,
        None,
        source,
    )


def _found(catalogue: Catalogue, school: IndicatorValue, staff: int = 29) -> Finding:
    """Let the staff by ages disagree with the staff of the first section."""
    edition = catalogue.state_forms["oo1-16"]
    index = cells.index(cells.frame(edition, {**AGES, (TOTALS, "06", "3"): staff}))
    rule = catalogue.controls["oo1-age-staff"]
    assert isinstance(rule, FormControl)
    found = check_inside([rule], index, {edition.id: edition})
    asked = Asked(
        catalogue.families[FAMILY], (("п", "1.2-2.2"),), _value(15, 61), {"СОШ № 1": school}
    )
    (weighed,) = [one for one in weigh_findings(found, index, [asked]) if one.cell == "3.3/06/3"]
    return weighed


def test_a_cell_in_doubt_may_be_off_by_the_whole_difference(catalogue: Catalogue) -> None:
    (influence,) = _found(catalogue, _value(9, 31)).issue.influence
    assert influence.total == Movement(15, 15, 15, 61, 63, 59)
    assert influence.school == Movement(9, 9, 9, 31, 33, 29)


@pytest.mark.parametrize("source", ["registers", "aggregate"])
def test_a_figure_from_elsewhere_is_not_moved(source: str, catalogue: Catalogue) -> None:
    assert _found(catalogue, _value(9, 31, source)).issue.influence == ()


def test_a_finding_without_cells_is_left_as_it_is(catalogue: Catalogue) -> None:
    finding = replace(_found(catalogue, _value(9, 31)), cells=())
    assert weigh_findings([finding], FormCells(), []) == [finding]
