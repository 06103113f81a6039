"""«Из них …» counts a part of what stands before it."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.hanging import hanging

WHOLE, YOUNG, PASSED = "Всего педагогов", "Педагоги до 35 лет", "из них прошли диагностику"


@pytest.mark.parametrize(
    ("captions", "families", "found"),
    [
        ((WHOLE, PASSED), ("", "passed"), set()),
        ((WHOLE, YOUNG, PASSED), ("", "young", "passed"), {2}),
        ((WHOLE, YOUNG, "%", PASSED, "%"), ("", "young", "young", "passed", "passed"), {3, 4}),
        ((WHOLE, PASSED, "из них до 35 лет"), ("", "passed", "young"), set()),
        # who learned something has learned: a part of those is counted of all
        ((WHOLE, "Прошли обучение", "из них по ИОМ"), ("", "trained", "planned"), set()),
        ((WHOLE, "Учителей начальных классов", PASSED), ("", "", "passed"), {2}),
        ((WHOLE, YOUNG, WHOLE, PASSED), ("", "young", "", "passed"), set()),
    ],
)
def test_which_columns_hang(
    captions: tuple[str, ...], families: tuple[str, ...], found: set[int]
) -> None:
    told = dict(enumerate(families))
    bases = {at for at, text in enumerate(captions) if text == WHOLE}
    assert hanging([(text,) for text in captions], told, bases, {"young"}) == found
