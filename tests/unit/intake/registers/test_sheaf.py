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
