"""A row with a column for every month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.packed_cells.month_columns import MonthColumn, spread_months
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def test_each_month_that_says_something_is_a_row(catalogue: Catalogue) -> None:
    raw: dict[str, list[Cell]] = {"full_name": ["а", "б", "в"], "date_to": ["", "май", ""]}
    sheaf = Sheaf(catalogue.forms["routes"], Place("файл"), [1, 2, 3], ["", "", ""], raw, {})
    may = MonthColumn("май 2022", ["разработан", "-", "в работе"])
    june = MonthColumn("июнь 2022", ["в работе", "", ""])
    spread_months(sheaf, ("status", "span"), [may, june])
    assert sheaf.rows == [1, 1, 3]
    assert sheaf.raw["status"] == ["разработан", "в работе", "в работе"]
    assert sheaf.raw["span"] == ["май 2022", "июнь 2022", "май 2022"]
    assert "date_to" not in sheaf.raw
    assert [one.row for one in sheaf.silent] == [2]
