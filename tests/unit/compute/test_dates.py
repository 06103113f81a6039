"""The days under a figure: stocks of a half month, two dates in one total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.returns import find, run, save

from pedmonitor.model.period import parse_period
from pedmonitor.model.result import Status

if TYPE_CHECKING:
    from pathlib import Path

    from making.returns import Returns

    from pedmonitor.workflows.keeping.workspace import Workspace

LEVEL, VACANCIES = "staffing_level_share", "vacancies_count"
HEAD: list[object] = ["На дату", "Должность", "Предмет", "Ставок по штату", "Вакантно ставок"]
RETURNS: Returns = {
    "организации.csv": [["Код", "Краткое наименование"], ["1", "СОШ № 1"], ["2", "СОШ № 2"]],
    "СОШ 1 вакансии.csv": [
        HEAD,
        ["15.09.2022", "учитель", "физика", "2", "0,5"],
        ["30.09.2022", "учитель", "физика", "2", "1"],
    ],
    "СОШ 2 вакансии.csv": [HEAD, ["14.09.2022", "учитель", "химия", "1,5", "0"]],
}


@pytest.mark.parametrize(
    ("period", "filled", "posts"),
    [("2022-09-H1", 3, Fraction(7, 2)), ("2022-09", Fraction(5, 2), Fraction(7, 2))],
)
def test_the_last_day_of_each_organisation_counts(
    workspace: Workspace, tmp_path: Path, period: str, filled: object, posts: object
) -> None:
    folder = save(tmp_path, RETURNS)
    total = find(run(workspace, folder, "amursk-2021", period=parse_period(period)), LEVEL)
    assert (total.numerator, total.denominator) == (filled, posts)
    assert "Данные на разные даты: 14.09.2022" in total.note


def test_a_half_month_without_a_statement_is_no_data(workspace: Workspace, tmp_path: Path) -> None:
    period = parse_period("2022-09-H2")
    found = run(workspace, save(tmp_path, RETURNS), "amursk-2021", period=period)
    total, silent = find(found, VACANCIES), (("organisation", "СОШ № 2"),)
    assert (total.numerator, total.status) == (1, Status.PARTIAL)
    assert find(found, VACANCIES, silent).status is Status.NOT_COMPUTABLE
    assert {v.indicator for v in found.values} == {LEVEL, VACANCIES}


def test_two_statements_in_titles_are_two_states(workspace: Workspace, tmp_path: Path) -> None:
    def stated(day: str, vacant: str) -> list[list[object]]:
        head: list[object] = ["Должность", "Предмет", "Ставок по штату", "Вакантно ставок"]
        rows: list[list[object]] = [
            ["учитель", "физика", "2", vacant],
            ["учитель", "химия", "1", "0"],
        ]
        return [[f"СОШ № 1. Вакансии по состоянию на {day}"], [], head, *rows]

    returns: Returns = {
        "организации.csv": [["Код", "Краткое наименование"], ["1", "СОШ № 1"]],
        "ОКП 1.csv": stated("15.09.2022", "0,5"),
        "ОКП 2.csv": stated("30.09.2022", "1"),
    }
    folder = save(tmp_path, returns)
    for period, vacant in (("2022-09-H1", Fraction(1, 2)), ("2022-09-H2", 1), ("2022", 1)):
        found = run(workspace, folder, "amursk-2021", period=parse_period(period))
        assert find(found, VACANCIES).numerator == vacant, period
        assert find(found, LEVEL).denominator == 3, period


def test_ages_of_two_days_are_said_beside_the_total(workspace: Workspace, tmp_path: Path) -> None:
    def staff(school: str, day: str, name: str) -> list[list[object]]:
        head: list[object] = ["ФИО", "Дата рождения", "Должность"]
        row: list[object] = [name, "20.10.1987", "учитель"]
        return [[f"{school}. Реестр кадров на {day}"], [], head, row]

    returns: Returns = {
        "организации.csv": [["Код", "Краткое наименование"], ["1", "СОШ № 1"], ["2", "СОШ № 2"]],
        "кадры 1.csv": staff("СОШ № 1", "20.09.2022", "Иванова Анна Петровна"),
        "кадры 2.csv": staff("СОШ № 2", "31.12.2022", "Петров Олег Иванович"),
    }
    total = find(run(workspace, save(tmp_path, returns), "vilyuysk-2021"), "age_under35_share")
    assert (total.numerator, total.denominator) == (1, 2), "35 between the two days"
    assert total.note == "Данные на разные даты: 20.09.2022, 31.12.2022."
