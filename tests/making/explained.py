"""A small folder of returns with every way not to count, explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, SIDOROVA, STAFF, YEAR_2022, save
from pedmonitor.workflows.explain_figure import Question, explain_figure

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.explanation import Explanation
    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = ("korsakov-2021",)
DEFICITS = "diag_deficit_by_subject_share"
COOK = ["Поваров Иван Ильич", "01.02.1980", "повар", ""]


def small_folder(folder: Path) -> Path:
    """Two schools; four people, three of them pedagogues; one of three has passed in time."""
    return save(
        folder,
        {
            "организации.xlsx": [
                REGISTRY,
                ["101", "СОШ № 1", "", "школа", "село"],
                ["102", "СОШ № 2", "", "школа", "город"],
            ],
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, PETROV, COOK],
            "СОШ 2 кадры 2022.csv": [STAFF, SIDOROVA],
            "СОШ 1 диагностика 2022.csv": [
                DIAGNOSTICS,
                [IVANOVA[0], "дефициты", "05.03.2022", "да"],
                [IVANOVA[0], "дефициты", "05.03.2022", "да"],
                [PETROV[0], "дефициты", "05.03.2021", "да"],
                [PETROV[0], "выгорание", "05.03.2022", "да"],
                [PETROV[0], "дефициты", "06.03.2022", "нет"],
                [COOK[0], "дефициты", "07.03.2022", "да"],
            ],
            "СОШ 2 диагностика 2022.csv": [
                DIAGNOSTICS,
                [SIDOROVA[0], "выгорание", "05.03.2022", "да"],
            ],
        },
    )


def explained(workspace: Workspace, folder: Path, **breakdown: str) -> Explanation:
    """Explain the share of those who have passed a diagnostic of deficits."""
    question = Question(DEFICITS, folder, tuple(breakdown.items()), YEAR_2022, PROFILE)
    return explain_figure(workspace, question)


def passed(explanation: Explanation, side: str) -> dict[int, str]:
    """Give the reason by the row as Excel counts it, of one school's register."""
    found = getattr(explanation.tally, side)
    return {
        explanation.place(one.row).row + 1: one.reason.value  # type: ignore[operator]
        for one in found.passed
        if explanation.place(one.row).file.startswith("СОШ 1")
    }
