"""Caption lines that bear a number, and those that answer for a school."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.counted_rows.captions_among import (
    answers_for_school,
    numbered_captions,
)
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def table(*rows: list[Cell]) -> RawTable:
    kinds = [(at, RowKind.DATA) for at in range(len(rows))]
    head = ["№", "ФИО", "Должность"]
    paths: list[tuple[str, ...]] = [(one,) for one in head]
    return RawTable("Лист1", [], head, paths, [0, 1, 2], 0, kinds, [*rows])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["1.", "Учителя физики", ""], ["1.1", "Белова А.П.", "учитель"]], {0: "Учителя физики"}),
        ([[1, "Учителя физики", ""], [1.1, "Белова А.П.", "учитель"]], {0: "Учителя физики"}),
        ([["1.", "Белова А.П.", ""], ["2.", "Громов О.И.", "учитель"]], {}),
        ([["1.", "Белова А.П.", "учитель"], ["1.1", "Громов О.И.", "учитель"]], {}),
    ],
)
def test_numbered_captions(rows: list[list[Cell]], found: dict[int, str]) -> None:
    assert numbered_captions(table(*rows), [1]) == found
    assert numbered_captions(table(*rows), []) == {}


@pytest.mark.parametrize(
    ("form", "group", "line", "answers"),
    [
        ("contests", "МБОУ СОШ № 1", "не участвовали", True),
        ("contests", "Школьный уровень", "не участвовали", False),
        ("contests", "МБОУ СОШ № 1", "не участвовали 3 человека", False),
        ("contests", "МБОУ СОШ № 1", "Районный уровень", False),
        ("diagnostics", "МБОУ СОШ № 1", "не проводилась", False),
        ("staff", "МБОУ СОШ № 1", "нет", False),
    ],
)
def test_answers_of_schools(
    form: str, group: str, line: str, answers: object, catalogue: Catalogue
) -> None:
    assert answers_for_school(catalogue.forms[form], group, ["", line]) is answers
