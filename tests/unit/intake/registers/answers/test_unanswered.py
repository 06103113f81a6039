"""Blank cells beside marks of a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import parse_yes_no
from pedmonitor.intake.registers.answers.unanswered import UNANSWERED, settle_unanswered
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("cells", "unknown"),
    [
        (["да", "", "нет", ""], [1, 3]),
        (["+", "", "", ""], [1, 2, 3]),
        (["", "", "", ""], []),
        (["очно", "", "", ""], []),  # no answer at all: nothing to compare a blank with
        (["да", "-", "да", "да"], []),
    ],
)
def test_blanks_beside_answers(catalogue: Catalogue, cells: list[str], unknown: list[int]) -> None:
    rows = list(range(len(cells)))
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.raw["full_name"], sheaf.raw["completed"] = ["Белова Анна"] * len(cells), [*cells]
    sheaf.parsed["completed"] = [parse_yes_no(cell) for cell in cells]
    settle_unanswered(sheaf, {"completed": "Прошёл"})
    found = [at for at, cell in enumerate(sheaf.parsed["completed"]) if cell is UNANSWERED]
    assert found == unknown
    assert [issue.code.name for issue in sheaf.issues] == ["CELL_BLANK"] * bool(unknown)


def test_a_certificate_shows_what_its_mark_does_not_say(catalogue: Catalogue) -> None:
    sheaf = Sheaf(catalogue.forms["training"], Place("файл"), [0, 1, 2], [""] * 3, {}, {})
    sheaf.raw["full_name"] = ["Белова Анна"] * 3
    sheaf.raw["completed"] = ["да", "", ""]
    sheaf.raw["document_number"] = ["", "ПК № 17", ""]
    sheaf.parsed["completed"] = [parse_yes_no(cell) for cell in sheaf.raw["completed"]]
    settle_unanswered(sheaf, {"completed": "Отметка о прохождении"})
    found = [at for at, cell in enumerate(sheaf.parsed["completed"]) if cell is UNANSWERED]
    assert found == [2]
