"""The samples: what the program computes is what is true by construction, and names nobody."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samples.conftest import Municipality

Document = dict[str, list[dict[str, object]]]
_Key = tuple[str, str, str]
_Figures = tuple[object, object, object]


def _figures(values: list[dict[str, object]]) -> dict[_Key, _Figures]:
    return {
        (
            str(value["profile"]),
            str(value["indicator"]),
            json.dumps(value["breakdown"], ensure_ascii=False),
        ): (value["numerator"], value["denominator"], value["status"])
        for value in values
    }


@pytest.fixture
def year(folder: Path) -> str:
    return next(folder.glob("out/*")).name


@pytest.fixture
def truth(municipality: Municipality, year: str) -> dict[_Key, _Figures]:
    text = (municipality.folder / "truth.json").read_text(encoding="utf-8")
    return _figures(json.loads(text)[year])


def test_every_true_figure_is_computed(document: Document, truth: dict[_Key, _Figures]) -> None:
    found = _figures(document["values"])
    wrong = {key: (found.get(key), true) for key, true in truth.items() if found.get(key) != true}
    assert wrong == {}, f"{len(wrong)} of {len(truth)} differ: (computed, true)"


def test_nothing_is_computed_beyond_the_truth(
    document: Document, truth: dict[_Key, _Figures]
) -> None:
    known = {(*key[:2], _cut(key)) for key in truth}
    found = {key for key in _figures(document["values"]) if (*key[:2], _cut(key)) in known}
    assert found - set(truth) == set()


def test_secondary_figures_are_true_too(
    document: Document, municipality: Municipality, year: str
) -> None:
    text = (municipality.folder / "truth.json").read_text(encoding="utf-8")
    told = [value for value in json.loads(text)[year] if "secondary" in value]
    if not told:
        pytest.skip("these samples name no secondary figures")
    found = {
        (value["profile"], value["ref"], one["id"]): one["numerator"]
        for value in json.loads(json.dumps(document["values"]))
        for one in value.get("secondary", ())
    }
    true = {
        (value["profile"], value["ref"], name): figure
        for value in told
        for name, figure in value["secondary"].items()
    }
    assert len(found.keys() & true.keys()) > 20
    assert {key: found[key] for key in found.keys() & true.keys()} == {
        key: true[key] for key in found.keys() & true.keys()
    }


def _cut(key: _Key) -> str:
    """Name the breakdown of a key without its value."""
    return "".join(json.loads(key[2]))


def test_clean_years_have_no_errors(document: Document, year: str) -> None:
    if year == "2022":
        pytest.skip("2022 holds the planted faults")
    assert [i for i in document["issues"] if i["level"] == "error"] == []


def test_nobody_is_named_anywhere(folder: Path, surnames: set[str]) -> None:
    named = {
        (path.name, surname)
        for path in folder.rglob("*")
        if path.is_file()
        for data in _readable(path)
        for surname in surnames
        if surname.encode() in data or surname.encode("utf-16-le") in data
    }
    assert named == set()


def test_the_search_for_names_would_find_one(
    municipality: Municipality, surnames: set[str]
) -> None:
    folder = municipality.folder / "returns" / "2020"
    data = b"".join(part for path in folder.glob("СОШ*.xlsx") for part in _readable(path))
    assert any(surname.encode() in data for surname in surnames)


def _readable(path: Path) -> Iterator[bytes]:
    """Give the bytes of a file, of an archive those of its parts."""
    data = path.read_bytes()
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield archive.read(name)
