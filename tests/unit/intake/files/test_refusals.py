"""Every refusal says what would help."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.files.refusals import _HINTS, refusal
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place


@pytest.mark.parametrize("reason", sorted(_HINTS))
def test_a_refusal_is_an_error_with_a_hint(reason: str) -> None:
    issue = refusal(Place("а.xlsx"), UnreadableError(reason, "файл повреждён"))
    assert issue.level is Level.ERROR
    assert issue.message == "файл повреждён; данные из этого файла не учтены"
    assert issue.hint.endswith(".")
