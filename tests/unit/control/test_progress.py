"""Fixed, still there, new."""

from __future__ import annotations

from dataclasses import replace

from pedmonitor.control.progress import compare_issues
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.status import Progress

FAULT = Issue(
    IssueCode.CELL_DATE, Level.ERROR, "не дата", "исправьте", Place("а.xlsx", "Кадры", 4), "ДДТ"
)


def test_a_corrected_file_has_another_name_and_its_rows_move() -> None:
    moved = replace(FAULT, place=Place("а испр.xlsx", "Кадры", 7))
    assert compare_issues([FAULT], [moved]) == (("ДДТ", Progress(0, 1, 0)),)


def test_how_often_a_fault_occurs_counts() -> None:
    other = replace(FAULT, message="пусто")
    assert compare_issues([FAULT, FAULT, other], [FAULT, replace(other, message="иное")]) == (
        ("ДДТ", Progress(2, 1, 1)),
    )


def test_organisations_apart_and_information_left_out() -> None:
    elsewhere = replace(FAULT, organisation="СОШ № 1")
    told = replace(FAULT, level=Level.INFO)
    assert compare_issues([FAULT, told], [elsewhere]) == (
        ("ДДТ", Progress(1, 0, 0)),
        ("СОШ № 1", Progress(0, 0, 1)),
    )
