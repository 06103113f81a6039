"""Tests of scales outside a column of their own."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.captions.headed_scale import scale_of


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Средний балл (по пятибалльной шкале)", 5),
        ("Средний балл по 5-ти балльной шкале", 5),
        ("Ср. балл, макс. 10", 10),
        ("Оценка (шкала 1-10)", 10),
        ("Балл за вопрос 3", 0),
    ],
)
def test_scales(heading: str, scale: int) -> None:
    assert scale_of(heading) == scale
