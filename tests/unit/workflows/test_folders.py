"""A slip in the name of a folder is answered with the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.folders import demand_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("returns", "out", ".git"):
        (tmp_path / name).mkdir()
    (tmp_path / "свод.xlsx").touch()
    return tmp_path


def told(folder: Path) -> str:
    with pytest.raises(UsageError) as caught:
        demand_folder(folder)
    return str(caught.value)


def test_a_folder_that_is_there(place: Path) -> None:
    demand_folder(place / "returns")


def test_the_nearest_folder_beside_is_named(place: Path) -> None:
    said = told(place / "Retruns")
    assert said == f"Нет папки «{place / 'Retruns'}». Может быть, «{place / 'returns'}»?"
    assert "«returns»?" not in told(place / "нечто иное")
    assert "Может быть" not in told(place / "нечто" / "иное")


def test_a_file_is_no_folder(place: Path) -> None:
    assert "— файл" in told(place / "свод.xlsx")
