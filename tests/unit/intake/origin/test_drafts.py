"""A hidden draft of a table of counts beside the shown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import REGISTRY, find, run, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "", "общеобразовательная", "село"],
]
DIAG = "diag_deficit_by_subject_share"


def counts(passed: int, year: str = "") -> list[list[object]]:
    head: list[object] = ["ОО", "Всего педагогов", f"Диагностика дефицитов{year}, чел."]
    return [["Итоги за 2022 год"], head, ["СОШ № 1", 40, passed]]


@pytest.mark.parametrize("names", [("Расчёт", "Свод"), ("Свод", "Расчёт")])
@pytest.mark.parametrize("year", ["", " в 2022 году"])
def test_the_shown_table_counts(
    tmp_path: Path, workspace: Workspace, names: tuple[str, str], year: str
) -> None:
    folder = save(tmp_path / "in", {"организации.xlsx": ORGANISATIONS})
    sheets = {name: counts(5, year) if name == "Расчёт" else counts(20) for name in names}
    books.xlsx(folder / "свод.xlsx", sheets, hidden=["Расчёт"])
    result = run(workspace, folder, "vilyuysk-2021")
    value = find(result, DIAG)
    assert (value.numerator, value.denominator) == (20, 40)
    told = {(issue.code.value, issue.level.value) for issue in result.issues}
    assert ("SHEET-003", "info") in told
    assert "AGG-008" not in {code for code, _ in told}


def test_a_sheet_that_calls_itself_a_draft_is_not_read(
    tmp_path: Path, workspace: Workspace
) -> None:
    folder = save(tmp_path / "in", {"организации.xlsx": ORGANISATIONS})
    books.xlsx(folder / "свод.xlsx", {"Черновик": counts(5), "Свод": counts(20)})
    result = run(workspace, folder, "vilyuysk-2021")
    assert find(result, DIAG).numerator == 20
    assert any("сказано, что это не сведения" in issue.message for issue in result.issues)


def test_a_hidden_table_alone_counts(tmp_path: Path, workspace: Workspace) -> None:
    folder = save(tmp_path / "in", {"организации.xlsx": ORGANISATIONS})
    books.xlsx(folder / "свод.xlsx", {"Свод": counts(5), "А": [["а"]]}, hidden=["Свод"])
    assert find(run(workspace, folder, "vilyuysk-2021"), DIAG).numerator == 5
