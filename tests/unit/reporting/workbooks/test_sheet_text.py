from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.reporting.workbooks.sheet_text import clean_text, cut_text, fitting_text

LONGEST = 32_767


@given(st.text(max_size=50), st.integers(1, 60))
def test_a_cut_text_is_the_beginning_of_it(text: str, longest: int) -> None:
    cut = cut_text(text, longest=longest)
    assert text.startswith(cut)
    assert len(cut.encode("utf-16-le")) <= max(2 * longest, 0) or 2 * len(text) <= longest


def test_what_no_xml_may_hold_is_replaced() -> None:
    assert clean_text("а\ud800б\uffff") == "а\ufffdб\ufffd"


def test_a_text_fits_a_cell() -> None:
    assert len(fitting_text("ы" * (LONGEST + 5))) == LONGEST
