"""Headings that ask for a name and for more, and those that do not."""

from __future__ import annotations

import pytest

from pedmonitor.intake.headings.paired_headings import parts_of_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Ф.И.О. работника, занимаемая должность",
        "ФИО/должность",
        "ФИО (должность)",
        "ФИО и должность",
    ],
)
def test_headings_that_ask_for_both(heading: str) -> None:
    assert parts_of_heading(heading) is not None


@pytest.mark.parametrize("heading", ["ФИО", "ФИО, дата рождения", "Должность, ФИО", ""])
def test_headings_that_do_not(heading: str) -> None:
    assert parts_of_heading(heading) is None
