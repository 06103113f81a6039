"""Where the bundled files are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.bundled import bundled_folder, layered_files
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path


def test_both_folders_are_found() -> None:
    assert (bundled_folder("indicators") / "choices.yaml").is_file()
    assert bundled_folder("templates").is_dir()
    with pytest.raises(DefinitionError, match="повреждена"):
        bundled_folder("нет такой")


def test_a_file_of_the_workspace_hides_the_bundled_one(tmp_path: Path) -> None:
    own = tmp_path / "indicators" / "choices.yaml"
    own.parent.mkdir()
    own.write_text("choices: []\n", encoding="utf-8")
    files = layered_files("indicators", "*.yaml", tmp_path)
    assert files["choices.yaml"] == own.resolve()
