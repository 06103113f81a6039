"""A row of a register knows where its cells stand."""

from __future__ import annotations

from pedmonitor.model.location import Place
from pedmonitor.model.sheet_row import SheetRow


def test_a_cell_is_named_by_its_heading() -> None:
    row = SheetRow(Place("м.xlsx", "Меры", 4), {"Мера": "а"}, {"№": 0, "Мера": 2})
    assert row.at("Мера").cell == "C5"
    assert row.at("нет такого").cell == "5:5"
