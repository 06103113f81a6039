from __future__ import annotations

import pytest

from pedmonitor.model.blank import NONE_ASKED, is_untouched


@pytest.mark.parametrize("mark", ["", " ", "нет", "не знаю"])
def test_only_a_yes_says_that_there_is_nothing(mark: str) -> None:
    assert is_untouched(["СОШ № 3", f"{NONE_ASKED} {mark}"])


@pytest.mark.parametrize("mark", ["да", " Да ", "+", "1"])
def test_a_mark_is_an_answer(mark: str) -> None:
    assert not is_untouched([f"{NONE_ASKED} {mark}"])


def test_a_register_of_a_school_s_own_making_asks_nothing() -> None:
    assert not is_untouched(["Реестр конкурсов за 2023 год"])
