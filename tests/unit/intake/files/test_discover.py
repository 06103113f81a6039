"""Files of a folder: nothing is lost, nothing is read twice."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest
from making.archives import pack

from pedmonitor.intake.files.discover import discover
from pedmonitor.model.issue import Level

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


def test_files_of_an_archive_are_listed_as_of_a_folder(tmp_path: Path) -> None:
    members = ("кадры.xlsx", "~$кадры.xlsx", "письмо.docx", "__MACOSX/кадры.xlsx", "старое.zip")
    pack(tmp_path / "СОШ 2.zip", dict.fromkeys(members, b"x"))
    sources, issues = discover(tmp_path)
    assert [(one.file, one.member) for one in sources] == [("СОШ 2.zip/кадры.xlsx", "кадры.xlsx")]
    told = {one.place.file: (one.code.value, one.level) for one in issues if one.place}
    assert told == {
        "СОШ 2.zip/~$кадры.xlsx": ("FILE-002", Level.INFO),
        "СОШ 2.zip/письмо.docx": ("FILE-001", Level.INFO),
        "СОШ 2.zip/старое.zip": ("FILE-001", Level.WARNING),
    }


def test_an_archive_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    make(tmp_path, "а.zip", "б.rar")
    sources, issues = discover(tmp_path)
    assert sources == []
    assert [(one.code.value, one.level) for one in issues] == [
        ("FILE-003", Level.ERROR),
        ("FILE-001", Level.WARNING),
    ]
    assert all("аспакуйте" in one.hint for one in issues)


def test_an_empty_archive_is_told(tmp_path: Path) -> None:
    pack(tmp_path / "а.zip", {})
    (issue,) = discover(tmp_path)[1]
    assert issue.message == "в архиве нет ни одного файла"


def test_names_of_people_in_archives_are_masked(tmp_path: Path) -> None:
    pack(tmp_path / "а.zip", {"Иванова Анна Петровна.xlsx": b"x"})
    (source,) = discover(tmp_path)[0]
    assert "Иванова" not in source.file
    assert source.member == "Иванова Анна Петровна.xlsx"


def test_a_name_written_by_a_mac_is_shown_in_whole_letters(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Майская Зоя Йодовна.xlsx")).write_bytes(b"")
    (source,), _ = discover(tmp_path)
    assert source.file == "….xlsx"
