"""Whose a row of a table of counts is."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.totals import RowOwner, Whose, row_owner


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Итого по СОШ № 1", "СОШ № 1"),
        ("Итого СОШ № 1", "СОШ № 1"),
        ("Всего по МБОУ «Лицей № 3»", "МБОУ «Лицей № 3»"),
        ("СОШ № 1, итого:", "СОШ № 1"),
        ("МБОУ СОШ № 2 (всего)", "МБОУ СОШ № 2"),
        ("Итого по школе", ""),
        ("По школе", ""),
    ],
)
def test_the_total_of_one_organisation_is_its_own(text: str, name: str) -> None:
    assert row_owner(text) == RowOwner(Whose.WHOLE, name)


@pytest.mark.parametrize(
    "text",
    [
        *("Итого", "ВСЕГО:", "Итого по району", "Всего по муниципальному округу", "Итого по МО"),
        *("В целом по городу", "Итого по городскому округу", "Всего по всем организациям"),
        *("Итого по ОО", "По району"),
    ],
)
def test_totals_of_the_municipality(text: str) -> None:
    assert row_owner(text) == RowOwner(Whose.MUNICIPALITY)


@pytest.mark.parametrize(
    "text",
    ["в т.ч. филиал", "в том числе сельские", "из них:", "Итого по школам", "Итого по СОШ"],
)
def test_parts_stand_inside_other_rows(text: str) -> None:
    assert row_owner(text) == RowOwner(Whose.PART)


@pytest.mark.parametrize("text", ["", "СОШ № 1", "Детский сад «Всезнайка»", "Поморская СОШ"])
def test_other_rows_are_their_own(text: str) -> None:
    assert row_owner(text) == RowOwner(Whose.OWN, text)
