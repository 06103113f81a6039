from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.intake.cells.unseen_marks import has_unseen, without_unseen

RUSSIAN = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -", max_size=30)


@given(RUSSIAN)
def test_two_signs_a_letter_are_one_letter(text: str) -> None:
    assert without_unseen(unicodedata.normalize("NFD", text)) == text


@given(RUSSIAN, st.integers(0, 30), st.sampled_from("\u200b\u200e\u202c\u2060\ufeff\u00ad"))
def test_a_mark_that_nobody_sees_goes_wherever_it_stands(text: str, at: int, mark: str) -> None:
    spoiled = text[:at] + mark + text[at:]
    assert has_unseen(spoiled)
    assert without_unseen(spoiled) == text


@pytest.mark.parametrize("cell", ["№ п/п", "Ф.И.О.", 1.0, True, ""])
def test_other_cells_stay(cell: str | float) -> None:
    assert without_unseen(cell) is cell
