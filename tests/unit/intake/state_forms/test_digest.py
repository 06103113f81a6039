"""Digests of forms: which rows are organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.digest import read_digest

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell

HEADS: list[Cell] = ["ОО", "р. 3.4 стр. 06 гр. 3", "р. 3.4 стр. 06 гр. 4"]


def owners(catalogue: Catalogue, *rows: list[Cell]) -> list[str] | None:
    sheet = RawSheet("Лист1", [["Форма ОО-1"], HEADS, *rows])
    found = read_digest(
        Grid(sheet, Vocabulary(frozenset())), "ОО-1 2022.xlsx", [catalogue.state_forms["oo1-16"]]
    )
    return None if found is None else [given.organisation for given in found[0]]


def test_totals_and_settlements_are_no_organisations(catalogue: Catalogue) -> None:
    rows: list[list[Cell]] = [["г. Амурск", 30, 27], ["СОШ № 1", 20, 18], ["Лицей № 2", 10, 9]]
    assert owners(catalogue, *rows, ["Итого", 30, 27]) == ["СОШ № 1", "Лицей № 2"]


def test_one_school_is_no_digest(catalogue: Catalogue) -> None:
    assert owners(catalogue, ["СОШ № 1", 20, 18]) is None


def test_rows_of_the_form_are_no_digest(catalogue: Catalogue) -> None:
    sheet = RawSheet("Лист1", [["ОО", "№ строки", "гр. 3"], ["СОШ № 1", 6, 20], ["СОШ № 2", 6, 9]])
    assert (
        read_digest(
            Grid(sheet, Vocabulary(frozenset())), "ОО-1.xlsx", [catalogue.state_forms["oo1-16"]]
        )
        is None
    )
