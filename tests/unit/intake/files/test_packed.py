"""Archives give their tables; whatever is wrong with one is said, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.archives import pack

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.files import packed
from pedmonitor.intake.files.packed import list_members, load_member

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["Школа № 2/кадры.xlsx", "а.csv", "Ёлка.csv"]


@pytest.mark.parametrize("old", [False, True])
def test_names_are_russian_in_old_archives_too(tmp_path: Path, *, old: bool) -> None:
    archive = pack(tmp_path / "а.zip", {name: name.encode() for name in NAMES}, old=old)
    found = list_members(archive)
    assert list(found) == sorted(NAMES)
    assert {load_member(archive, member, 99).decode() for member in found.values()} == set(NAMES)


def test_a_name_that_climbs_out_is_only_a_name(tmp_path: Path) -> None:
    archive = pack(
        tmp_path / "а.zip", {"../../etc/x.csv": b"1", "a\\..\\y.csv": b"2", "/z.csv": b"3"}
    )
    found = list_members(archive)
    assert set(found) == {"etc/x.csv", "a/y.csv", "z.csv"}
    assert load_member(archive, found["etc/x.csv"], 9) == b"1"


def test_folders_are_no_files(tmp_path: Path) -> None:
    assert list(list_members(pack(tmp_path / "а.zip", {"СОШ 1/": b"", "СОШ 1/x.csv": b"1"}))) == [
        "СОШ 1/x.csv"
    ]


def spoilt(path: Path, change: bytes) -> Path:
    """Set the flags of every entry of the directory and of every local header."""
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        data[start + at : start + at + 2] = change
    path.write_bytes(bytes(data))
    return path


def test_a_password_is_told(tmp_path: Path) -> None:
    archive = spoilt(pack(tmp_path / "а.zip", {"x.csv": b"1"}), b"\x01\x08")
    with pytest.raises(UnreadableError, match="паролем") as caught:
        list_members(archive)
    assert caught.value.reason == "locked"


@pytest.mark.parametrize("keep", [0, 3, 40, -1])
def test_a_cut_archive_is_told(tmp_path: Path, keep: int) -> None:
    archive = pack(tmp_path / "а.zip", {"x.csv": b"1" * 100})
    archive.write_bytes(archive.read_bytes()[:keep])
    with pytest.raises(UnreadableError, match="повреждён") as caught:
        list_members(archive)
    assert caught.value.reason == "packed"


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_MEMBERS", 2)
    with pytest.raises(UnreadableError, match="больше 2 файлов"):
        list_members(pack(tmp_path / "а.zip", dict.fromkeys(NAMES, b"1")))


def test_too_much_is_refused_before_anything_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "MAX_BYTES", 10_000)
    with pytest.raises(UnreadableError, match="данных"):
        list_members(pack(tmp_path / "а.zip", {"x.csv": bytes(10_001)}))


def test_a_directory_without_end_is_not_read(tmp_path: Path) -> None:
    archive = pack(tmp_path / "а.zip", {"x.csv": b"1"})
    data = bytearray(archive.read_bytes())
    at = data.rfind(b"PK\x05\x06") + 12
    data[at : at + 4] = (2**32 - 1).to_bytes(4, "little")
    archive.write_bytes(bytes(data))
    with pytest.raises(UnreadableError, match="больше"):
        list_members(archive)


def test_a_bomb_is_unpacked_up_to_the_limit(tmp_path: Path) -> None:
    archive = pack(tmp_path / "а.zip", {"x.csv": bytes(3_000_000)})
    with pytest.raises(UnreadableError, match="больше 1 МБ"):
        load_member(archive, "x.csv", 1_000_000)


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    archive = pack(tmp_path / "а.zip", {"x.csv": b"one two three four" * 9})
    data = bytearray(archive.read_bytes())
    data[40:44] = b"\0\0\0\0"
    archive.write_bytes(bytes(data))
    with pytest.raises(UnreadableError, match="повреждён"):
        load_member(archive, "x.csv", 1_000_000)


def test_an_unknown_way_of_packing_is_told(tmp_path: Path) -> None:
    archive = pack(tmp_path / "а.zip", {"x.csv": b"1"})
    data = bytearray(archive.read_bytes())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = data.find(mark) + at
        data[start : start + 2] = (97).to_bytes(2, "little")
    archive.write_bytes(bytes(data))
    with pytest.raises(UnreadableError, match="незнакомым способом"):
        load_member(archive, "x.csv", 9)
