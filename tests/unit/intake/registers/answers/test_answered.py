"""Answers under «Результат»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import BLANK
from pedmonitor.intake.registers.answers.answered import settle_answers
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def answered(catalogue: Catalogue, *cells: Cell, form: str = "diagnostics") -> Sheaf:
    item = {"diagnostics": "outcome", "contests": "result"}[form]
    rows = list(range(len(cells)))
    sheaf = Sheaf(catalogue.forms[form], Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.raw[item], sheaf.parsed[item] = [*cells], [BLANK] * len(cells)
    settle_answers(sheaf)
    return sheaf


@pytest.mark.parametrize("answers", [("да", "нет"), ("+", "-"), ("1", "0"), (1.0, 0.0)])
def test_no_beside_yes_is_not_passed(catalogue: Catalogue, answers: tuple[Cell, Cell]) -> None:
    found = answered(catalogue, *answers)
    assert [cell.value for cell in found.parsed["outcome"]] == [None, False]
    assert not found.issues


def test_a_column_of_no_alone_is_asked_about_and_counted(catalogue: Catalogue) -> None:
    found = answered(catalogue, "нет", "", "нет")
    assert [cell.value for cell in found.parsed["outcome"]] == [None, None, None]
    assert [issue.code.name for issue in found.issues] == ["ROW_REMARK"]


@pytest.mark.parametrize("cells", [("высокий", "нет"), ("86 %", "нет"), (12.0, "нет", "да")])
def test_no_beside_a_result_in_words_or_points_is_counted_and_asked_about(
    catalogue: Catalogue, cells: tuple[Cell, ...]
) -> None:
    found = answered(catalogue, *cells)
    assert not any(cell.value is False for cell in found.parsed["outcome"])
    assert ["строка 2" in issue.message for issue in found.issues] == [True]


def test_a_nought_among_points_is_a_result(catalogue: Catalogue) -> None:
    assert not answered(catalogue, 12.0, 0.0, "0").issues


def test_no_prize_of_a_contest_is_no_absence(catalogue: Catalogue) -> None:
    found = answered(catalogue, "да", "нет", form="contests")
    assert [cell.value for cell in found.parsed["result"]] == [None, None]
    assert ["призового места" in issue.message for issue in found.issues] == [True]
    assert not answered(catalogue, "1 место", "-", form="contests").issues


def test_a_column_of_its_own_tells_who_has_passed(catalogue: Catalogue) -> None:
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), [0, 1], ["", ""], {}, {})
    sheaf.raw["outcome"] = ["да", "нет"]
    sheaf.parsed = {"outcome": [BLANK, BLANK], "completed": [BLANK, BLANK]}
    settle_answers(sheaf)
    assert sheaf.parsed["outcome"] == [BLANK, BLANK]


@pytest.mark.parametrize("passed", ["прошёл", "Пройдена", "сдала", "приняла участие", "да"])
def test_no_beside_words_of_passing_is_not_passed(catalogue: Catalogue, passed: str) -> None:
    found = answered(catalogue, passed, "нет", "не прошёл")
    assert [cell.value for cell in found.parsed["outcome"]] == [None, False, None]
    assert not found.issues


def test_no_beside_levels_and_words_of_passing_is_asked_about(catalogue: Catalogue) -> None:
    found = answered(catalogue, "прошла", "нет", "высокий")
    assert not any(cell.value is False for cell in found.parsed["outcome"])
    assert len(found.issues) == 1
