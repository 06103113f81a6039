"""Copies of files, without the folder around them."""

from __future__ import annotations

from pedmonitor.intake.resends import drop_copies, drop_replaced, mark_repeats
from pedmonitor.intake.typed import FileReading


def test_the_first_of_equal_files_stays() -> None:
    readings = [
        FileReading("а.xlsx", "11"),
        FileReading("б.xlsx", "22"),
        FileReading("в.xlsx", "11"),
    ]
    kept, copies, issues = drop_copies(readings)
    assert [reading.file for reading in kept] == ["а.xlsx", "б.xlsx"]
    assert copies == {"в.xlsx": "а.xlsx"}
    assert [issue.code.value for issue in issues] == ["FILE-007"]
    assert "а.xlsx" in issues[0].message


def test_files_that_were_not_read_are_no_copies_of_each_other() -> None:
    kept, copies, _ = drop_copies([FileReading("а.xlsx"), FileReading("б.xlsx")])
    assert (len(kept), copies) == (2, {})


def test_nothing_gives_nothing() -> None:
    assert drop_replaced([], {}, overlap=50) == ({}, [])
    assert mark_repeats([]) == ([], [])
