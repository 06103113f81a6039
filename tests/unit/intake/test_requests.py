"""What organisations are asked to send."""

from __future__ import annotations

import pytest

from pedmonitor.intake.requests import is_request, register_missing


@pytest.mark.parametrize("stating", [False, True])
@pytest.mark.parametrize("untimely", [False, True])
def test_a_request_is_known_by_its_words(*, stating: bool, untimely: bool) -> None:
    asked = register_missing("Реестр конкурсов", "СОШ 1", stating=stating, untimely=untimely)
    assert is_request(asked, "Реестр конкурсов")
    assert not is_request(asked, "Реестр кадров")
    assert ("прислан" in asked.message) is untimely
    assert ("не сдан" in asked.message) is not untimely
    assert ("сводной таблицы" in asked.message) is stating
