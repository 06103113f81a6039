"""Form cells between runs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making import books, cells, forms
from making.returns import save

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.form_memory import facts_to_keep

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.issue import Issue
    from pedmonitor.workflows.keeping.workspace import Workspace

REGISTRY: list[list[object]] = [
    ["Код", "Краткое наименование", "Тип", "ОКПО"],
    ["101", "СОШ № 1", "средняя школа", 4120071],
]


def test_only_what_rules_of_years_need_is_kept(catalogue: Catalogue) -> None:
    typed = {("3.1", "06", "3"): 40, ("3.1", "06", "4"): 30, ("3.1", "07", "3"): None}
    frame = cells.frame(catalogue.state_forms["oo1-16"], typed)
    facts = facts_to_keep(frame, catalogue)
    assert [(fact.line, fact.graph, fact.value) for fact in facts] == [
        ("06", "3", 40),
        ("07", "3", None),
    ]


def send(workspace: Workspace, folder: Path, *years: int, period: int) -> list[Issue]:
    """Compute a year; 40 pedagogues in 2021, 20 in 2022."""
    save(folder, {"организации.xlsx": REGISTRY})
    edition = workspace.catalogue.state_forms["oo1-16"]
    for year in years:
        typed: dict[tuple[str, str, str], object] = {
            ("3.1", "06", "3"): {2021: 40, 2022: 20}[year],
            ("3.1", "07", "3"): {2021: 40, 2022: 20}[year],
        }
        sheets = forms.workbook(edition, typed, okpo=4120071, year=year)
        books.xlsx(folder / f"форма {year}.xlsx", sheets)
    request = Request(folder, ("vilyuysk-2021",), calendar_year(period))
    clock = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)
    outcome = compute_period(workspace, request, finished_at=clock)
    return [issue for issue in outcome.run.issues if issue.code.value == "CTRL-004"]


def test_last_year_s_run_is_remembered(workspace: Workspace, tmp_path: Path) -> None:
    assert send(workspace, tmp_path / "2021", 2021, period=2021) == []
    issues = send(workspace, tmp_path / "2022", 2022, period=2022)
    assert [issue.place.cell for issue in issues if issue.place] == ["C11", "C12"]
    assert "Было 40 (на 20.09.2021: лист «3.1»: C11), стало 20" in issues[0].message


def test_last_year_s_form_in_the_same_folder_comes_first(
    workspace: Workspace, tmp_path: Path
) -> None:
    issues = send(workspace, tmp_path / "both", 2021, 2022, period=2022)
    assert len(issues) == 2
