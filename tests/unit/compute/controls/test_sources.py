"""Registers against forms; `tests/forms/test_controls.py` runs every rule over files."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from pedmonitor.compute.controls.sources import Registers
from pedmonitor.model.location import Place


def test_a_register_is_named_by_file_and_sheet() -> None:
    nothing: Any = SimpleNamespace()
    places = {("staff", "СОШ № 1"): Place("а.xlsx", "Кадры"), ("staff", "СОШ № 2"): Place("б.csv")}
    registers = Registers(nothing, nothing, places)
    assert registers.named("staff", "СОШ № 1") == " (файл «а.xlsx», лист «Кадры»)"
    assert registers.named("staff", "СОШ № 2") == " (файл «б.csv»)"
    assert registers.named("training", "СОШ № 1") == ""
