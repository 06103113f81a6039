"""What is kept between runs: private, sealed, unreadable without the key, and never code."""

from __future__ import annotations

import os
import pickle
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.definitions import bundled_definitions

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.keeping.file_names import SECRET
from pedmonitor.workflows.keeping.kept import FOLDER, Kept, unpickle

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Канарейкина Василиса Евлампиевна, 17.04.1981".encode()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    place = tmp_path_factory.mktemp("workspace")
    (place / SECRET).write_text("ab" * 32)
    kept = Kept(place)
    kept.save("readings", TEXT, of="rules")
    return kept


def test_what_is_kept_comes_back(kept: Kept) -> None:
    assert kept.load("readings", of="rules") == TEXT
    kept.save("empty", b"", of="rules")
    assert kept.load("empty", of="rules") == b""


def test_what_was_kept_with_numpy_loaded_is_read_without_it(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save("fast", TEXT, of="rules")
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert kept.load("fast", of="rules") == TEXT
    kept.save("slow", TEXT, of="rules")
    monkeypatch.undo()
    assert kept.load("slow", of="rules") == TEXT


def test_it_is_of_these_rules_this_name_and_this_key(kept: Kept) -> None:
    assert kept.load("readings", of="other rules") is None
    assert kept.load("nothing", of="rules") is None
    path = kept.workspace / FOLDER / "readings"
    (path.parent / "other").write_bytes(path.read_bytes())
    assert kept.load("other", of="rules") is None
    secret = kept.workspace / SECRET
    secret.write_text("cd" * 32)
    assert kept.load("readings", of="rules") is None
    secret.unlink()
    assert kept.load("readings", of="rules") is None
    secret.write_text("ab" * 32)
    assert kept.load("readings", of="rules") == TEXT


@given(at=st.integers(0, 10_000), flip=st.integers(0, 255))
def test_a_damaged_file_is_no_file(kept: Kept, at: int, flip: int) -> None:
    path = kept.workspace / FOLDER / "readings"
    before = path.read_bytes()
    at %= len(before)
    other = bytes([before[at] ^ flip]) + before[at + 1 :]
    changed = before[:at] + (other if flip else b"")  # another byte, or cut here
    try:
        path.write_bytes(changed)
        assert kept.load("readings", of="rules") is None
    finally:
        path.write_bytes(before)


def test_the_bytes_say_nothing(kept: Kept) -> None:
    path = kept.workspace / FOLDER / "readings"
    first = path.read_bytes()
    kept.save("readings", TEXT, of="rules")
    assert path.read_bytes() != first  # a nonce a file: equal readings do not look equal
    for size in range(4, len(TEXT)):
        assert TEXT[:size] not in first


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_may_look(kept: Kept) -> None:
    folder = kept.workspace / FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.glob("readings")} == {0o600}


def test_what_cannot_be_kept_is_no_fault(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.save("readings", TEXT, of="rules")  # no key yet
    assert not (tmp_path / FOLDER).exists()
    (tmp_path / SECRET).write_text("ab" * 32)
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    kept.save("readings", TEXT, of="rules")
    kept.prune("*", most=1)
    assert kept.load("readings", of="rules") is None


def test_the_oldest_are_thrown_away(kept: Kept) -> None:
    for number in range(5):
        kept.save(f"run-{number}", b"x", of="rules")
    kept.prune("run-*", most=2)
    assert [kept.load(f"run-{number}", of="rules") for number in range(5)] == [
        *[None] * 3,
        b"x",
        b"x",
    ]


class Trap:
    """What a stranger might put into a pickle."""

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return os.system, ("echo caught",)


@pytest.mark.parametrize("value", [Trap(), eval, os.path.join, Kept, calendar_year, object()])
def test_nothing_but_our_values_is_built(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpickle(pickle.dumps(value))


def test_definitions_survive() -> None:
    catalogue = bundled_definitions()
    assert unpickle(pickle.dumps(catalogue)) == catalogue
