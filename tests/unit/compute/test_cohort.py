"""Retention from two years of staff registers (domain.md §1.10, cases 6 and 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import find, run, save

from pedmonitor.compute.cohort import cohort_window
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Status

if TYPE_CHECKING:
    from pathlib import Path

    from making.returns import Returns

    from pedmonitor.workflows.keeping.workspace import Workspace

RETENTION = "young_specialist_retention_year1_share"
HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Начало педагогической работы"]
ANNA: list[object] = ["Иванова Анна Петровна", "05.03.1998", "учитель", "01.09.2020"]
OLEG: list[object] = ["Петров Олег Иванович", "12.11.1997", "учитель", "20.08.2021"]
VERA: list[object] = ["Сидорова Вера Олеговна", "30.01.1970", "воспитатель", "01.09.1990"]
REGISTRY: Returns = {
    "организации.csv": [
        ["Код", "Краткое наименование", "Тип", "Местность"],
        ["1", "СОШ № 1", "школа", "село"],
        ["2", "СОШ № 2", "школа", "город"],
    ]
}


def test_one_moved_inside_the_district_and_one_left(workspace: Workspace, tmp_path: Path) -> None:
    returns = {
        **REGISTRY,
        "2021/СОШ 1 кадры 2021.csv": [HEAD, ANNA, OLEG, VERA],
        "2021/СОШ 2 кадры 2021.csv": [HEAD, ["Белова Инна Ильинична", *VERA[1:]]],
        "2022/СОШ 1 кадры 2022.csv": [HEAD, VERA],
        "2022/СОШ 2 кадры 2022.csv": [HEAD, ANNA],
    }
    for folder in ("2021", "2022"):
        (tmp_path / folder).mkdir()
    found = run(workspace, save(tmp_path, returns), "amursk-2021", period=calendar_year(2022))
    total = find(found, RETENTION)
    assert (total.numerator, total.denominator, total.status) == (1, 2, Status.OK)
    school = find(found, RETENTION, (("organisation", "СОШ № 1"),))
    assert (school.numerator, school.denominator) == (0, 2)
    assert find(found, RETENTION, (("rural", "село"),)).numerator == 1


def test_those_who_left_two_schools_are_two(workspace: Workspace, tmp_path: Path) -> None:
    """Leavers were numbered anew in every table, and the first ones of all schools were one."""
    returns = {
        **REGISTRY,
        "2021/СОШ 1 кадры 2021.csv": [HEAD, ANNA],
        "2021/СОШ 2 кадры 2021.csv": [HEAD, ["Петров Олег Иванович", "12.11.1997", *ANNA[2:]]],
        "2022/СОШ 1 кадры 2022.csv": [HEAD, VERA],
        "2022/СОШ 2 кадры 2022.csv": [HEAD, VERA],
    }
    for folder in ("2021", "2022"):
        (tmp_path / folder).mkdir()
    found = run(workspace, save(tmp_path, returns), "amursk-2021", period=calendar_year(2022))
    total = find(found, RETENTION)
    assert (total.numerator, total.denominator) == (0, 2)


def test_without_last_year_it_cannot_be_computed(workspace: Workspace, tmp_path: Path) -> None:
    returns = {**REGISTRY, "СОШ 1 кадры 2022.csv": [HEAD, ANNA]}
    total = find(run(workspace, save(tmp_path, returns), "amursk-2021"), RETENTION)
    assert total.status is Status.NOT_COMPUTABLE
    assert "нужны реестры за два года" in total.note


def test_windows() -> None:
    day = calendar_year(2021).as_of
    window = cohort_window(day, option="year_before")
    assert (str(window.start), str(window.end)) == ("2021-01-01", "2021-12-31")
