"""What a run keeps of its people agrees with its values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.returns import save

from pedmonitor.compute.people import PeopleMemory
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, run_period
from pedmonitor.workflows.keeping.people_memory import people_changes, people_to_keep

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

REGISTRY: list[list[object]] = [["Код", "Краткое наименование"], ["101", "СОШ № 1"]]
STAFF: list[object] = ["ФИО", "Должность", "Дата рождения"]
CONTEST: list[object] = ["ФИО", "Название конкурса", "Уровень", "Результат", "Дата"]


def run_of(workspace: Workspace, folder: Path, year: int, people: dict[str, bool]) -> RunResult:
    """Compute a year of one school: names, and whether each took part in a contest."""
    day = f"01.03.{year}"
    staff = [[name, "учитель", f"0{at}.02.1980"] for at, name in enumerate(people, 1)]
    contest = [[name, "Учитель года", "район", "участник", day] for name in people if people[name]]
    save(
        folder,
        {
            "организации.xlsx": REGISTRY,
            f"СОШ № 1 кадры {year}.xlsx": [STAFF, *staff],
            f"СОШ № 1 конкурсы {year}.xlsx": [CONTEST, *contest],
        },
    )
    request = Request(folder, ("vilyuysk-2021",), calendar_year(year))
    return run_period(workspace, request, keep_secret=True)


def test_two_years_are_told_by_people(workspace: Workspace, tmp_path: Path) -> None:
    anna, boris, vera = "Иванова Анна Петровна", "Петров Борис Ильич", "Юрьева Вера Львовна"
    before = run_of(workspace, tmp_path / "a", 2021, {anna: False, boris: True})
    after = run_of(workspace, tmp_path / "b", 2022, {anna: True, vera: True})
    found = people_changes(after, before, "vilyuysk-2021")["1.2-5.1"]
    totals = [
        next((v.numerator, v.denominator) for v in run.values if v.ref == "1.2-5.1")
        for run in (before, after)
    ]
    assert [found.before, found.after] == totals == [(1, 2), (2, 2)]
    assert (found.stayed, found.gained, found.came_with, found.left_with) == (1, 1, 1, 1)


def test_other_profiles_and_older_runs_tell_nothing(workspace: Workspace, tmp_path: Path) -> None:
    run = run_of(workspace, tmp_path, 2022, {"Иванова Анна Петровна": True})
    assert people_changes(run, run, "korsakov-2021") == {}
    assert people_changes(run, replace(run, people=None), "vilyuysk-2021") == {}


def test_a_run_without_persons_keeps_nothing() -> None:
    assert people_to_keep([], PeopleMemory()) is None
