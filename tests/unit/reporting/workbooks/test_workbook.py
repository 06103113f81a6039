from __future__ import annotations

import datetime as dt
import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from pedmonitor.reporting.workbooks.workbook import Book, SheetColumn, percent_format

DAY = dt.date(2022, 12, 31)


@given(st.integers(2, 10**6).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n))))
def test_the_format_never_rounds_an_inexact_share_to_its_end(share: tuple[int, int]) -> None:
    decimals = len(percent_format(*share)) - len("0.%")
    shown = f"{100 * share[0] / share[1]:.{decimals}f}"
    assert float(shown) not in {0.0, 100.0}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_any_names_make_distinct_sheets(names: list[str]) -> None:
    book = Book(title="т", date=DAY)
    for name in names:
        book.sheet(name)
    found = openpyxl.load_workbook(io.BytesIO(book.close())).sheetnames
    assert len({name.casefold() for name in found}) == len(names)
    assert all(len(name) <= 31 for name in found)


def test_a_very_long_text_is_cut_and_not_lost() -> None:
    book = Book(title="т", date=DAY)
    book.sheet("а").table([SheetColumn("т")], [["ы" * 40_000]])
    sheet = openpyxl.load_workbook(io.BytesIO(book.close())).worksheets[0]
    assert len(str(sheet["A2"].value)) == 32_767


def test_properties_carry_the_date_of_the_data() -> None:
    book = Book(title="Итоги", date=DAY)
    book.sheet("а")
    properties = openpyxl.load_workbook(io.BytesIO(book.close())).properties
    assert properties.title == "Итоги"
    assert properties.created == dt.datetime(2022, 12, 31)  # noqa: DTZ001 - Excel has no zones
