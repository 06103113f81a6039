from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.template_files import (
    find_template,
    markup_environment,
    read_template,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_folder_that_has_the_file_wins(tmp_path: Path) -> None:
    own, bundled = tmp_path / "own", tmp_path / "bundled"
    for folder in (own, bundled):
        folder.mkdir()
    (bundled / "a.css").write_text("общий", encoding="utf-8")
    assert read_template([own, bundled], "a.css") == "общий"
    (own / "a.css").write_text("\ufeffсвой", encoding="utf-8")
    assert read_template([own, bundled], "a.css") == "свой"
    assert find_template(bundled, "a.css") == bundled / "a.css"


def test_an_absent_or_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"a\.css"):
        find_template(tmp_path, "a.css")
    (tmp_path / "a.css").write_bytes("цвет".encode("cp1251"))
    with pytest.raises(DefinitionError, match="UTF-8"):
        read_template(tmp_path, "a.css")


def test_text_is_escaped_in_markup(tmp_path: Path) -> None:
    layout = markup_environment(tmp_path).from_string("<p>{{ text }}</p>")
    assert layout.render(text="<b>&") == "<p>&lt;b&gt;&amp;</p>"
