"""The column that names people, for messages."""

from __future__ import annotations

import pytest

from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place


@pytest.mark.parametrize(
    ("positions", "column"),
    [
        ({"full_name": 2, "last_name": 0}, 2),
        ({"last_name": 0}, 0),
        ({"snils": 4}, 4),
        ({"position": 1}, None),
    ],
)
def test_the_person_column(positions: dict[str, int], column: int | None) -> None:
    table = TypedTable(
        "staff", Place("а.xlsx"), hidden=False, titles=[], fields=set(), positions=positions
    )
    assert table.person_column == column
