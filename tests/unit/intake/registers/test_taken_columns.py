"""Columns of a table under its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.intake.registers.taken_columns import take_columns
from pedmonitor.intake.sheets.raw_table import RawTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def _taken(
    catalogue: Catalogue, form: str, fields: list[str], columns: list[list[Cell]]
) -> dict[str, list[Cell]]:
    shape = catalogue.forms[form]
    header = [f"столбец {at}" for at in range(len(fields))]
    paths: list[tuple[str, ...]] = [(text,) for text in header]
    table = RawTable("Лист1", [], header, list(paths), list(range(len(fields))), 0)
    match = Match(shape, [ColumnMatch(at, name) for at, name in enumerate(fields)])
    count = len(columns[0])
    sheaf = Sheaf(shape, Place("файл"), list(range(count)), [""] * count, {}, {})
    take_columns(sheaf, match, table, columns, {})
    return sheaf.raw


def test_two_subjects_are_joined(catalogue: Catalogue) -> None:
    columns: list[list[Cell]] = [["физика", "химия"], ["химия", ""]]
    found = _taken(catalogue, "staff", ["subject", "subject"], columns)
    assert found["subject"] == ["физика, химия", "химия"]


def test_a_fact_is_denied_by_either_column_and_dated_by_one(catalogue: Catalogue) -> None:
    columns: list[list[Cell]] = [["03.03.2022", "03.03.2022", "", "-"], ["нет", "да", "да", ""]]
    found = _taken(catalogue, "diagnostics", ["deficits_mark", "deficits_mark"], columns)
    assert found["deficits_mark"] == ["нет", "03.03.2022", "да", "-"]
