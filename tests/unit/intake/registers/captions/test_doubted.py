"""Long courses under a title «курсы» are asked about; a kind told in the row is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.dictionaries import make_lookup
from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.derived import derive
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.model.issue import Issue

PROGRAMS = ["Теория игр", "Менеджмент", "Переподготовка: логопед", "Право"]
HOURS = [72, 260, 520, 250]


def asked(
    catalogue: Catalogue, sheet: str, hours: list[int], **raw: list[Cell]
) -> tuple[list[object], list[Issue]]:
    form = catalogue.forms["training"]
    item = form.field("kind")
    assert item is not None
    size = len(hours)
    cells: dict[str, list[Cell]] = {"program": [*PROGRAMS[:size]], **raw}
    sheaf = Sheaf(
        form, Place("файл", sheet), [*range(4, 4 + size)], [""] * size, cells, {"hours": 6}
    )
    sheaf.parsed["hours"] = [Parsed(CellState.VALUE, number) for number in hours]
    derive(sheaf, item, make_lookup(catalogue.dictionaries["training_kinds"]), (sheet,))
    return [cell.value for cell in sheaf.parsed["kind"]], sheaf.issues


def test_long_courses_under_a_title_are_asked_about_and_count(catalogue: Catalogue) -> None:
    kinds, (issue,) = asked(catalogue, "Курсы", HOURS)
    assert kinds == ["ПК", "ПК", "ПП", "ПК"]
    assert issue.code is IssueCode.CELL_DOUBTED
    assert "строки 6, 8" in issue.message
    assert issue.place is not None
    assert issue.place.spot == "G6"


@pytest.mark.parametrize(
    ("sheet", "raw"),
    [
        ("Курсы", {"document_kind": ["удостоверение"] * 4}),  # the row tells itself
        ("Переподготовка", {}),
    ],
)
def test_what_the_row_or_the_title_tells_of_long_courses_is_no_question(
    catalogue: Catalogue, sheet: str, raw: dict[str, list[Cell]]
) -> None:
    assert asked(catalogue, sheet, HOURS, **raw)[1] == []


def test_short_courses_are_no_question(catalogue: Catalogue) -> None:
    assert asked(catalogue, "Курсы", [72, 249])[1] == []
