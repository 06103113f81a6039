"""Words that say that nothing is known yet."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.counted_rows.unknown_answers import is_answer_unknown


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("нет данных", True),
        ("Информация будет позже.", True),
        ("методист болеет", True),
        ("не участвовали", False),
        ("Белова А.П.", False),
        ("", False),
    ],
)
def test_what_words_say(text: str, *, unknown: bool) -> None:
    assert is_answer_unknown(text) is unknown
