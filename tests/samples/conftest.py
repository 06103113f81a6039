"""Each year of the samples is computed once a session, in a workspace of its own."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, check_returns, compute_period
from pedmonitor.workflows.workspace import open_workspace

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PROFILES = ("vilyuysk-2021", "korsakov-2021")
_FINISHED = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
_ROW = re.compile(r"\| \d+ \|")


Document = dict[str, list[dict[str, object]]]
Fault = tuple[str, str, str, str, str]
"""Code, level, file, sheet, cell."""


@pytest.fixture(scope="session", params=[2020, 2021, 2022])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which a year has been computed."""
    year = int(request.param)
    folder = tmp_path_factory.mktemp(f"samples{year}")
    order = Request(SAMPLES / "returns" / str(year), PROFILES, calendar_year(year))
    compute_period(open_workspace(folder), order, finished_at=_FINISHED)
    return folder


@pytest.fixture(scope="session")
def document(folder: Path) -> Document:
    """The results.json of a year."""
    found: Document = json.loads(
        next(folder.glob("out/*/results.json")).read_text(encoding="utf-8")
    )
    return found


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    """The run of 2022, nothing written."""
    order = Request(SAMPLES / "returns" / "2022", PROFILES, calendar_year(2022))
    return check_returns(open_workspace(tmp_path_factory.mktemp("faults")), order).run


@pytest.fixture(scope="session")
def surnames() -> set[str]:
    """Every surname, in the form that stands in the returns."""
    with (SAMPLES / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    return {row[0].split()[0] for row in rows[1:]}


@pytest.fixture(scope="session")
def planted() -> list[Fault]:
    """The table of FAULTS.md."""
    faults = []
    for line in (SAMPLES / "FAULTS.md").read_text(encoding="utf-8").splitlines():
        if _ROW.match(line):
            _, file, sheet, cell, _, code, level = (part.strip() for part in line[1:-1].split("|"))
            faults.append((code, level, file, sheet, cell))
    return faults


@pytest.fixture(scope="session")
def reported(faulty: RunResult) -> list[Fault]:
    """The issues of 2022 in the terms of FAULTS.md."""
    found: list[Fault] = []
    for issue in faulty.issues:
        where = issue.place or Place("")
        found.append((issue.code.value, issue.level.value, where.file, where.sheet, where.cell))
    return found
