"""Returns that came in archives give what they give in a folder."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from making.archives import pack_folder

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.last_run import recall
from pedmonitor.workflows.keeping.stock import Asked, take_stock
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.return_errors import return_errors

if TYPE_CHECKING:
    from pathlib import Path

    from samples.conftest import Municipality

YEAR = calendar_year(2022)
NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)
ARCHIVE = "сведения.zip"


def settle(municipality: Municipality, place: Path) -> Path:
    place.mkdir()
    settings = (municipality.folder / "pedmonitor.toml").read_bytes()
    (place / "pedmonitor.toml").write_bytes(settings)
    return place


def results(place: Path, folder: Path) -> object:
    request = Request(folder, (), YEAR, place / "out", None)
    stock = take_stock(Asked(place, folder, (), YEAR, place / "out"))
    compute_period(open_workspace(place), request, finished_at=NOON, stock=stock)
    text = (place / "out" / "results.json").read_text(encoding="utf-8")
    document = json.loads(text.replace(f"{ARCHIVE}/", ""))
    document["inputs"].sort(key=lambda given: given["file"])  # a folder lists its own files first
    return document


@pytest.mark.parametrize("old", [False, True])
def test_figures_and_issues_are_those_of_the_folder(
    municipality: Municipality, tmp_path: Path, *, old: bool
) -> None:
    folder = municipality.folder / "returns" / "2022"
    packed = tmp_path / "packed"
    packed.mkdir()
    pack_folder(folder, packed / ARCHIVE, old=old)
    plain = tmp_path / "plain" / "returns"
    settle(municipality, tmp_path / "plain")
    plain.symlink_to(folder, target_is_directory=True)  # the name of the folder tells no year
    there = results(settle(municipality, tmp_path / "there"), packed)
    assert there == results(tmp_path / "plain", plain)


def test_an_unchanged_archive_is_not_read_again_and_a_changed_one_is(
    municipality: Municipality, tmp_path: Path
) -> None:
    place = settle(municipality, tmp_path / "place")
    returns = place / "returns"
    returns.mkdir()
    source = municipality.folder / "returns" / "2022"
    pack_folder(source, returns / ARCHIVE)
    results(place, returns)
    results(place, returns)  # finds a history and remembers it as it is
    asked = Asked(place, returns, (), YEAR, place / "out")
    assert recall(take_stock(asked)) is not None
    pack_folder(source, returns / ARCHIVE, old=True)
    assert recall(take_stock(asked)) is None


def test_what_came_packed_goes_back_as_a_marked_copy(
    municipality: Municipality, tmp_path: Path
) -> None:
    place = settle(municipality, tmp_path / "place")
    folder = municipality.folder / "returns" / "2022"
    returns = place / "returns"
    returns.mkdir()
    pack_folder(folder, returns / ARCHIVE)
    packed, plain = (
        return_errors(open_workspace(place), Request(source, (), YEAR, place / out, None)).files
        for source, out in ((returns, "a"), (folder, "b"))
    )
    assert packed
    assert [(one.organisation, one.errors, one.remarks) for one in packed] == [
        (one.organisation, one.errors, one.remarks) for one in plain
    ]
