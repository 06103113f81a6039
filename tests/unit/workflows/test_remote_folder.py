"""Returns at an address: copied under the limits, told of in words, gone afterwards."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, STAFF, save

from pedmonitor.cli.app import main
from pedmonitor.errors import UsageError, WorkspaceBusyError
from pedmonitor.workflows.folders import is_address
from pedmonitor.workflows.remote_folder import fetched

if TYPE_CHECKING:
    from collections.abc import Iterator

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def store() -> Iterator[str]:
    """A store in memory with a return, another file, and a large one."""
    files = fsspec.filesystem("memory")
    files.pipe("/returns 2022/a/СОШ 1 кадры.csv", "ФИО;Должность\n".encode())
    files.pipe("/returns 2022/приказ.pdf", b"secret")
    files.pipe("/returns 2022/большой.csv", b"1" * 5_000)
    files.pipe("/returns 2022/архив.zip", b"PK")
    yield "memory://returns 2022"
    files.rm("/returns 2022", recursive=True)


def test_copies_are_private_bounded_and_gone_afterwards(store: str, tmp_path: Path) -> None:
    assert is_address(store)
    with fetched(store, tmp_path, most_bytes=1_000) as folder:
        assert folder.name == "returns 2022"
        found = {path.name: path.stat() for path in folder.rglob("*") if path.is_file()}
        sizes = {name: told.st_size for name, told in found.items()}
        assert sizes == {
            "СОШ 1 кадры.csv": 26,
            "приказ.pdf": 0,
            "большой.csv": 1_001,
            "архив.zip": 2,
        }
        assert {told.st_mode & 0o077 for told in found.values()} == {0}
        assert folder.parent.parent.stat().st_mode & 0o077 == 0
        with pytest.raises(WorkspaceBusyError), fetched(store, tmp_path, most_bytes=1):
            pass
    assert not [path for path in tmp_path.rglob("*") if path.suffix in {".csv", ".pdf", ".zip"}]


def test_what_a_killed_run_has_left_goes_with_the_next(store: str, tmp_path: Path) -> None:
    with fetched(store, tmp_path, most_bytes=1_000) as folder:
        place = folder
    place.mkdir(parents=True)
    (place / "старый.csv").write_text("старое", encoding="utf-8")
    with fetched(store, tmp_path, most_bytes=1_000) as folder:
        assert not (folder / "старый.csv").exists()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("memory://нет такой", "нет папки|ничего нет"),
        ("file:///нет такой", "нет папки|ничего нет"),
        ("gopher://a/b", "Адреса вида «gopher://» не читаются"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(address: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said), fetched(address, tmp_path, most_bytes=1):
        pass


@pytest.mark.skipif(bool(find_spec("s3fs")), reason="who reads such addresses is here")
def test_a_store_whose_package_is_lacking_is_told_of(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match=r"Для адресов «s3://» нужен ещё один пакет"),
        fetched("s3://bucket/returns", tmp_path, most_bytes=1),
    ):
        pass


def test_a_name_that_leads_out_is_refused(tmp_path: Path) -> None:
    files = fsspec.filesystem("memory")
    files.store["/out/../../чужой.csv"] = files.open("/out/x.csv", "wb")
    try:
        with (
            pytest.raises(UsageError, match="выводит из папки"),
            fetched("memory://out", tmp_path, most_bytes=1),
        ):
            pass
    finally:
        files.store.clear()


def test_without_the_extra_an_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with (
        pytest.raises(UsageError, match=r"«s3://b/c» — адрес.*pedmonitor\[cluster\]"),
        fetched("s3://user:password@b/c?token=1", tmp_path, most_bytes=1),
    ):
        pass


def test_an_address_gives_the_bytes_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = save(tmp_path / "in", {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA]})
    written = []
    for name, place in (("a", str(folder)), ("b", folder.as_uri())):
        workspace = tmp_path / name
        workspace.mkdir()
        (workspace / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
        options = ["--year", "2022", "--workspace", str(workspace), "--quiet"]
        assert main(["compute", place, *options]) in {0, 1}
        (document,) = Path(workspace).rglob("results.json")
        written.append(document.read_bytes())
    assert written[0] == written[1]
