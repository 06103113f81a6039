"""The order in which a methodist acts; the catalogue of codes."""

from __future__ import annotations

from dataclasses import replace

from pedmonitor.model.issue import Issue, Level, errors_by_owner
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place


def test_organisation_then_gravity_then_place() -> None:
    made = [
        Issue(
            IssueCode.CELL_DATE, level, "текст", "совет", Place("а.xlsx", "Лист1", row, 0), school
        )
        for school, level, row in (
            ("Б", Level.ERROR, 1),
            ("А", Level.INFO, 1),
            ("А", Level.ERROR, 9),
            ("А", Level.ERROR, 2),
        )
    ]
    ordered = sorted(made, key=Issue.sort_key)
    assert [(i.organisation, i.level.value, i.place.row if i.place else 0) for i in ordered] == [
        ("А", "error", 2),
        ("А", "error", 9),
        ("А", "info", 1),
        ("Б", "error", 1),
    ]


def test_codes_are_unique_and_explained() -> None:
    assert len({code.value for code in IssueCode}) == len(IssueCode)
    assert all(code.title and code.why.endswith(".") for code in IssueCode)


def test_errors_are_gathered_by_who_has_to_mend_them() -> None:
    error = Issue(IssueCode.CELL_DATE, Level.ERROR, "а", "б", None, "ДДТ")
    others = [replace(error, level=Level.WARNING), replace(error, organisation="")]
    unread = replace(error, place=Place("а.xls"))
    assert errors_by_owner([error, *others, unread], unread=("а.xls",)) == {"ДДТ": [error]}
