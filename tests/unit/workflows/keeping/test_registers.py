"""A workbook is replaced whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.keeping.registers import register_bytes, replace_register

if TYPE_CHECKING:
    from pathlib import Path


def test_the_book_of_before_stays_beside(tmp_path: Path) -> None:
    path = tmp_path / "м.xlsx"
    assert register_bytes(path) is None
    assert replace_register(path, None, b"1") is None
    kept = replace_register(path, b"1", b"2")
    assert kept is not None
    assert (kept.read_bytes(), register_bytes(path)) == (b"1", b"2")
    with pytest.raises(UsageError, match="только что изменился"):
        replace_register(path, b"1", b"3")
    assert register_bytes(path) == b"2"


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "м.xlsx").mkdir()
    with pytest.raises(UsageError, match="не читается"):
        register_bytes(tmp_path / "м.xlsx")
