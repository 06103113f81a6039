"""Formulas of control rules."""

from __future__ import annotations

import pytest

from pedmonitor.definitions.formula import ANY, codes_of, parse_formula


def test_terms_are_added_and_subtracted() -> None:
    terms = parse_formula("{3.4}{*}{6,7} - {3.4}{*}{10} + oo1{справка 2}{56}")
    assert [(term.sign, term.form, term.graphs) for term in terms] == [
        (1, "", "6,7"),
        (-1, "", "10"),
        (1, "oo1", ""),
    ]


@pytest.mark.parametrize("text", ["", "3.1", "{3.1}{06}{3} {3.1}{07}{3}", "{3.1}{06}{3} +"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="формул"):
        parse_formula(text)


def test_codes_of_a_part() -> None:
    known = ["01", "02", "03"]
    assert codes_of("01-02", known, "") == ("01", "02")
    assert codes_of(ANY, known, "03") == ("03",)
    assert codes_of("", [], "") == ("",)
