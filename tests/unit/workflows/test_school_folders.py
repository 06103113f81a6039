"""Folder names that every system accepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from pedmonitor.workflows.school_folders import file_name, school_folder


@pytest.mark.parametrize("name", ["../../etc", "a/b", "C:\\x", "nul", "...", ""])
def test_a_name_never_leaves_its_folder(name: str) -> None:
    found = file_name(name)
    assert found not in {"", ".", ".."}
    assert not set(found) & set('/\\:*?"<>|')


def test_the_place_of_an_organisation() -> None:
    assert school_folder(Path("out"), "СОШ № 1") == Path("out/schools/СОШ № 1")
