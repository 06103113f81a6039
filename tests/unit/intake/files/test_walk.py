"""Which files are looked at: what the readers know, and nothing of our own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pedmonitor.intake.files.walk import SPREADSHEET_SUFFIXES, is_no_file, is_return, walk
from pedmonitor.intake.readers.sniff import _EXPECTED

if TYPE_CHECKING:
    from pathlib import Path


def test_every_suffix_has_its_kind_of_content() -> None:
    assert set(_EXPECTED) == SPREADSHEET_SUFFIXES


def test_our_own_files_and_hidden_ones_are_passed_by(tmp_path: Path) -> None:
    names = (
        *("б.xlsx", "а.csv", "~$б.xlsx", ".~lock.в.ods#", "письмо.docx", "В/г.ods"),
        *("pedmonitor.toml", ".скрыт.csv", "out/x.csv", ".git/x.csv", ".pedmonitor/x.csv"),
    )
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "ссылка.csv").symlink_to(tmp_path / "а.csv")
    found = [path.relative_to(tmp_path).as_posix() for path in walk(tmp_path)]
    read = ["а.csv", "б.xlsx", "В/г.ods"]
    assert sorted(found) == sorted([*read, *names[2:5], "ссылка.csv"])
    assert [name for name in found if is_return(tmp_path / name)] == read


def test_a_pipe_is_no_return(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "труба.csv")
    assert is_no_file(tmp_path / "труба.csv")
    assert not is_return(tmp_path / "труба.csv")
    assert is_return(tmp_path / "нет.csv")  # what cannot be looked at is left to reading
