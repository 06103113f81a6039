"""A fault of a cell knows its row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def test_note(catalogue: Catalogue) -> None:
    form = catalogue.forms["training"]
    sheaf = Sheaf(
        form, Place("а.xlsx", "Курсы"), [5, 6], ["", ""], {"hours": [72, "много"]}, {"hours": 3}
    )
    fault = Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
    sheaf.parsed["hours"] = [Parsed(CellState.VALUE, 72.0), fault]
    sheaf.note(0, "hours")
    sheaf.note(1, "hours")
    (issue,) = sheaf.issues
    assert issue.place is not None
    assert issue.place.cell == "D7"
    assert issue.message.startswith("Часов: ")


def test_a_day_of_no_year_is_told_as_one(catalogue: Catalogue) -> None:
    cells: list[Cell] = ["март", "скоро"]
    sheaf = Sheaf(
        catalogue.forms["contests"], Place("а.xlsx"), [5, 6], ["", ""], {"date": cells}, {"date": 3}
    )
    sheaf.parsed["date"] = [Parsed(CellState.ERROR, None, IssueCode.CELL_DATE)] * 2
    sheaf.note(0, "date")
    sheaf.note(1, "date")
    first, second = sheaf.issues
    assert "в дате «март» нет года" in first.message
    assert "«скоро» — не дата" in second.message
