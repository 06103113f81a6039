"""Foreign text cannot drive the terminal."""

from __future__ import annotations

import pytest

from pedmonitor.cli.harmless import harmless


@pytest.mark.parametrize(
    "sign", ["\x1b", "\x07", "\x9b", "\x00", "\r", "\u202e", "\u2066", "\ud800"]
)
def test_signs_that_drive_a_terminal_are_shown_as_unknown(sign: str) -> None:
    assert harmless(f"СОШ{sign}1") == "СОШ\N{REPLACEMENT CHARACTER}1"


def test_ordinary_text_stays_as_it_is() -> None:
    text = "МБОУ «СОШ № 1» — с. Тихое\n½ 😀 é"
    assert harmless(text) == text
