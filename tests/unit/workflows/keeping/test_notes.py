from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.editable.phrases import Phrases
from pedmonitor.reporting.facts.context import PLACES
from pedmonitor.workflows.keeping.notes import prepare_notes, read_notes

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_file_for_every_place_and_none_overwritten(tmp_path: Path) -> None:
    (tmp_path / "factors.md").write_text("Моё.", encoding="utf-8")
    phrases = Phrases(bundled_folder("templates"))
    prepare_notes(tmp_path, phrases)
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(PLACES)
    assert (tmp_path / "factors.md").read_text(encoding="utf-8") == "Моё."
    assert read_notes(tmp_path, profile="p") == {"factors": "Моё."}
    prepare_notes(tmp_path, phrases)
    assert read_notes(tmp_path, profile="p") == {"factors": "Моё."}


def test_the_text_of_a_profile_wins(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "conclusions.md").write_text("Общее.", encoding="utf-8")
    (tmp_path / "p" / "conclusions.md").write_text("\ufeffСвоё.\n<!-- черновик -->", "utf-8")
    assert read_notes(tmp_path, profile="p") == {"conclusions": "Своё."}
    assert read_notes(tmp_path, profile="q") == {"conclusions": "Общее."}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_any_editor_of_windows_will_do(tmp_path: Path, encoding: str) -> None:
    text = "Факторы: приток молодых учителей.\r\n\r\nЕщё абзац."
    (tmp_path / "factors.md").write_bytes(text.encode(encoding))
    read = read_notes(tmp_path, profile="p")
    assert read == {"factors": "Факторы: приток молодых учителей.\n\nЕщё абзац."}


@pytest.mark.parametrize("edition", [Edition.PUBLIC, Edition.SCHOOL])
def test_what_leaves_the_department_takes_only_public_texts(
    tmp_path: Path, edition: Edition
) -> None:
    (tmp_path / "factors.md").write_text("Учитель Иванова И. И. уволилась.", encoding="utf-8")
    assert read_notes(tmp_path, profile="p", edition=edition) == {}
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "factors.md").write_text("Приток молодых учителей.", encoding="utf-8")
    found = read_notes(tmp_path, profile="p", edition=edition)
    assert found == {"factors": "Приток молодых учителей."}
    assert "уволилась" in read_notes(tmp_path, profile="p")["factors"]
