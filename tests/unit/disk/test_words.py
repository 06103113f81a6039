"""Accidents of the machine are sentences, our bugs are not."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from pedmonitor.disk.words import explain, is_denied, is_gone, reason_of

if TYPE_CHECKING:
    from pathlib import Path


def told(code: int, path: str | None = "отчёт за год.xlsx") -> str:
    error = OSError(code, os.strerror(code), path) if path else OSError(code, os.strerror(code))
    return explain(error)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "На диске нет места: «отчёт за год.xlsx»"),
        (errno.EDQUOT, "нет места"),
        (errno.EROFS, "только для чтения"),
        (errno.EACCES, "закройте его в Excel"),
        (errno.ENOENT, "пропали"),
        (errno.ESTALE, "сетевой диск"),
        (errno.EIO, "сетевой диск"),
        (errno.ENAMETOOLONG, "Слишком длинный путь"),
        (errno.EISDIR, "На месте файла лежит папка: «отчёт за год.xlsx»"),
        (errno.EEXIST, "На месте папки лежит файл"),
        (errno.ENOTDIR, "На месте папки лежит файл"),
    ],
)
def test_accidents_are_told(code: int, words: str) -> None:
    assert words in told(code)


def test_a_file_above_the_path_is_what_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "internal").write_text("", encoding="utf-8")
    said = told(errno.ENOTDIR, str(tmp_path / "internal" / "2022" / "отчёт.docx"))
    assert said.startswith(f"На месте папки лежит файл: «{tmp_path / 'internal'}».")


def test_without_a_name_only_what_is_certain_is_told() -> None:
    assert "нет места." in told(errno.ENOSPC, None)
    assert "сетевой диск" in told(errno.EHOSTDOWN, None)
    assert told(errno.EACCES, None) == told(errno.ENOENT, None) == ""


def test_our_own_faults_are_not_the_machines() -> None:
    assert told(errno.EINVAL) == told(errno.EBADF) == ""
    assert explain(OSError("без кода")) == ""


def test_the_place_of_a_rename_is_its_target() -> None:
    error = OSError(errno.EACCES, "denied", ".pedmonitor-1.new", None, "results.xlsx")
    assert "«results.xlsx»" in explain(error)


def test_windows_has_its_own_numbers() -> None:
    error = OSError(errno.EINVAL, "The network path was not found", "Z:\\Своды")
    error.winerror = 53  # type: ignore[attr-defined,unused-ignore]
    assert is_gone(error)
    assert "сетевой диск" in explain(error)


def test_kinds() -> None:
    assert is_gone(OSError(errno.ENOENT, ""))
    assert not is_gone(OSError(errno.EACCES, ""))
    assert is_denied(OSError(errno.EPERM, ""))


@pytest.mark.parametrize("code", [*errno.errorcode, 0])
def test_a_reason_is_never_english(code: int) -> None:
    said = reason_of(OSError(code, os.strerror(code)))
    assert not set("abcdefghijklmnopqrstuvwxyz") & set(said)


def test_reasons() -> None:
    assert "не хватает прав" in reason_of(OSError(errno.EACCES, ""))
    assert reason_of(OSError(errno.EISDIR, "")) == "это папка, а не файл"
    assert "сеть" in reason_of(OSError(errno.EHOSTDOWN, ""))


def test_a_hidden_file_is_told_by_its_folder() -> None:
    said = told(errno.EACCES, os.path.join("out", "2022", ".manifest.json"))  # noqa: PTH118
    assert f"Нет прав на запись в папку «{os.path.join('out', '2022')}»" in said  # noqa: PTH118
    assert "Excel" not in said
    assert "manifest" not in said
    assert "папку «.»" in told(errno.EACCES, ".manifest.json")
