"""Tests of what is told of people who are not found."""

from __future__ import annotations

from pedmonitor.intake.persons.person_issues import (
    ambiguous,
    not_in_staff,
    same_snils,
    told_by_initials,
)
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place

HERE = Place("кадры.xlsx", "Лист1", 3, 1)


def test_whoever_is_not_found_is_an_error_and_initials_are_none() -> None:
    assert not_in_staff(HERE, "СОШ № 1", None).level is Level.ERROR
    assert ambiguous(HERE, "СОШ № 1").level is Level.ERROR
    assert told_by_initials(HERE, "СОШ № 1").level is Level.INFO


def test_somebody_of_the_same_initials_is_shown() -> None:
    near = Place("кадры.xlsx", "Кадры", 6, 1)
    assert "«Кадры», B7" in not_in_staff(HERE, "СОШ № 1", near).hint


def test_a_snils_of_somebody_elsewhere_tells_no_cell_of_that_list() -> None:
    here = Place("кадры.xlsx", "Лист1", 3, 0)
    assert "в другой организации" in same_snils(here, "А", None).message
    assert "(A4)" in same_snils(Place("кадры.xlsx", "Лист1", 5, 0), "А", here).message
