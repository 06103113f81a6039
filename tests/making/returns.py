"""Small folders of returns and what the program makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from making import books
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return
from pedmonitor.intake.settling.folder import gather, settle_folder
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.model.period import Period, calendar_year
from pedmonitor.model.result import TOTAL, Breakdown, IndicatorValue, RunResult
from pedmonitor.workflows.compute_period import Request, run_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.settings import Settings
    from pedmonitor.intake.cells.raw import Cell, RawSheet
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.share import Number
    from pedmonitor.workflows.keeping.workspace import Workspace

Line = list[object]
YEAR_2022 = calendar_year(2022)
STAFF: Line = ["ФИО", "Дата рождения", "Должность", "Предмет"]
DIAGNOSTICS: Line = ["ФИО", "Вид диагностики", "Дата", "Прошёл (да/нет)"]
CONTESTS: Line = ["ФИО", "Название конкурса", "Уровень", "Результат", "Дата"]
REGISTRY: Line = ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"]
IVANOVA: Line = ["Иванова Анна Петровна", "05.03.1985", "учитель", "математика"]
PETROV: Line = ["Петров Олег Иванович", "12.11.1996", "учитель", "физика"]
SIDOROVA: Line = ["Сидорова Вера Олеговна", "30.01.1970", "воспитатель", ""]

Returns = Mapping[str, Sequence[Sequence[object]]]
"""File name → rows of its only sheet."""


def save(folder: Path, returns: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a folder of returns; the suffix chooses the format, the stem names the sheet."""
    for name, rows in returns.items():
        path = folder / name
        sheets = {"Лист1": rows}
        match path.suffix:
            case ".xlsx":
                books.xlsx(path, sheets)
            case ".xls":
                books.xls(path, sheets)
            case ".ods":
                books.ods(path, sheets)
            case _:
                books.delimited(path, rows)
    return folder


def read(path: Path, plan: ReadingPlan, name: str = "") -> FileReading:
    """Read one file."""
    return read_return(SourceFile(path, name or path.name), plan)


def tables(sheet: RawSheet, plan: ReadingPlan) -> list[RawTable]:
    """Find the tables of a sheet."""
    return find_tables(Grid(sheet, plan.vocabulary))


def settled(
    folder: Path, plan: ReadingPlan, settings: Settings, period: Period = YEAR_2022
) -> Settled:
    """Read a folder up to the frames."""
    sources, _ = discover(folder)
    readings = [read_return(source, plan) for source in sources]
    return settle_folder(gather(readings, plan, settings), plan, settings, period=period)


def run(
    workspace: Workspace, folder: Path, *profiles: str, period: Period = YEAR_2022
) -> RunResult:
    """Compute a folder without writing anything."""
    return run_period(workspace, Request(folder, profiles, period), keep_secret=False)


def find(run: RunResult, indicator: str, breakdown: Breakdown = TOTAL) -> IndicatorValue:
    """Find the one value of an indicator; two profiles that share it must agree."""
    found = [v for v in run.values if v.indicator == indicator and v.breakdown == breakdown]
    counts = {(v.numerator, v.denominator, v.status) for v in found}
    if len(counts) != 1:
        raise AssertionError(f"{indicator} {breakdown}: {counts}")
    return found[0]


def counts(
    run: RunResult, indicator: str, breakdown: Breakdown = TOTAL
) -> tuple[Number | None, Number | None]:
    """Give numerator and denominator of a value."""
    value = find(run, indicator, breakdown)
    return value.numerator, value.denominator


def codes(issues: Sequence[Issue], *, serious: str = "") -> list[tuple[str, str]]:
    """List (code, cell) of issues; `serious` keeps one level."""
    return [
        (issue.code.value, issue.place.cell if issue.place else "")
        for issue in issues
        if not serious or issue.level.value == serious
    ]


def column(reading: FileReading, field: str, at: int = 0) -> list[object]:
    """Give the values of a field of one recognised table."""
    return list(reading.tables[at].columns[field])


def as_row(*cells: Cell) -> list[Cell]:
    """Write one row of a sheet."""
    return list(cells)
