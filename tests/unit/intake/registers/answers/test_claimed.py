"""Categories that may be there, or only applied for."""

from __future__ import annotations

import pytest
from making.definitions import bundled_definitions

from pedmonitor.intake.registers.answers.claimed import doubt_claimed, is_claimed
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

FORM = bundled_definitions().forms["staff"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("первая (заявление подано)", True),
        ("высшая, документы поданы", True),
        ("первая (заявление на высшую)", False),
        ("первая, приказ № 5 от 01.02.2021", False),
        ("заявление на первую", False),
        ("высшая", False),
    ],
)
def test_an_application_that_names_no_category_leaves_a_doubt(text: str, *, asked: bool) -> None:
    assert is_claimed(text) is asked
    sheaf = Sheaf(FORM, Place("кадры.xlsx", "Лист1"), [4], [""], {"category": [text]}, {})
    doubt_claimed(sheaf)
    assert [issue.code.value for issue in sheaf.issues] == ["CELL-013"] * asked
