"""A recommendation keeps its number whatever the figures; a row knows whether it was touched."""

from __future__ import annotations

from dataclasses import replace

from pedmonitor.model.recommendation import Recommendation, RegisterRow, State

ONE = Recommendation(
    "r", "2021/2022", "p", "address", "a", "А", "ДДТ", "ДДТ", "1", "3 из 26", "Текст"
)


def test_the_number() -> None:
    assert ONE.id.startswith("2021-2022-")
    assert replace(ONE, text="Другой", basis="4 из 26").id == ONE.id
    assert replace(ONE, ref="2").id != ONE.id


def test_touched() -> None:
    row = RegisterRow("1", State.CURRENT, {}, "Текст", "Текст")
    assert not row.is_touched
    assert replace(row, text="Мой").is_edited
    assert replace(row, extra={"Моё": "да"}).is_touched
    assert replace(row, marks={"Применено": "01.03.2023"}).is_touched
