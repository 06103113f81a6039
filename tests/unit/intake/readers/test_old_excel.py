"""Books of Excel 2-4 are read like any other."""

from __future__ import annotations

import pytest
from hostile.kinds import HEADER, ROW, biff

from pedmonitor.intake.readers import Content, read_sheets, sniff


@pytest.mark.parametrize("version", [2, 3, 4])
def test_an_old_book_gives_its_cells(version: int) -> None:
    data = biff(version)
    assert sniff(data) is Content.XLS
    (sheet,) = read_sheets(data, content=Content.XLS, max_cells=100)[0]
    assert sheet.rows == [HEADER, ROW]
