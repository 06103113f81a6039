"""Which two runs are meant, and what comparing them says."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.explained import PROFILE, small_folder
from making.plain import words
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, YEAR_2022, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compare import compare, find_pair
from pedmonitor.workflows.compute_period import Request, compute_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
YEAR_2021 = calendar_year(2021)


@pytest.fixture
def twice(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace in which a year has been computed, mended, and computed again."""
    folder = small_folder(tmp_path / "returns")
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    rows = [DIAGNOSTICS, *([p[0], "дефициты", "05.03.2022", "да"] for p in (IVANOVA, PETROV))]
    save(folder, {"СОШ 1 диагностика 2022.csv": rows})
    other = replace(workspace, settings=Settings(choices={"Q01": "main"}))
    compute_period(other, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    return other


def test_the_two_last_runs_of_the_period(twice: Workspace) -> None:
    (document,) = compare(twice).documents()
    text = words(document)
    for said in (
        "Что изменилось между расчётами № 1 и № 2",
        "СОШ 1 диагностика 2022.csv | изменён | СОШ № 1 | принят | принят",
        "Ошибок и замечаний исправлено: 1, осталось: 0, появилось: 0.",
        "Q01 | each | main",
        "korsakov-2021, 3.1-1: определение изменено. Доля педагогов",
        "1 из 3 | 2 из 3 | не оценивается",
        "организация: СОШ № 1 | 1 из 2 | 2 из 2",
    ):
        assert said in text.replace("\u00a0", " ")
    assert "Иванова" not in text


def test_the_same_for_programs(twice: Workspace) -> None:
    document = json.loads(compare(twice, runs=(1, 2)).json())
    assert document["inputs"][0]["change"] == "changed"
    assert document["choices"][0]["after"] == "main"
    changed = {v["after"]["ref"] for v in document["values"]}
    assert "3.1-1" in changed


def test_two_years_are_compared_by_the_rules_of_the_report(
    twice: Workspace, tmp_path: Path
) -> None:
    folder = small_folder(tmp_path / "2021")
    for path in list(folder.iterdir()):
        path.rename(path.with_name(path.name.replace("2022", "2021")))
    compute_period(twice, Request(folder, PROFILE, YEAR_2021), finished_at=NOON)
    found = compare(twice, periods=(YEAR_2022, YEAR_2021))
    (document,) = found.documents()
    assert document.title == "2021 год и 2022 год"
    assert "2021 год" in words(document)
    years = json.loads(found.json())
    assert years["periods"] == {"before": "2021", "after": "2022"}
    (profile,) = years["profiles"]
    one = next(change for change in profile["totals"] if change["ref"] == "3.1-1")
    assert one["outcome"] in {"up", "down", "same", "small", "not_comparable"}
    assert one["before"]["numerator"] is not None
    assert {change["organisation"] for change in profile["organisations"]}
    with pytest.raises(UsageError, match="нет общего профиля"):
        compare(twice, periods=(YEAR_2022, YEAR_2021), profiles=("sysert-2019",))


def test_runs_that_are_not_there(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Пока ничего не посчитано"):
        find_pair(workspace)
    folder = small_folder(tmp_path / "returns")
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    with pytest.raises(UsageError, match="только один расчёт"):
        find_pair(workspace)
    with pytest.raises(UsageError, match="Расчёта № 7 нет"):
        find_pair(workspace, runs=(1, 7))
    with pytest.raises(UsageError, match="два разных"):
        find_pair(workspace, runs=(1, 1))
    with pytest.raises(UsageError, match=r"pedmonitor compute ПАПКА --year 2021\. Посчитаны: 2022"):
        find_pair(workspace, periods=(YEAR_2021, YEAR_2022))
