"""Rows without a fact, and rows of several facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.counted_rows.denied_rows import (
    SaidColumn,
    drop_denied,
    spread_said,
)
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def _sheaf(catalogue: Catalogue, **raw: list[Cell]) -> Sheaf:
    count = len(next(iter(raw.values())))
    rows = list(range(5, 5 + count))
    return Sheaf(catalogue.forms["contests"], Place("файл"), rows, [""] * count, dict(raw), {})


def test_two_marked_levels_are_two_rows(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, full_name=["а", "б", "в"], organisation=["СОШ 1", "", "СОШ 2"])
    school = SaidColumn("level", "школьный", ["+", "Лучший урок", "-"])
    spread_said(sheaf, [school, SaidColumn("level", "районный", ["да", "", "нет"])])
    assert sheaf.raw["full_name"] == ["а", "а", "б"]
    assert sheaf.raw["level"] == ["школьный", "районный", "школьный"]
    assert sheaf.raw["contest"] == ["", "", "Лучший урок"]
    assert sheaf.rows == [5, 5, 6]
    assert [(one.row, one.organisation) for one in sheaf.silent] == [(7, "СОШ 2")]


def test_a_row_with_a_fact_of_its_own_keeps_an_unknown_level(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, full_name=["а"], contest=["Учитель года"])
    spread_said(sheaf, [SaidColumn("level", "школьный", ["-"])])
    assert sheaf.raw["level"] == [""]
    assert not sheaf.silent


def test_an_event_that_says_no_is_no_row(catalogue: Catalogue) -> None:
    names: list[Cell] = ["Учитель года", "не участвовала", "нет", "-", ""]
    dates: list[Cell] = ["", "", "", "", "03.03.2022"]
    sheaf = _sheaf(catalogue, full_name=list("абвгд"), contest=names, date=dates)
    drop_denied(sheaf)
    assert sheaf.raw["full_name"] == ["а", "д"]
    assert [one.row for one in sheaf.silent] == [6, 7, 8]
