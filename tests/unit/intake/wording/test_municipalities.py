"""Names of municipalities, and words that mean all organisations together."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.municipalities import names_municipality, says_summary


@pytest.mark.parametrize(
    "text",
    [
        "Вилюйский улус",
        "МР «Вилюйский улус (район)»",
        "Казачинско-Ленский муниципальный район",
        "Корсаковский городской округ",
        "городской округ «Город Амурск»",
        "МО г. Амурск",
        "Район",
    ],
)
def test_a_municipality(text: str) -> None:
    assert names_municipality(text)


@pytest.mark.parametrize(
    "text",
    [
        "СОШ Амурского района",
        "Районная гимназия",
        "Районный дом творчества",
        "Тихое",
        "Окружная",
        "",
    ],
)
def test_no_municipality(text: str) -> None:
    assert not names_municipality(text)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Сводная ОО-1", True),
        ("ОО-1_свод_2022", True),
        ("ОО-1 итого по району", True),
        ("ОО-1 по всем школам", True),
        ("ОО-1 СОШ 3", False),
        ("Сводный хор", True),
        ("Школа Свободы", False),
    ],
)
def test_a_summary(text: str, *, summary: bool) -> None:
    assert says_summary(text) is summary
