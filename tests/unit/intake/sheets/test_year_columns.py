"""Headings with a year: every column is read for its own year, and it is said which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, STAFF, codes, counts, find, run, save

from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE, DIAGNOSED = "vilyuysk-2021", "diag_deficit_by_subject_share"
MARKS: list[list[object]] = [
    ["ФИО", "Прошёл диагностику дефицитов в 2021 г.", "Прошёл диагностику дефицитов в 2022 г."],
    [IVANOVA[0], "да", "да"],
    [PETROV[0], "да", "нет"],
]


@pytest.mark.parametrize(("year", "expected"), [(2021, (2, 2)), (2022, (1, 2))])
def test_marks_of_several_years(
    workspace: Workspace, tmp_path: Path, year: int, expected: tuple[int, int]
) -> None:
    files = {"СОШ 1 кадры.csv": [STAFF, IVANOVA, PETROV], "СОШ 1 диагностика.csv": MARKS}
    found = run(workspace, save(tmp_path / "r", files), PROFILE, period=calendar_year(year))
    assert counts(found, DIAGNOSED) == expected
    assert codes(found.issues).count(("HEAD-007", "B1")) == 1
    assert codes(found.issues).count(("HEAD-007", "C1")) == 1


def test_a_mark_of_another_year_is_no_fact_of_this_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    files = {
        "СОШ 1 кадры.csv": [STAFF, IVANOVA, PETROV],
        "СОШ 1 диагностика.csv": [row[:2] for row in MARKS],
    }
    found = run(workspace, save(tmp_path / "r", files), PROFILE)
    assert find(found, DIAGNOSED).status.value == "not_computable"


@pytest.mark.parametrize("year", [2021, 2022])
@pytest.mark.parametrize(
    "rows",
    [
        [  # the words are not repeated
            [
                "ОО",
                "Всего педагогов",
                "Прошли диагностику дефицитов, чел. 2021",
                "2022",
                "2021, %",
                "2022, %",
            ],
            ["СОШ № 1", 40, 10, 20, "25", "50"],
        ],
        [  # they are, year by year
            [
                "ОО",
                "Всего педагогов 2021",
                "Всего педагогов в 2022 г.",
                "Прошли диагностику дефицитов 2021",
                "Прошли диагностику дефицитов 2022",
            ],
            ["СОШ № 1", 40, 40, 10, 20],
        ],
        [  # a row of years under captions that are not merged
            ["ОО", "Всего педагогов", "", "Диагностика дефицитов, чел.", ""],
            ["", "2021", "2022", "2021", "2022"],
            ["СОШ № 1", 40, 40, 10, 20],
        ],
    ],
)
def test_counts_of_several_years(
    workspace: Workspace, tmp_path: Path, rows: list[list[object]], year: int
) -> None:
    folder = save(tmp_path / "r", {"свод.csv": rows})
    found = run(workspace, folder, PROFILE, period=calendar_year(year))
    assert counts(found, DIAGNOSED) == (10 if year == 2021 else 20, 40)
    assert find(found, DIAGNOSED).status.value == "ok"
