"""Former surnames in brackets."""

from __future__ import annotations

import pytest

from pedmonitor.intake.persons.former import former_keys, former_name
from pedmonitor.intake.persons.pseudonyms import name_keys, split_name


@pytest.mark.parametrize(
    ("cell", "former"),
    [
        ("Рыбина (Котова) Вера Ивановна", "Котова Вера Ивановна"),
        ("Рыбина (Котова-Зимина) В.И.", "Котова-Зимина В И"),
        ("Рыбина Вера Ивановна (сменила фамилию с Котова)", "Котова Вера Ивановна"),
        ("Рыбина Вера Ивановна (Рыбина)", ""),
        ("Рыбина Вера Ивановна (Котова, Зимина)", ""),
        ("Рыбина Вера Ивановна (совместитель из Котово)", ""),
        ("Рыбина Вера Ивановна", ""),
        ("Рыбина (Котова)", ""),
        ("", ""),
    ],
)
def test_former_name(cell: str, former: str) -> None:
    assert former_name(cell) == former


def test_a_former_name_is_kept_as_keys() -> None:
    words = split_name("Котова Вера Ивановна")
    keys = former_keys("Рыбина (Котова) Вера Ивановна", b"s")
    assert keys == name_keys(words, secret=b"s")
    assert former_keys("Рыбина Вера Ивановна", b"s") == (0, 0)
