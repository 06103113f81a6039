"""What indicators need and rows do not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK
from pedmonitor.intake.registers.answers.blank_notes import note_blanks
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def test_a_name_that_tells_nothing_is_pointed_at(catalogue: Catalogue) -> None:
    form = catalogue.forms["documents"]
    raw: dict[str, list[Cell]] = {"title": ["Памятка", ""], "document_number": ["1", "2"]}
    sheaf = Sheaf(form, Place("файл"), [4, 5], ["", ""], raw, {"title": 1})
    sheaf.parsed["kind"] = [BLANK, BLANK]
    item = form.field("kind")
    assert item is not None
    note_blanks(sheaf, item)
    unclear, blank = (issue.message for issue in sheaf.issues)
    assert "по столбцу «Название документа» не понять (строка 5)" in unclear
    assert "не указано (строка 6)" in blank
