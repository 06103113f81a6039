"""The bytes of a file, wherever they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.archives import pack

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.files.source import GONE, SourceFile, find_packed, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_a_packed_file_has_the_bytes_of_the_plain_one(tmp_path: Path) -> None:
    plain = tmp_path / "x.csv"
    plain.write_bytes(b"1;2")
    archive = pack(tmp_path / "x.zip", {"x.csv": b"1;2"})
    for source in (SourceFile(plain, "x.csv"), SourceFile(archive, "x.zip/x.csv", "x.csv")):
        assert source.load(3) == b"1;2"
        with pytest.raises(UnreadableError, match="больше"):
            source.load(2)


@pytest.mark.parametrize("member", ["", "x.csv"])
def test_what_has_gone_is_told(tmp_path: Path, member: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        SourceFile(tmp_path / "нет", "нет", member).load(9)
    assert caught.value.reason == GONE


def test_other_refusals_are_told_in_our_words() -> None:
    assert refused(PermissionError(13, "")).reason == "busy"
    assert refused(IsADirectoryError(21, "")).reason == "broken"


def test_a_path_into_an_archive_finds_the_file(tmp_path: Path) -> None:
    archive = pack(tmp_path / "x.zip", {"СОШ 1/x.csv": b"1"})
    found = find_packed(archive / "СОШ 1" / "x.csv")
    assert found is not None
    assert found.load(9) == b"1"
    assert find_packed(archive / "нет.csv") is None
    assert find_packed(tmp_path / "y.csv") is None
