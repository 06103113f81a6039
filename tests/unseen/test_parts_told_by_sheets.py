"""Tables of counts of a part of the year, where the sheet says which and the file which year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import parse_period
from pedmonitor.workflows.keeping.workspace import Workspace
from unseen.district import DIAGNOSTICS, SCHOOL, Counts

if TYPE_CHECKING:
    from pathlib import Path

HEAD: list[object] = ["ОО", "Всего педагогов", "Прошли диагностику профессиональных дефицитов"]


def _counts(folder: Path, period: str, **sheets: int) -> Counts:
    rows = {name.replace("_", " "): [HEAD, [SCHOOL, 30, done]] for name, done in sheets.items()}
    books.xlsx(folder / "диагностика 2022.xlsx", rows)
    workspace = Workspace(folder.parent, Settings(), bundled_definitions())
    found = returns.run(workspace, folder, "vilyuysk-2021", period=parse_period(period))
    return returns.counts(found, DIAGNOSTICS, ())


@pytest.mark.parametrize("sheet", ["I_полугодие", "II_квартал", "1_полугодие"])
def test_a_part_of_the_year_is_not_the_year(sheet: str, tmp_path: Path) -> None:
    assert _counts(tmp_path / "in", "2022", **{sheet: 3}) == (None, None)


def test_each_quarter_has_its_sheet(tmp_path: Path) -> None:
    sheets = {"I_квартал": 1, "II_квартал": 2, "III_квартал": 3}
    assert _counts(tmp_path / "in", "2022Q3", **sheets) == (3, 30)


def test_a_sheet_that_names_no_part_is_of_the_year(tmp_path: Path) -> None:
    assert _counts(tmp_path / "in", "2022", Лист1=7) == (7, 30)
