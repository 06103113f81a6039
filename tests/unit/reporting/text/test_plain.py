from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from pedmonitor.reporting.text.plain import plain, printable


def test_layout_inside_a_text_is_gone() -> None:
    assert plain("а\n\tб\x0c") == "а б "
    assert plain("\x07\ud800\ufffe") == "\N{REPLACEMENT CHARACTER}" * 3
    assert plain(5) == 5
    assert plain(Markup("<b>\n</b>")) == "<b>\n</b>"


def test_a_line_may_break_where_a_chart_prints_it() -> None:
    assert printable("62 из 370\n16,8 %") == "62 из 370\n16,8 %"


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = printable(text)
    assert etree.fromstring(etree.tostring(element)).tag == "t"
