"""The one rule for headings, names and dictionaries."""

from __future__ import annotations

import pytest

from pedmonitor.model.text import fold, normalise_label


@pytest.mark.parametrize("text", ["ФИО", "Ф.И.О.", "Ф. И. О.", " фио ", "ФИO", "«ФИО»", "ФИО*"])
def test_one_heading_many_spellings(text: str) -> None:
    assert normalise_label(text) == "фио"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Педаго-\nгический стаж", "педагогический стаж"),
        ("Дата\u00a0рождения", "дата рождения"),
        ("Объём, часов", "объем часов"),
        ("№ п/п", "п/п"),
        ("учитель – логопед", "учитель - логопед"),
        ("ИТ-школа", "ит-школа"),
    ],
)
def test_labels(text: str, label: str) -> None:
    assert normalise_label(text) == label


def test_latin_words_stay_latin_and_mixed_words_become_russian() -> None:
    assert fold("Excel") == "excel"
    assert fold("Мaтeматикa") == "математика"
    assert fold("№ 5") == "№ 5"
