"""Spoiled text files against their clean twins: the measure of `benchmarks/reading.py` as a floor.

The peers are measured there; this keeps what has been reached.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.inspect_file import inspect_file
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
AMBIGUOUS = {("no header", "notes: rows only"), ("header of rows", "notes: two rows")}
"""Words only, and nothing tells a caption from a value: no reader can know."""


@pytest.fixture(scope="module")
def missed(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> set[tuple[str, str]]:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        pollution: Any = importlib.import_module("pollution")
        clean_tables: Any = importlib.import_module("clean_tables")
        scores: Any = importlib.import_module("scores")
    finally:
        sys.path.remove(str(BENCHMARKS))
    workspace = Workspace(tmp_path_factory.mktemp("spoiled"), Settings(), catalogue)
    path = workspace.path / "file.csv"
    found = set()
    for case in pollution.cases(1):
        if case.kind == "length":  # long files are the benchmark's business
            continue
        path.write_bytes(case.data)
        tables = [
            clean_tables.Table(t.header, t.rows)
            for t in inspect_file(path, workspace=workspace).tables
        ]
        if not scores.score(case.tables, tables).is_whole:
            found.add((case.kind, case.name))
    return found


def test_every_spoiled_file_is_read_whole(missed: set[tuple[str, str]]) -> None:
    assert missed <= AMBIGUOUS
