"""What a run keeps of its staff registers, and what next year's is given of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.returns import save

from pedmonitor.definitions.columns_read import columns_of_cohorts
from pedmonitor.history.store import History
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, run_period
from pedmonitor.workflows.keeping.staff_memory import remembered_staff

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

NOW = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)
REGISTRY: list[list[object]] = [["Код", "Краткое наименование"], ["101", "СОШ № 1"]]
HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Принят на работу", "Телефон"]
BEGINNER: list[object] = ["Абрамова Анна Петровна", "04.03.1998", "учитель", "01.09.2021", "1"]
OLD: list[object] = ["Орлова Ольга Юрьевна", "02.01.1970", "учитель", "01.09.2001", "2"]


def _run(workspace: Workspace, folder: Path, *staff: list[object]) -> RunResult:
    save(folder, {"организации.xlsx": REGISTRY, "СОШ № 1 кадры 2022.xlsx": [HEAD, *staff]})
    request = Request(folder, ("amursk-2021",), calendar_year(2022))
    return run_period(workspace, request, keep_secret=True)


def test_only_those_are_kept_who_began_of_late(workspace: Workspace, tmp_path: Path) -> None:
    run = _run(workspace, tmp_path / "returns", OLD, BEGINNER)
    assert run.staff is not None
    (one,) = run.staff.excerpts
    assert (one.organisation, one.rows) == ("СОШ № 1", (2,))
    assert one.columns == {"position": ("учитель",), "hire_date": (dt.date(2021, 9, 1),)}
    assert one.fields == ("hire_date", "position")
    assert run.staff.key_name == workspace.key_name()


def test_of_a_day_long_past_only_that_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    """Whose it is could be told by it, and a day of birth may stand under any heading."""
    born = [BEGINNER[0], "05.06.1970", "учитель", "04.03.1998", "1"]
    begun = [*born, "01.09.2021"]
    save(
        tmp_path / "returns",
        {
            "организации.xlsx": REGISTRY,
            "СОШ № 1 кадры 2022.xlsx": [[*HEAD, "Начало педагогической работы"], begun],
        },
    )
    request = Request(tmp_path / "returns", ("amursk-2021",), calendar_year(2022))
    run = run_period(workspace, request, keep_secret=True)
    assert run.staff is not None
    columns = run.staff.excerpts[0].columns
    assert columns["hire_date"] == (dt.date(2020, 12, 29),)
    assert columns["first_job_date"] == (dt.date(2021, 9, 1),)


def test_a_register_without_beginners_is_kept_as_such(workspace: Workspace, tmp_path: Path) -> None:
    run = _run(workspace, tmp_path / "returns", OLD)
    assert run.staff is not None
    (one,) = run.staff.excerpts
    assert (one.rows, one.people, one.fields) == ((), (), ("hire_date", "position"))


def test_next_year_is_shown_a_table_of_the_year_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    run = _run(workspace, tmp_path / "returns", OLD, BEGINNER)
    assert remembered_staff(workspace, calendar_year(2023)) == ()
    with History.open(workspace.database) as history:
        history.save(run, finished_at=NOW)
    (owned,) = remembered_staff(workspace, calendar_year(2023))
    assert (owned.base, owned.owners) == ("СОШ № 1", ["СОШ № 1"])
    assert owned.stated.years == {2022}
    assert owned.table.columns["hire_date"] == [dt.date(2021, 9, 1)]
    assert remembered_staff(workspace, calendar_year(2024)) == ()


def test_no_personal_column_is_kept(workspace: Workspace) -> None:
    """Names, days of birth, phones: whatever a school writes beside, it stays with the school."""
    assert columns_of_cohorts(workspace.catalogue) == {
        *("position", "employment", "status", "hire_date", "end_date"),
        *("first_job_date", "young_specialist"),
    }
