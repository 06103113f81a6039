"""A folder gives the same bytes in one piece and in batches of any size."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from making.returns import YEAR_2022

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.compute_period import Outcome, Request, compute_period
from pedmonitor.workflows.run_batches import Spread
from pedmonitor.workflows.workspace import Workspace
from properties.scattered import write_scattered

CLOCK = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)


def compute(folder: Path, spread: Spread) -> Outcome:
    """Compute in a workspace without a past."""
    with TemporaryDirectory() as place:
        path = Path(place)
        (path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
        workspace = Workspace(path, Settings(workers=1), load_catalogue(), "")
        request = Request(folder, (), YEAR_2022, path / "out", spread=spread)
        return compute_period(workspace, request, finished_at=CLOCK)


def document(folder: Path, spread: Spread) -> bytes:
    from pedmonitor.reporting.results_json import render_results_json

    outcome = compute(folder, spread)
    assert outcome.whole == ""
    return comparable(render_results_json(outcome.run))


def comparable(document: bytes) -> bytes:
    """Leave out what only a run in one piece tells for reference (docs/scale.md)."""
    told = json.loads(document)
    for value in told["values"]:
        value.pop("secondary", None)
    return json.dumps(told).encode()


@pytest.mark.parametrize("seed", range(4))
def test_batches_of_any_size_give_the_same_bytes(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=seed)
    whole = document(folder, Spread(many=10**9))
    for size in (1, 3 + seed):
        assert document(folder, Spread(many=1, size=size)) == whole


def test_a_cluster_gives_the_same_bytes(tmp_path: Path) -> None:
    """In processes of their own: a cluster listens on this computer, which tests may not."""
    pytest.importorskip("distributed")
    folder = tmp_path / "returns"
    write_scattered(folder, seed=11)
    found = []
    for name, options in (("whole", ()), ("cluster", ("--workers", "2"))):
        place = tmp_path / name
        place.mkdir()
        (place / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
        command = [sys.executable, "-m", "pedmonitor", "compute", str(folder), "--year", "2022"]
        command += ["--workspace", str(place), "--out", str(place), *options]
        done = subprocess.run(  # noqa: S603 - our own command
            command, capture_output=True, text=True, timeout=240, check=False
        )
        assert done.returncode in {0, 1}, done.stderr
        assert "целиком" not in done.stderr
        assert not list((place / ".pedmonitor").glob("batch-*"))
        found.append(comparable((place / "results.json").read_bytes()))
    assert found[0] == found[1]


def test_what_one_table_says_of_all_is_computed_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=5)
    rows = "ОО;ФИО;Вид программы;Дата окончания\nСОШ № 1;Иванова Анна Петровна;ПК;01.02.2022\n"
    (folder / "курсы района 2022.csv").write_text(
        rows + "СОШ № 2;Петрова Анна Петровна;ПК;01.03.2022\n", encoding="utf-8"
    )
    outcome = compute(folder, Spread(many=1, size=2))
    assert outcome.whole == "есть таблицы, общие для нескольких организаций"
    assert outcome.run.values == compute(folder, Spread(many=10**9)).run.values
