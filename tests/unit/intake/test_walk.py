"""Which files are looked at: what the readers know, and nothing of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.readers.sniff import _EXPECTED
from pedmonitor.intake.walk import SPREADSHEET_SUFFIXES, walk

if TYPE_CHECKING:
    from pathlib import Path


def test_every_suffix_has_its_kind_of_content() -> None:
    assert set(_EXPECTED) == SPREADSHEET_SUFFIXES


def test_our_own_files_hidden_ones_and_links_are_passed_by(tmp_path: Path) -> None:
    names = (
        "б.xlsx",
        "а.csv",
        "pedmonitor.toml",
        ".скрыт.csv",
        "out/x.csv",
        ".git/x.csv",
        "В/г.ods",
    )
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "ссылка.csv").symlink_to(tmp_path / "а.csv")
    found = [path.relative_to(tmp_path).as_posix() for path in walk(tmp_path)]
    assert found == ["а.csv", "б.xlsx", "В/г.ods"]
