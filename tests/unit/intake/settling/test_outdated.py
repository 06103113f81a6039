"""Lists of staff of two school years in one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, REGISTRY, SIDOROVA, STAFF, find, run, save

from pedmonitor.model.period import academic_year, calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace

ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "", "общеобразовательная", "село"],
]
BEFORE, AFTER = [STAFF, IVANOVA, PETROV, SIDOROVA], [STAFF, IVANOVA]


@pytest.mark.parametrize(
    ("period", "staff"),
    [(calendar_year(2022), 1), (academic_year(2022), 1), (academic_year(2021), 3)],
)
@pytest.mark.parametrize(
    "names",
    [
        ("СОШ 1 кадры 2021-2022 уч. год.xlsx", "СОШ 1 кадры 2022-2023 уч. год.xlsx"),
        ("2021-2022 учебный год/СОШ 1 кадры.xlsx", "2022-2023 учебный год/СОШ 1 кадры.xlsx"),
    ],
)
def test_the_year_of_the_reference_date_is_current(
    tmp_path: Path, workspace: Workspace, names: tuple[str, str], period: Period, staff: int
) -> None:
    returns = {"организации.xlsx": ORGANISATIONS, names[0]: BEFORE, names[1]: AFTER}
    for name in names:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
    result = run(workspace, save(tmp_path / "in", returns), "vilyuysk-2021", period=period)
    assert find(result, "age_under35_share").denominator == staff
    told = [issue for issue in result.issues if issue.code.value == "PER-001"]
    assert {issue.level.value for issue in told} <= {"info"} or staff == 3


def test_a_list_alone_is_current(tmp_path: Path, workspace: Workspace) -> None:
    returns = {"организации.xlsx": ORGANISATIONS, "СОШ 1 кадры 2021-2022 уч. год.xlsx": BEFORE}
    result = run(workspace, save(tmp_path / "in", returns), "vilyuysk-2021")
    assert find(result, "age_under35_share").denominator == 3
