"""Names of files in the root of a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.files.walk import walk
from pedmonitor.workflows.keeping import file_names

if TYPE_CHECKING:
    from pathlib import Path


def test_none_of_them_is_taken_for_a_return(tmp_path: Path) -> None:
    names = [value for name, value in vars(file_names).items() if name.isupper()]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    assert len(names) == 6
    assert list(walk(tmp_path)) == []
