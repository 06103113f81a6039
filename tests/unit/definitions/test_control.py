"""Control rules as strict data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.control import ControlFile
from pedmonitor.definitions.form_checks import control_faults

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

RULE: dict[str, object] = {
    "id": "total",
    "kind": "inside",
    "form": "oo1",
    "severity": "error",
    "title": "всего",
    "left": "{3.1}{01}{3}",
    "op": "=",
    "right": "{3.1}{02,06}{3}",
}


def test_a_formula_is_checked_when_it_is_read() -> None:
    with pytest.raises(ValidationError, match="не формула"):
        ControlFile.model_validate({"controls": [RULE | {"left": "стр. 01"}]})


def test_ids_are_unique() -> None:
    with pytest.raises(ValidationError, match="повторяются"):
        ControlFile.model_validate({"controls": [RULE, RULE]})


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"right": "{3.1}{99}{3}"}, "нет клеток"),
        ({"right": "{3.9}{01}{3}"}, "нет клеток"),
        ({"editions": ["oo1-18"]}, "нет редакции «oo1-18»"),
    ],
)
def test_cells_that_no_edition_has_are_told(
    catalogue: Catalogue, change: dict[str, object], fault: str
) -> None:
    rule = ControlFile.model_validate({"controls": [RULE | change]}).controls[0]
    assert fault in control_faults(rule, catalogue)[0]


def test_only_queries_ask_registers() -> None:
    raw = {"id": "r", "kind": "years", "form": "oo1", "severity": "error", "title": "т"}
    cells = {"cells": "{3.1}{06}{3}", "percent": 25, "at_least": 5}
    with pytest.raises(ValidationError):
        ControlFile.model_validate({"controls": [raw | cells]})


def test_the_bundled_rules_hold(catalogue: Catalogue) -> None:
    assert len(catalogue.controls) > 80
    for rule in catalogue.controls.values():
        assert control_faults(rule, catalogue) == []
