"""Ditto marks, and facts line by line in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.packed_cells.lines_in_cells import split_lines, without_dittos
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


@pytest.mark.parametrize("mark", ["-//-", "— » —", '"', '-"-', "«—»", "то же", "''", "//"])
def test_a_ditto_repeats_the_cell_above(mark: str) -> None:
    if mark == "«—»":
        mark = "—«—"
    assert without_dittos(["да", mark, mark]) == ["да", "да", "да"]


@pytest.mark.parametrize("text", ["-", "—", "", "нет", "а//б", "Школа «А»"])
def test_other_cells_stay(text: str) -> None:
    assert without_dittos(["да", text]) == ["да", text]


def _split(catalogue: Catalogue, **raw: list[Cell]) -> dict[str, list[Cell]]:
    count = len(next(iter(raw.values())))
    form = catalogue.forms["training"]
    sheaf = Sheaf(form, Place("файл"), list(range(count)), [""] * count, dict(raw), {})
    split_lines(sheaf)
    assert len(sheaf.rows) == len(sheaf.groups) == len(next(iter(sheaf.raw.values())))
    return sheaf.raw


def test_two_courses_of_a_row_are_two_rows(catalogue: Catalogue) -> None:
    found = _split(
        catalogue,
        full_name=["а", "б"],
        program=["1) Урок\n2) ИКТ", "Урок"],
        date_to=["10.02.2022\n15.11.2022", "1.2.2022"],
        basis=["план", "план"],
    )
    assert found == {
        "full_name": ["а", "а", "б"],
        "program": ["Урок", "ИКТ", "Урок"],
        "date_to": ["10.02.2022", "15.11.2022", "1.2.2022"],
        "basis": ["план", "план", "план"],
    }


def test_a_day_in_two_lines_alone_splits_nothing(catalogue: Catalogue) -> None:
    raw: dict[str, list[Cell]] = {"full_name": ["а"], "program": ["Урок"]}
    raw["date_to"] = ["10.02.2022\n15.11.2022"]
    assert _split(catalogue, **raw) == raw


def test_a_title_in_two_lines_splits_nothing(catalogue: Catalogue) -> None:
    raw: dict[str, list[Cell]] = {"program": ["Урок\nфизики"], "date_to": ["10.02.2022"]}
    assert _split(catalogue, **raw) == raw
