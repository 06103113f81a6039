"""Words with a year in the place of a value are asked for once a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.dated_words import ask_for_values
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

COLUMN = 3


def test_only_words_with_a_year_are_joined(catalogue: Catalogue) -> None:
    place = Place("файл", "Лист1")
    cells = ["ВятГУ, 1995", "самоучка", "КГПИ 2001"]
    sheaf = Sheaf(catalogue.forms["staff"], place, [4, 5, 6], [""] * 3, {"education": [*cells]}, {})
    sheaf.positions["education"] = COLUMN
    sheaf.issues = [
        Issue(IssueCode.CELL_CODE, Level.WARNING, cell, "", place.at(row, COLUMN))
        for row, cell in zip(sheaf.rows, cells, strict=True)
    ]
    ask_for_values(sheaf)
    assert [one.code for one in sheaf.issues] == [IssueCode.CELL_CODE, IssueCode.CELL_BLANK]
    assert "(строки 5, 7)" in sheaf.issues[1].message
