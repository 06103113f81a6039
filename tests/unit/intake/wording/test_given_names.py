"""A surname beside a given name is hidden; names of institutions are not."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.given_names import mask_full_names


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Иванова Мария.xlsx", "….xlsx"),
        ("Мария Иванова.xlsx", "….xlsx"),
        ("ИОМ_Мурзаева_Айгуль.xlsx", "ИОМ_….xlsx"),
        ("СОШ 3 Петрова-Водкина Алёна 2022.xlsx", "СОШ 3 … 2022.xlsx"),
    ],
)
def test_full_names_are_hidden(text: str, shown: str) -> None:
    assert mask_full_names(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        *("Центр Виктория", "Школа Надежда", "Детский сад «Алёнушка»", "Новая Долина.xlsx"),
        *("МБДОУ «Светлана»", "Кадры Мария.xlsx", "Верхняя Тура", "Вера"),
    ],
)
def test_institutions_and_places_are_shown(text: str) -> None:
    assert mask_full_names(text) == text
