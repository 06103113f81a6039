"""A folder of returns of an unseen district, computed from the bundled definitions alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import returns
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.model.share import Number

ANNA, OLEG, ZOYA = "Белова Анна Петровна", "Громов Олег Ильич", "Чижова Зоя Павловна"
DIAGNOSTICS = "diag_deficit_by_subject_share"
CONTESTS = "contest_participants_share"
Rows = list[list[object]]
SCHOOL = "МБОУ «СОШ № 4»"
STAFF: Rows = [
    [SCHOOL],
    ["№", "ФИО", "Дата рождения", "Должность", "Предмет"],
    [1, ANNA, "01.02.1980", "учитель", "физика"],
    [2, OLEG, "01.02.1980", "учитель", "физика"],
]
Counts = tuple["Number | None", "Number | None"]


def computed(folder: Path, profile: str = "vilyuysk-2021", year: int = 2022) -> RunResult:
    """Compute a folder in a workspace without settings of its own."""
    workspace = Workspace(folder.parent, Settings(), bundled_definitions())
    return returns.run(workspace, folder, profile, period=calendar_year(year))


def of(found: RunResult, indicator: str, **breakdown: str) -> Counts:
    """Give numerator and denominator of a figure."""
    return returns.counts(found, indicator, tuple(sorted(breakdown.items())))


def told(found: RunResult, code: str) -> list[str]:
    """Give the messages of a code."""
    return [issue.message for issue in found.issues if issue.code.value == code]
