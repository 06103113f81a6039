"""Several lists of organisations in one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import REGISTRY, Returns, read, save

from pedmonitor.intake.origin.registry import build_index
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading


def lists(folder: Path, plan: ReadingPlan) -> list[FileReading]:
    found = []
    for year, name in ((2020, "ООШ № 16"), (2022, "СОШ № 6")):
        save(folder, {f"организации {year}.csv": [REGISTRY, ["1", name, "", "школа"]]})
        found.append(read(folder / f"организации {year}.csv", plan))
    return found


@pytest.mark.parametrize(
    ("year", "name"),
    [(2020, "ООШ № 16"), (2021, "ООШ № 16"), (2022, "СОШ № 6"), (2019, "ООШ № 16")],
)
def test_the_list_of_the_year_counts(
    tmp_path: Path, plan: ReadingPlan, year: int, name: str
) -> None:
    found = lists(tmp_path, plan)
    index, issues = build_index(found, plan, renamed={}, period=calendar_year(year))
    assert list(index.organisations) == [name]
    assert [issue.code.value for issue in issues] == ["ORG-011"]


def test_without_a_period_the_latest_list_counts(tmp_path: Path, plan: ReadingPlan) -> None:
    index, _ = build_index(lists(tmp_path, plan), plan, renamed={})
    assert list(index.organisations) == ["СОШ № 6"]


def test_the_same_organisation_of_two_lists_is_one(tmp_path: Path, plan: ReadingPlan) -> None:
    row = ["1", "СОШ № 1", "", "школа"]
    returns: Returns = {"организации.csv": [REGISTRY, row], "список.csv": [REGISTRY, row]}
    save(tmp_path, returns)
    index, issues = build_index([read(tmp_path / name, plan) for name in returns], plan, renamed={})
    assert list(index.organisations) == ["СОШ № 1"]
    assert issues == []


def test_a_list_of_contacts_names_who_is_in_the_registry(tmp_path: Path, plan: ReadingPlan) -> None:
    contacts: list[list[object]] = [["Наименование организации", "Директор", "Телефон", "ИНН"]]
    contacts += [["МБОУ «СОШ № 1 г. Лесного»", "", "2-12", "28"], ["МБОУ «Вторая»", "", "", "29"]]
    rows: list[list[object]] = [REGISTRY]
    rows += [["1", "СОШ № 1", "МБОУ «СОШ № 1 г. Лесного»", "школа"]]
    returns: Returns = {"Контакты.csv": contacts, "организации.csv": rows}
    save(tmp_path, returns)
    index, issues = build_index([read(tmp_path / name, plan) for name in returns], plan, renamed={})
    assert list(index.organisations) == ["СОШ № 1", "МБОУ «Вторая»"]
    assert issues == []


def test_a_list_of_unions_beside_the_list_of_organisations_is_none(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    unions = [["Наименование РМО", "Руководитель"], ["РМО учителей физики", "Белова А.П."]]
    files: Returns = {
        "организации.csv": [REGISTRY, ["1", "СОШ № 1", "", "школа"]],
        "Список РМО.csv": [["Список организаций"], *unions],
    }
    save(tmp_path, files)
    index, issues = build_index([read(tmp_path / name, plan) for name in files], plan, renamed={})
    assert list(index.organisations) == ["СОШ № 1"]
    assert [issue.code.value for issue in issues] == ["SHEET-005"]
