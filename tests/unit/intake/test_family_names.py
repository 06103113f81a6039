"""Which indicator a caption means."""

from __future__ import annotations

import pytest

from pedmonitor.intake.family_names import FamilyNames

LONG = (
    "доля педагогов (в разрезе учебных предметов), прошедших диагностику профессиональных "
    "дефицитов, от общего количества педагогов (в разрезе учебных предметов) (%)"
)
NAMES = FamilyNames(
    {
        "diag": [
            LONG,
            "диагностика дефицитов",
        ],
        "burnout": ["Доля педагогов, прошедших диагностику профессионального выгорания", "общее"],
        "mentoring": ["доля педагогов, участвующих в программах наставничества", "общее"],
    },
    cutoff=84,
)


@pytest.mark.parametrize(
    ("caption", "family"),
    [
        ("Прошедших диагностику профессиональных дефицитов", "diag"),
        ("Доля педагогов, прошедших диагностику профессиональных дефицитов, %", "diag"),
        ("1.2-3.1. прошедших диагностику профессиональных дефицитов, чел.", "diag"),
        ("ДИАГНОСТИКА ДЕФИЦИТОВ за 2022 год", "diag"),
        ("Прошедших диагностику профессионалного выгорания", "burnout"),
        ("Количество педагогов, участвующих в программах наставничества (человек)", "mentoring"),
        ("общее", None),
        ("диагностика", None),
        ("Наименование ОО", None),
        ("", None),
    ],
)
def test_captions(caption: str, family: str | None) -> None:
    assert NAMES.find(caption) == family
    assert NAMES.find(caption) == family  # remembered
