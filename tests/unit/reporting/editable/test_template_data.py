from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.abbreviation import AbbreviationFile
from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.template_data import read_template_data

if TYPE_CHECKING:
    from pathlib import Path

NAME = "abbreviations.yaml"


def test_the_first_folder_wins(tmp_path: Path, templates: Path) -> None:
    (tmp_path / NAME).write_text("abbreviations: [{short: ЦП, full: центр}]", encoding="utf-8")
    own = read_template_data((tmp_path, templates), NAME, AbbreviationFile)
    assert [item.short for item in own.abbreviations] == ["ЦП"]
    assert len(read_template_data(templates, NAME, AbbreviationFile).abbreviations) > 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("abbreviations: [{short: ЦП}]", r"templates/abbreviations\.yaml:1: .*full"),
        ("abbreviations: [{short: ЦП, full: a, wide: b}]", "wide"),
        ("abbreviations: [", "не читается как YAML"),
    ],
)
def test_faults_are_told_with_file_and_line(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError, match=words):
        read_template_data(tmp_path, NAME, AbbreviationFile)


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"Не найден файл шаблонов abbreviations\.yaml"):
        read_template_data(tmp_path, NAME, AbbreviationFile)
