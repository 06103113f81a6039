"""Files of a folder: nothing is lost, nothing is read twice."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.discover import discover

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_spreadsheets_come_in_a_stable_order(tmp_path: Path) -> None:
    make(tmp_path, "b.xlsx", "a.csv", "Школа 2/кадры.xls", "Школа 10/кадры.ODS")
    files = [source.file for source in discover(tmp_path)[0]]
    assert files == ["a.csv", "b.xlsx", "Школа 10/кадры.ODS", "Школа 2/кадры.xls"]


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    make(tmp_path, "~$свод.xlsx", "письмо.docx", "скан.pdf", ".~lock.свод.ods#", "без_расширения")
    sources, issues = discover(tmp_path)
    assert sources == []
    told = {issue.place.file: issue.code.value for issue in issues if issue.place}
    assert told == {
        "~$свод.xlsx": "FILE-002",
        ".~lock.свод.ods#": "FILE-002",
        "письмо.docx": "FILE-001",
        "скан.pdf": "FILE-001",
        "без_расширения": "FILE-001",
    }


def test_our_own_files_and_hidden_ones_are_left_alone(tmp_path: Path) -> None:
    make(
        tmp_path,
        "pedmonitor.toml",
        "pedmonitor.db",
        "out/2022/results.xlsx",
        ".git/x.csv",
        ".скрытый.csv",
    )
    assert discover(tmp_path) == ([], [])


def test_the_workspace_key_in_the_same_folder_is_not_listed(tmp_path: Path) -> None:
    make(tmp_path, "pedmonitor.key", ".pedmonitor.lock")
    assert discover(tmp_path) == ([], [])


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path / "outside", "чужое.csv")
    inside = tmp_path / "returns"
    inside.mkdir()
    (inside / "ссылка.csv").symlink_to(tmp_path / "outside" / "чужое.csv")
    (inside / "папка").symlink_to(tmp_path / "outside", target_is_directory=True)
    assert discover(inside)[0] == []


def test_a_name_of_broken_bytes_can_be_printed(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/" + "СОШ.csv".encode("cp866")
    with open(raw, "wb") as file:  # noqa: PTH123 - a name that no text can hold
        file.write(b"x")
    (source,) = discover(tmp_path)[0]
    assert source.file == "СОШ.csv"
    assert source.path.read_bytes() == b"x"


def test_what_is_no_file_is_named_and_never_opened(tmp_path: Path) -> None:
    """A pipe would keep its reader waiting for ever."""
    os.mkfifo(tmp_path / "труба.xlsx")
    (tmp_path / "ссылка.csv").symlink_to("/etc/hostname")
    sources, issues = discover(tmp_path)
    assert sources == []
    assert {i.place.file: i.code.value for i in issues if i.place} == {
        "труба.xlsx": "FILE-001",
        "ссылка.csv": "FILE-001",
    }


def test_a_name_that_moves_the_cursor_is_shown_without_it(tmp_path: Path) -> None:
    make(tmp_path, "СОШ\x1b[2J\n\u202e1.csv")
    (source,) = discover(tmp_path)[0]
    assert source.file == "СОШ�[2J��1.csv"


def test_a_folder_that_cannot_be_listed_is_not_left_out_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        discover(tmp_path)
