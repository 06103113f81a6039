"""Years and similar organisations; `tests/forms/test_controls.py` breaks every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import cells

from pedmonitor.compute.controls.neighbours import check_outliers, check_years
from pedmonitor.definitions.control import OutlierControl, YearControl
from pedmonitor.model.organisation import Organisation

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

KEY = ("3.1", "06", "3")


def test_a_small_or_first_count_is_not_asked_about(catalogue: Catalogue) -> None:
    rule = catalogue.controls["oo1-year-staff"]
    assert isinstance(rule, YearControl)
    edition = catalogue.state_forms["oo1-16"]
    for old, new in ((4, 8), (0, 40), (100, 120)):
        before = cells.index(cells.frame(edition, {KEY: old}))
        now = cells.index(cells.frame(edition, {KEY: new}))
        assert check_years([rule], now, before, catalogue.state_forms) == []


def test_small_differences_are_not_asked_about(catalogue: Catalogue) -> None:
    rule = catalogue.controls["oo1-outlier-higher"]
    assert isinstance(rule, OutlierControl)
    edition = catalogue.state_forms["oo1-16"]
    schools = [Organisation(f"СОШ № {i}") for i in range(10)]
    frames = [
        cells.frame(
            edition, {("3.1", "06", "4"): 99 if at == 9 else 900 + at, KEY: 1000}, owner=school.name
        )
        for at, school in enumerate(schools)
    ]
    far = check_outliers([rule], cells.index(*frames), catalogue.state_forms, schools)
    assert [finding.issue.organisation for finding in far] == ["СОШ № 9"]
    near = cells.frame(edition, {("3.1", "06", "4"): 960, KEY: 1000}, owner="СОШ № 9")
    index = cells.index(*frames[:9], near)
    assert check_outliers([rule], index, catalogue.state_forms, schools) == []


def test_equal_ratios_have_no_outliers(catalogue: Catalogue) -> None:
    rule = catalogue.controls["oo1-outlier-higher"]
    assert isinstance(rule, OutlierControl)
    edition = catalogue.state_forms["oo1-16"]
    schools = [Organisation(f"СОШ № {i}") for i in range(10)]
    frames = [
        cells.frame(edition, {("3.1", "06", "4"): 1 if at else 0, KEY: 1}, owner=school.name)
        for at, school in enumerate(schools)
    ]
    index = cells.index(*frames)
    assert check_outliers([rule], index, catalogue.state_forms, schools) == []
