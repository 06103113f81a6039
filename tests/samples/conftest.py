"""Each year of the samples is computed once a session, in a workspace of its own."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, check_returns, compute_period
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.model.result import RunResult

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_FINISHED = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
_ROW = re.compile(r"\| \d+ \|")


@dataclass(frozen=True, slots=True)
class Municipality:
    """An invented municipality: where its files lie and whose documents ask of it."""

    folder: Path
    profiles: tuple[str, ...]

    def returns(self, year: int) -> Request:
        """Ask for a year."""
        folder = self.folder / "returns" / str(year)
        return Request(folder, self.profiles, calendar_year(year))


REGISTERS = Municipality(SAMPLES, ("vilyuysk-2021", "korsakov-2021"))
FORMS_AND_COUNTS = Municipality(
    SAMPLES / "forms-and-counts", ("sysert-2019", "kazachinsko-lensky-2022", "amursk-2021")
)
Document = dict[str, list[dict[str, object]]]
Fault = tuple[str, str, str, str, str]
"""Code, level, file, sheet, cell."""


@pytest.fixture(
    scope="session", params=[REGISTERS, FORMS_AND_COUNTS], ids=["registers", "forms-and-counts"]
)
def municipality(request: pytest.FixtureRequest) -> Municipality:
    """Each municipality in turn."""
    found: Municipality = request.param
    return found


@pytest.fixture(scope="session", params=[2020, 2021, 2022])
def folder(
    request: pytest.FixtureRequest,
    municipality: Municipality,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A workspace in which a year has been computed."""
    folder = _workspace(municipality, tmp_path_factory)
    order = municipality.returns(int(request.param))
    compute_period(open_workspace(folder), order, finished_at=_FINISHED)
    return folder


def _workspace(municipality: Municipality, factory: pytest.TempPathFactory) -> Path:
    folder = factory.mktemp("samples")
    shutil.copy(municipality.folder / "pedmonitor.toml", folder)
    return folder


@pytest.fixture(scope="session")
def document(folder: Path) -> Document:
    """The results.json of a year."""
    found: Document = json.loads(
        next(folder.glob("out/*/results.json")).read_text(encoding="utf-8")
    )
    return found


@pytest.fixture(scope="session")
def run_2022(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Municipality], RunResult]:
    """Give the run of 2022 of a municipality, nothing written; each is made once."""

    @cache
    def run(municipality: Municipality) -> RunResult:
        workspace = open_workspace(_workspace(municipality, tmp_path_factory))
        return check_returns(workspace, municipality.returns(2022)).run

    return run


@pytest.fixture(scope="session")
def faulty(run_2022: Callable[[Municipality], RunResult]) -> RunResult:
    """The run of 2022 of the twelve organisations."""
    return run_2022(REGISTERS)


@pytest.fixture(scope="session")
def surnames(municipality: Municipality) -> set[str]:
    """Every surname, in the form that stands in the returns."""
    with (municipality.folder / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    return {row[0].split()[0] for row in rows[1:]}


@pytest.fixture(scope="session")
def planted(municipality: Municipality) -> list[Fault]:
    """The table of FAULTS.md."""
    faults = []
    for line in (municipality.folder / "FAULTS.md").read_text(encoding="utf-8").splitlines():
        if _ROW.match(line):
            _, file, sheet, cell, _, code, level = (part.strip() for part in line[1:-1].split("|"))
            faults.append((code, level, file, sheet, cell))
    return faults


@pytest.fixture(scope="session")
def reported(
    municipality: Municipality, run_2022: Callable[[Municipality], RunResult]
) -> list[Fault]:
    """The issues of 2022 in the terms of FAULTS.md."""
    found: list[Fault] = []
    for issue in run_2022(municipality).issues:
        where = issue.place or Place("")
        found.append((issue.code.value, issue.level.value, where.file, where.sheet, where.cell))
    return found
