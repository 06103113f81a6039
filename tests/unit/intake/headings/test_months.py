"""Headings that are months."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.headings.months import add_months, with_year
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

_HEADS = ["ФИО", "сентябрь", "Октябрь 2022 г."]


def _match(catalogue: Catalogue, form: str, heads: list[str], bonus: float = 10.0) -> Match:
    paths: list[tuple[str, ...]] = [(text,) for text in heads]
    table = RawTable("ИОМ", [], heads, paths, list(range(len(heads))), 0)
    match = Match(catalogue.forms[form], [ColumnMatch(0, "full_name")], bonus=bonus)
    add_months(table, [match])
    return match


def test_months_of_routes_are_states(catalogue: Catalogue) -> None:
    found = _match(catalogue, "routes", _HEADS).columns[1:]
    assert [(c.field, c.says) for c in found] == [
        ("status", "сентябрь"),
        ("status", "октябрь 2022"),
    ]


@pytest.mark.parametrize(("form", "bonus"), [("routes", 0.0), ("training", 10.0)])
def test_of_other_registers_months_tell_nothing(
    catalogue: Catalogue, form: str, bonus: float
) -> None:
    assert len(_match(catalogue, form, _HEADS, bonus).columns) == 1


def test_one_month_is_no_row_of_months(catalogue: Catalogue) -> None:
    assert len(_match(catalogue, "routes", ["ФИО", "май", "Марта Ивановна"]).columns) == 1


def test_the_year_stands_above() -> None:
    assert with_year("январь", ["ИОМ 2022-2023 уч. год"]) == "январь 2023"
