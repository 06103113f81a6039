"""Rows of other municipalities."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.several_municipalities import others_among, told_others
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place

TWO = ["Амурский район", "Солнечный муниципальный район", "", "Амурского района"]


@pytest.mark.parametrize(
    ("own", "rows", "known"), [("Амурский район", (1,), True), ("", (1,), False)]
)
def test_rows_of_others_are_told_apart_where_ours_is_named(
    own: str, rows: tuple[int, ...], *, known: bool
) -> None:
    found = others_among(TWO, own)
    assert found is not None
    assert (found.rows, found.known) == (rows, known)


@pytest.mark.parametrize("texts", [[], ["Амурский район", ""], ["сельская", "городская"]])
def test_one_municipality_or_none_needs_no_telling_apart(texts: list[str]) -> None:
    assert others_among(texts, "Амурский район") is None


def test_it_is_an_error_only_where_nobody_knows_which_is_ours() -> None:
    place = Place("свод.xlsx", "Лист1")
    levels = []
    for own in ("Амурский район", ""):
        found = others_among(TWO, own)
        assert found is not None
        levels.append(told_others(found, "в реестре люди", place).level)
    assert levels == [Level.WARNING, Level.ERROR]
