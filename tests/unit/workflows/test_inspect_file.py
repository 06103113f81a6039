"""What the program sees in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import IVANOVA, STAFF

from pedmonitor.errors import UsageError
from pedmonitor.workflows.inspect_file import inspect_file

if TYPE_CHECKING:
    from pathlib import Path


def test_headings_fields_and_rows(tmp_path: Path) -> None:
    path = books.xlsx(
        tmp_path / "a.xlsx", {"Кадры": [["Реестр за 2022 год"], [None, *STAFF], [None, *IVANOVA]]}
    )
    (table,) = inspect_file(path).tables
    assert (table.sheet, table.register, table.header_row) == ("Кадры", "Реестр кадров", 2)
    assert next((column.heading, column.letter, column.field) for column in table.columns) == (
        "ФИО",
        1,
        "ФИО",
    )
    assert table.rows == [IVANOVA]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    for name in ("a.xlsx", "нет.xlsx"):
        with pytest.raises(UsageError, match=name):
            inspect_file(tmp_path / name)
