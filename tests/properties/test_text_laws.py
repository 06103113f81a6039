"""The folding of text is stable: folding twice changes nothing."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from pedmonitor.model.text import fold, normalise_label

RUSSIAN = st.text(
    alphabet="абвгдеёжийкоAaBcCeEoOpPxX№.,:;-–—«»\"'()[]/ \n\u00a0\u00ad0123", max_size=30
)
ANY = st.text(max_size=30)


@given(st.one_of(RUSSIAN, ANY))
@example("Ф.И.О.")
@example("№ п/п")
@example("Педаго-\nгический стаж, лет*")
def test_normalise_twice_is_normalise_once(text: str) -> None:
    once = normalise_label(text)
    assert normalise_label(once) == once


@given(st.one_of(RUSSIAN, ANY))
def test_fold_twice_is_fold_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(RUSSIAN)
def test_case_and_outer_spaces_do_not_matter(text: str) -> None:
    assert normalise_label(f"  {text.upper()}\u00a0") == normalise_label(text.lower())
