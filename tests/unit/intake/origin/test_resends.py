"""Copies of files, without the folder around them."""

from __future__ import annotations

from pedmonitor.intake.origin.resends import drop_replaced, find_copies
from pedmonitor.intake.typed import FileReading


def test_the_first_of_equal_files_stays() -> None:
    readings = [
        FileReading("а.xlsx", "11"),
        FileReading("б.xlsx", "22"),
        FileReading("в.xlsx", "11"),
    ]
    owners = dict.fromkeys(("а.xlsx", "б.xlsx", "в.xlsx"), frozenset({"СОШ № 1"}))
    copies, issues = find_copies(readings, owners)
    assert copies == {"в.xlsx": "а.xlsx"}
    assert [issue.code.value for issue in issues] == ["FILE-007"]
    assert "а.xlsx" in issues[0].message


def test_files_that_were_not_read_are_no_copies_of_each_other() -> None:
    owners = dict.fromkeys(("а.xlsx", "б.xlsx"), frozenset[str]())
    copies, issues = find_copies([FileReading("а.xlsx"), FileReading("б.xlsx")], owners)
    assert (copies, issues) == ({}, [])


def test_the_name_without_a_mark_of_copying_is_the_original() -> None:
    names = ("кадры — копия.xlsx", "кадры.xlsx")
    owners = dict.fromkeys(names, frozenset({"СОШ № 1"}))
    copies, _ = find_copies([FileReading(name, "11") for name in names], owners)
    assert copies == {"кадры — копия.xlsx": "кадры.xlsx"}


def test_equal_files_of_two_schools_are_no_copies() -> None:
    owners = {"а.xlsx": frozenset({"СОШ № 1"}), "б.xlsx": frozenset({"СОШ № 2"})}
    copies, _ = find_copies([FileReading("а.xlsx", "11"), FileReading("б.xlsx", "11")], owners)
    assert copies == {}


def test_nothing_gives_nothing() -> None:
    assert drop_replaced([], {}, overlap=50) == ({}, [])


def test_last_years_file_sent_as_this_years_is_no_copy() -> None:
    names = ("кадры 2021.xlsx", "кадры 2022.xlsx", "2022/кадры.xlsx", "а.xlsx")
    owners = dict.fromkeys(names, frozenset({"СОШ № 1"}))
    copies, _ = find_copies([FileReading(name, "11") for name in names], owners)
    assert copies == {"кадры 2022.xlsx": "2022/кадры.xlsx", "а.xlsx": "2022/кадры.xlsx"}
