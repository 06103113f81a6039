"""A fault of a cell knows its row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.sheaf import Sheaf
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_note(catalogue: Catalogue) -> None:
    form = catalogue.forms["training"]
    sheaf = Sheaf(
        form, Place("а.xlsx", "Курсы"), [5, 6], ["", ""], {"hours": [72, "много"]}, {"hours": 3}
    )
    sheaf.note(IssueCode.CELL_NUMBER, 1, "hours")
    (issue,) = sheaf.issues
    assert issue.place is not None
    assert issue.place.cell == "D7"
    assert issue.message.startswith("Часов: ")
