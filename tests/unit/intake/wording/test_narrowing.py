"""Words that narrow captions."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.narrowing import Narrowing

WORDS = Narrowing(
    ("молод*", "без категории"), ("план", "не прошли"), ("специалист*",), ("выполн*",)
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Молодые педагоги", ["молодые"]),
        ("Педагоги без категории", ["без категории"]),
        ("План на 2022 год", ["план"]),
        ("Планета знаний", []),
        ("Выполнение, план", []),
        ("Не прошли / не участвуют", ["не прошли"]),
        ("Всего педагогов", []),
    ],
)
def test_words_that_narrow(text: str, told: list[str]) -> None:
    assert WORDS.words_in(text) == told


def test_what_is_left_beside_them() -> None:
    assert WORDS.rest_of("Молодые специалисты школы").split() == ["школы"]


def test_without_words_nothing_narrows() -> None:
    assert Narrowing().words_in("Молодые педагоги") == []
