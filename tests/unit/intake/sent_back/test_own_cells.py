from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.sent_back.own_cells import own_cells
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_cells_stand_one_under_another_as_they_were_written(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheet = RawSheet("Свод", [["СОШ № 1", "06", "много"], ["СОШ № 2", "06", 5]])
    given = FormReturn(edition.form, edition.id, "свод.xlsx", "СОШ № 1")
    given.add(("3.1", "06", "3"), CellState.ERROR, None, Place("свод.xlsx", "Свод", 0, 2))
    given.add(("3.1", "06", "4"), CellState.BLANK, None, Place("свод.xlsx", "Свод", 0, 9))
    own = own_cells([given], [edition], [sheet])
    ((head, first, second),) = (copy.rows for copy in own.sheets)
    assert head[-1] == "Значение"
    assert (first[0], first[1], first[3], first[4]) == ("3.1", "06", "3", "много")
    assert second[4] == ""
    assert own.moved("Свод", 0, 2) == ("Форма № ОО-1", 1, 4)
    assert own.moved("Свод", 1, 2) is None
