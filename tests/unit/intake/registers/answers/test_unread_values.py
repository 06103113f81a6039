"""What is written and not understood is no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.unread_values import doubtful_rows, unread_rows
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

READ = Parsed(CellState.VALUE, "deficits")
ODD = Parsed(CellState.ERROR, None, IssueCode.CELL_CODE)


def _sheaf(catalogue: Catalogue, form: str, field: str, cells: list[Parsed]) -> Sheaf:
    rows = [at + 2 for at in range(len(cells))]
    sheaf = Sheaf(catalogue.forms[form], Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.parsed[field] = cells
    return sheaf


@pytest.mark.parametrize(
    ("cells", "unread", "doubtful"),
    [
        ([ODD, ODD, BLANK], {2, 3, 4}, {2, 3}),
        ([ODD, READ, ODD], {2, 4}, {2, 4}),
        ([READ, READ, BLANK], {4}, set()),
        ([READ, READ, READ], set(), set()),
    ],
)
def test_a_column_and_its_rows(
    catalogue: Catalogue, cells: list[Parsed], unread: set[int], doubtful: set[int]
) -> None:
    sheaf = _sheaf(catalogue, "diagnostics", "kind", cells)
    assert unread_rows(sheaf) == ({"kind": unread} if unread else {})
    assert doubtful_rows(sheaf) == ({"kind": doubtful} if doubtful else {})


def test_the_staff_counts_whatever_its_posts_are(catalogue: Catalogue) -> None:
    assert unread_rows(_sheaf(catalogue, "staff", "position", [ODD, ODD])) == {}
