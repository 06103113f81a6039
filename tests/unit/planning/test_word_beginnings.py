from __future__ import annotations

import pytest

from pedmonitor.planning.word_beginnings import mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Мастер-класс учителя", True),
        ("Открытые уроки", True),
        ("Открытая дверь", False),
        ("", False),
    ],
)
def test_all_beginnings_of_one_set(text: str, found: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert mentions(text, ["мастер-класс", "открыт урок", ""]) is found
