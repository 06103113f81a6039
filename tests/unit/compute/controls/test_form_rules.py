"""Rules inside a form; `tests/forms/test_controls.py` breaks every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import cells

from pedmonitor.compute.controls.form_rules import cell_key, check_inside
from pedmonitor.compute.controls.sides import Turn
from pedmonitor.definitions.control import FormControl
from pedmonitor.definitions.formula import parse_formula

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_a_rule_goes_over_rows_and_skips_what_is_blank(catalogue: Catalogue) -> None:
    rule = catalogue.controls["oo1-experience-staff"]
    assert isinstance(rule, FormControl)
    typed: dict[tuple[str, str, str], float | str | None] = {}
    for row, here, there in (("06", 20, 20), ("07", 15, 14), ("08", None, None)):
        typed["3.1", row, "3"] = there
        typed["3.2", row, "3"] = here
    index = cells.index(cells.frame(catalogue.state_forms["oo1-16"], typed))
    findings = check_inside([rule], index, catalogue.state_forms)
    assert [finding.cell for finding in findings] == ["3.2/07/3"]


def test_another_edition_has_its_own_rules(catalogue: Catalogue) -> None:
    rules = [rule for rule in catalogue.controls.values() if isinstance(rule, FormControl)]
    typed: dict[tuple[str, str, str], float | str | None] = {
        ("3.1", "06", "4"): 1,
        ("3.1", "06", "6"): 1,
        ("3.1", "06", "7"): 0,
        ("3.1", "06", "phd"): 1,
    }
    index = cells.index(cells.frame(catalogue.state_forms["oo1-17"], typed))
    findings = check_inside(rules, index, catalogue.state_forms)
    assert [finding.control for finding in findings] == ["oo1-17-degrees"]


def test_a_cell_is_named_by_its_turn() -> None:
    term = parse_formula("{*}{06}{*}")[0]
    assert cell_key(term, Turn("3.1", "07", "3")) == "3.1/06/3"
