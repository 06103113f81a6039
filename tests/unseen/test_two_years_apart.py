"""Retention where each year has its folder: last year's beginners are remembered (Q14)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.books import xlsx
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Status
from pedmonitor.workflows.batching.run_batches import Spread
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

_CLOCK = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)
_HEAD = ["ФИО", "Дата рождения", "Должность", "Начало педагогической работы"]
_SCHOOLS = ["СОШ № 1", "СОШ № 2", "СОШ № 3"]
_BEGUN = dt.date(2020, 9, 1)
_LONG_AGO = dt.date(2001, 9, 1)
_ANNA = ["Абрамова Анна Петровна", dt.date(1998, 3, 4), "учитель", _BEGUN]
_VERA = ["Белова Вера Ивановна", dt.date(1997, 5, 6), "учитель", dt.date(2021, 8, 20)]
_GALINA = ["Гусева Галина Львовна", dt.date(1999, 7, 8), "учитель", _BEGUN]
_OLD = ["Орлова Ольга Юрьевна", dt.date(1970, 1, 2), "учитель", _LONG_AGO]
_NINA = ["Носова Нина Павловна", dt.date(1971, 2, 3), "учитель", _LONG_AGO]
_LAST = {"СОШ № 1": [_ANNA, _VERA, _OLD], "СОШ № 2": [_GALINA, _OLD], "СОШ № 3": [_NINA]}
_NOW = {"СОШ № 1": [_ANNA, _OLD], "СОШ № 2": [_VERA, _OLD], "СОШ № 3": [_NINA]}
"""Anna stays, Vera goes to another school, Galina leaves; nobody began in the third."""
_TRUTH = {
    "": (2, 3),
    "СОШ № 1": (1, 2),
    "СОШ № 2": (0, 1),
    "СОШ № 3": (0, 0),
}


def _write(folder: Path, staff: dict[str, list[list[object]]]) -> None:
    registry = [["Краткое наименование", "Тип"], *([name, "школа"] for name in _SCHOOLS)]
    xlsx(folder / "организации.xlsx", {"Организации": registry})
    for name, rows in staff.items():
        xlsx(folder / name / "кадры.xlsx", {"Кадры": [_HEAD, *rows]})


def _compute(place: Path, folder: Path, year: int, spread: Spread) -> RunResult:
    settings = Settings(workers=1)
    workspace = Workspace(place, settings, bundled_definitions(), "")
    request = Request(folder, ("amursk-2021",), calendar_year(year), place / "out", spread=spread)
    return compute_period(workspace, request, finished_at=_CLOCK).run


def _retention(run: RunResult) -> dict[str, tuple[object, object]]:
    found = [value for value in run.values if value.ref == "A-6.1"]
    return {
        dict(value.breakdown).get("organisation", ""): (value.numerator, value.denominator)
        for value in found
        if not value.breakdown or "organisation" in dict(value.breakdown)
    }


@pytest.mark.parametrize("size", [10**9, 1])
def test_each_year_has_its_folder(tmp_path: Path, size: int) -> None:
    spread = Spread(many=size, size=1)
    _write(tmp_path / "2021", _LAST)
    _write(tmp_path / "2022", _NOW)
    _compute(tmp_path, tmp_path / "2021", 2021, spread)
    run = _compute(tmp_path, tmp_path / "2022", 2022, spread)
    assert _retention(run) == _TRUTH


def test_a_folder_of_both_years_says_the_same_as_two(tmp_path: Path) -> None:
    both = tmp_path / "both"
    _write(both / "2021", _LAST)
    _write(both / "2022", _NOW)
    run = _compute(tmp_path, both, 2022, Spread())
    assert _retention(run) == _TRUTH


def test_without_last_year_nothing_is_known(tmp_path: Path) -> None:
    _write(tmp_path / "2022", _NOW)
    run = _compute(tmp_path, tmp_path / "2022", 2022, Spread())
    total = next(value for value in run.values if value.ref == "A-6.1")
    assert total.status is Status.NOT_COMPUTABLE
    assert "прошлый год" in total.note


def test_people_under_a_lost_key_are_not_taken_for_leavers(tmp_path: Path) -> None:
    _write(tmp_path / "2021", _LAST)
    _write(tmp_path / "2022", _NOW)
    _compute(tmp_path, tmp_path / "2021", 2021, Spread())
    (tmp_path / "pedmonitor.key").unlink()
    run = _compute(tmp_path, tmp_path / "2022", 2022, Spread())
    total = next(value for value in run.values if value.ref == "A-6.1")
    assert total.status is Status.NOT_COMPUTABLE
