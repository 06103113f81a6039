"""A known return is not read again, and the result is the same to the byte."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, SIDOROVA, STAFF, save

from pedmonitor.intake import pool
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows import compute_period as computing
from pedmonitor.workflows.compute_period import Request, check_returns, compute_period
from pedmonitor.workflows.keeping import readings as remembering
from pedmonitor.workflows.keeping.kept import FOLDER, Kept
from pedmonitor.workflows.keeping.readings import MAX_FOLDERS, Readings
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)
RETURNS = {"СОШ 1 2022.csv": [STAFF, IVANOVA], "СОШ 2 2022.xlsx": [STAFF, PETROV]}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is really read."""
    names: list[str] = []
    real = pool.read_all

    def noting(sources: list[object], *args: object, **options: object) -> object:
        names.extend(source.file for source in sources)  # type: ignore[attr-defined]
        return real(sources, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(computing, "read_all", noting)
    return names


def compute(place: Path) -> dict[str, bytes]:
    request = Request(place / "returns", ("vilyuysk-2021",), calendar_year(2022))
    outcome = compute_period(open_workspace(place), request, finished_at=NOON)
    return {path.name: path.read_bytes() for path in outcome.written}


def test_only_what_has_changed_is_read(tmp_path: Path, read: list[str]) -> None:
    folder = save(tmp_path / "returns", RETURNS)
    first = compute(tmp_path)
    assert sorted(read) == sorted(RETURNS)
    read.clear()
    assert compute(tmp_path) == first
    assert read == []
    save(folder, {"СОШ 1 2022.csv": [STAFF, SIDOROVA]})
    changed = compute(tmp_path)
    assert read == ["СОШ 1 2022.csv"]
    assert changed != first
    for path in (tmp_path / FOLDER).iterdir():
        path.unlink()
    read.clear()
    assert compute(tmp_path) == changed
    assert sorted(read) == sorted(RETURNS)


def test_a_renamed_return_is_read_again(tmp_path: Path, read: list[str]) -> None:
    folder = save(tmp_path / "returns", RETURNS)
    compute(tmp_path)
    read.clear()
    (folder / "СОШ 1 2022.csv").rename(folder / "СОШ 3 2022.csv")
    compute(tmp_path)
    assert read == ["СОШ 3 2022.csv"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pedmonitor.toml", '[columns.staff]\n"Кто" = "full_name"\n'),
        ("indicators/readiness/own.yaml", ""),
        ("pedmonitor.key", "ab" * 32),
    ],
)
def test_other_rules_read_everything_anew(
    tmp_path: Path, read: list[str], name: str, text: str
) -> None:
    save(tmp_path / "returns", RETURNS)
    compute(tmp_path)
    read.clear()
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    compute(tmp_path)
    assert sorted(read) == sorted(RETURNS)


def test_who_only_looks_takes_from_what_is_kept_and_keeps_nothing(
    tmp_path: Path, read: list[str]
) -> None:
    folder = save(tmp_path / "returns", RETURNS)
    check_returns(open_workspace(tmp_path), Request(folder, (), calendar_year(2022)))
    assert [path.name for path in tmp_path.iterdir()] == ["returns"]
    compute(tmp_path)
    read.clear()
    check_returns(open_workspace(tmp_path), Request(folder, (), calendar_year(2022)))
    assert read == []


def test_there_is_room_for_so_much(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "MAX_BYTES", 10)
    save(tmp_path / "returns", RETURNS)
    first = compute(tmp_path)
    read.clear()
    assert compute(tmp_path) == first
    assert sorted(read) == sorted(RETURNS)


def test_readings_of_a_few_folders_are_kept(tmp_path: Path) -> None:
    (tmp_path / "pedmonitor.key").write_text("ab" * 32)
    kept = Kept(tmp_path)
    for number in range(MAX_FOLDERS + 2):
        Readings(kept, tmp_path / str(number), "rules").keep([])
    assert len(list((tmp_path / FOLDER).iterdir())) == MAX_FOLDERS


def test_definitions_are_taken_as_they_were_checked(tmp_path: Path) -> None:
    save(tmp_path / "returns", RETURNS)
    (tmp_path / "pedmonitor.toml").write_text('municipality = "Тихий район"\n', encoding="utf-8")
    compute(tmp_path)
    checked = open_workspace(tmp_path)
    (tmp_path / FOLDER / "definitions").unlink()
    assert open_workspace(tmp_path).catalogue == checked.catalogue
