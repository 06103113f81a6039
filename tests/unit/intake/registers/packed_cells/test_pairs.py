"""Two people in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("Белова А.П. → Громов О.И.", ["наставник", "наставляемый"]),
        ("Белова А.П. -> Громов О.И.", ["наставник", "наставляемый"]),
        ("Петрова-Белова А.П. - Громов О.И.", ["наставник", "наставляемый"]),
        ("Белова А.П.\nГромов О.И.", ["наставник", "наставляемый"]),
        ("Белова А.П. и Громов О.И.", ["наставник", "наставляемый"]),
        ("Белова А.П. → Громов О.И., Чижова З.П.", ["наставник", "наставляемый", "наставляемый"]),
        ("Белова А.П.", []),
        ("Белова А.П., Громов О.И., Чижова З.П.", []),
    ],
)
def test_pairs(cell: str, roles: list[str], tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [["Наставничество"], ["Пара", "Дата приказа"], [cell, "01.09.2022"]]
    books.xlsx(tmp_path / "пары.xlsx", {"Лист1": rows})
    assert read(tmp_path / "пары.xlsx", plan).tables[0].roles == roles
