"""Mentees to whom nobody is assigned."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.packed_cells.no_mentor import _names_none


@pytest.mark.parametrize(
    ("cell", "none"),
    [
        ("будет назначен", True),
        ("ещё не закреплён", True),
        ("вакансия", True),
        ("Небудь О.", False),
    ],
)
def test_words_in_the_place_of_a_mentor(cell: str, none: bool) -> None:  # noqa: FBT001
    assert _names_none(cell) is none
