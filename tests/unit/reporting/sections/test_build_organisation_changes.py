"""Annex 4: organisations through a reorganisation, from two folders to the report."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.returns import REGISTRY, STAFF, save

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, compute_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)
PROFILE = "vilyuysk-2021"
HEAD = [*REGISTRY, "Правопредшественник", "Вид реорганизации", "Дата реорганизации"]
SURNAMES = [
    "Абрикосова",
    "Берёзова",
    "Вишнёва",
    "Грушева",
    "Дубова",
    "Елова",
    "Жасминова",
    "Ивова",
    "Калинова",
    "Липова",
]


def staff(given: str, young: int) -> list[list[object]]:
    """Ten teachers of whom some are young."""
    born = ["05.03.1996"] * young + ["05.03.1970"] * (10 - young)
    people = zip(SURNAMES, born, strict=True)
    rows = ([f"{name} {given} Ивановна", day, "учитель", "физика"] for name, day in people)
    return [STAFF, *map(list[object], rows)]


@pytest.fixture
def report(workspace: Workspace, tmp_path: Path) -> str:
    """Two schools in 2021, the one joined to the other in 2022; a third renamed; a fourth new."""
    lines: dict[int, list[list[object]]] = {
        2021: [["1", "СОШ № 1"], ["2", "ООШ № 2"], ["3", "НОШ № 3"]],
        2022: [
            ["1", "СОШ № 1", "", "", "", "ООШ № 2", "присоединение", "01.09.2022"],
            ["2", "ООШ № 2"],
            ["3", "Лицей", "", "", "", "НОШ № 3", "переименование", "01.09.2022"],
            ["4", "СОШ № 4"],
        ],
    }
    sent = {
        2021: {"СОШ 1": staff("Анна", 2), "ООШ 2": staff("Вера", 4), "НОШ 3": staff("Дарья", 5)},
        2022: {
            "СОШ 1": [*staff("Анна", 2), *staff("Вера", 4)[1:]],
            "Лицей": staff("Дарья", 6),
            "СОШ 4": staff("Ева", 1),
        },
    }
    for year, schools in sent.items():
        folder = tmp_path / str(year)
        folder.mkdir()
        registry = [HEAD, *([*line, *[""] * (len(HEAD) - len(line))] for line in lines[year])]
        save(folder, {"организации.xlsx": registry})
        save(folder, {f"{name} кадры {year}.csv": rows for name, rows in schools.items()})
        request = Request(folder, (PROFILE,), calendar_year(year))
        compute_period(workspace, request, finished_at=NOON)
    (path,) = build_report(
        workspace, calendar_year(2022), ReportRequest(profiles=(PROFILE,), formats=("md",))
    ).written
    return path.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")


def test_who_goes_on_in_whom(report: str) -> None:
    annex = report.split("## Приложение 4.")[1]
    assert "«ООШ № 2» → «СОШ № 1» (присоединение, с 01.09.2022): прежнее значение — сумма" in annex
    assert "«НОШ № 3» → «Лицей» (переименование, с 01.09.2022): ряд продолжен" in annex
    assert "«СОШ № 4»: в прежнем расчёте её не было" in annex


def test_series_through_the_change(report: str) -> None:
    annex = report.split("## Приложение 4.")[1]
    table = next(part for part in annex.split("###") if "| Организация | 1.2-2.1" in part)
    lines = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    rows = {cells[1]: cells for cells in lines if len(cells) > 2}
    at = rows["Организация"].index("1.2-2.2")
    assert rows["СОШ № 1"][at] == "0 п. п.", "6 of 20 before and after"
    assert rows["Лицей"][at] == "+10,0 п. п.", "5 of 10, then 6 of 10"
    assert rows["СОШ № 4"][at] == "нет данных"


def test_many_changes_are_told_with_how_many_were_examined(report: str) -> None:
    annex = report.split("## Приложение 4.")[1].split("## Приложение 5.", maxsplit=1)[0]
    assert "Рассмотрено изменений долей: 2; ни одно не отличимо" in annex
