"""Captions of the whole staff."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.staff_words import names_all_pedagogues, names_pedagogues


@pytest.mark.parametrize(
    ("caption", "named", "whole"),
    [
        ("Численность педагогических работников на 20.09.2022", True, True),
        ("из них педагогических работников, чел.", True, True),
        ("Всего педагогов (физ. лиц)", True, True),
        ("Педработников всего", True, True),
        ("Количество педагогов", True, False),
        ("Педагогических работников", True, False),
        ("Всего педагогов (молодых)", False, False),
        ("Молодых педагогов", False, False),
        ("Педагоги до 35 лет", False, False),
        ("Педагоги-психологи", False, False),
        ("Количество вакансий педагогических работников", False, False),
        ("Всего работников", False, False),
        ("из них учителей", False, False),
    ],
)
def test_captions(caption: str, *, named: bool, whole: bool) -> None:
    assert (names_pedagogues(caption), names_all_pedagogues(caption)) == (named, whole)
