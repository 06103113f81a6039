"""Which rows do not tell a value that they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.intake.registers.unread_values import unread_values
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

KNOWN = Parsed(CellState.VALUE, ("deficits",))
UNKNOWN = Parsed(CellState.ERROR)


def test_an_unknown_word_and_an_expected_blank_tell_nothing(catalogue: Catalogue) -> None:
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), [4, 5, 6], [""] * 3, {}, {})
    sheaf.parsed = {"kind": [KNOWN, UNKNOWN, BLANK], "subject": [BLANK, UNKNOWN, BLANK]}
    assert unread_values(sheaf) == {"kind": {5, 6}, "subject": {5}}


def test_what_the_title_decides_is_known(catalogue: Catalogue) -> None:
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), [4], [""], {}, {})
    sheaf.parsed = {"kind": [BLANK]}
    sheaf.limited = {"kind": frozenset({"deficits"})}
    assert unread_values(sheaf) == {}
