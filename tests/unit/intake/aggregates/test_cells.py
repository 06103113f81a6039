"""What cells of counts and percentages say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.intake.aggregates.cells import Second, is_confirmed, read_figure
from pedmonitor.model.cell import CellState
from pedmonitor.model.share import Share


@pytest.mark.parametrize(
    ("text", "number", "base", "percent"),
    [
        ("6(18%)", "6", None, "18"),
        ("6 (18 %)", "6", None, "18"),
        ("57 чел (78%)", "57", None, "78"),
        ("57 чел. (78,5 %)", "57", None, "78.5"),
        ("4 – 17%", "4", None, "17"),
        ("18 % (6 чел.)", "6", None, "18"),
        ("6 из 33", "6", "33", None),
        ("1 054", "1054", None, None),
        ("12 человек", "12", None, None),
        ("18,5 %", None, None, "18.5"),
        (12, "12", None, None),
        (12.0, "12.0", None, None),
    ],
)
def test_figures(
    text: str | float, number: str | None, base: str | None, percent: str | None
) -> None:
    figure = read_figure(text, is_share=False)
    expected = tuple(None if part is None else Decimal(part) for part in (number, base, percent))
    assert figure[1:4] == expected
    assert figure.state is CellState.VALUE


@pytest.mark.parametrize(
    ("cell", "percent"), [(0.5, "50"), (18.0, "18"), ("18", "18"), ("18,2%", "18.2"), (1.0, "1")]
)
def test_shares(cell: str | float, percent: str) -> None:
    assert read_figure(cell, is_share=True).percent == Decimal(percent)


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("", CellState.BLANK),
        ("-", CellState.BLANK),
        (9999, CellState.BLANK),
        ("9999", CellState.BLANK),
        (0, CellState.ZERO),
        ("Х", CellState.NOT_APPLICABLE),
        ("*", CellState.SUPPRESSED),
        ("#ДЕЛ/0!", CellState.ERROR),
        ("почти все", CellState.ERROR),
    ],
)
def test_states(cell: str | float, state: CellState) -> None:
    assert read_figure(cell, is_share=False).state is state


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_what_the_product_prints_is_confirmed(counts: tuple[int, int]) -> None:
    printed = Share(*counts).percent(2)
    assert printed is not None
    if printed not in {Decimal("0.01"), Decimal("99.99")}:  # moved off 0 and 100 on purpose
        assert is_confirmed(*counts, printed)
    assert not is_confirmed(*counts, printed + 2)


@pytest.mark.parametrize(
    ("text", "second", "told"),
    [
        ("10 из 40 (25%)", Second.UNTOLD, ("10", "40", "25")),
        ("10 чел. из 40 – 25 %", Second.UNTOLD, ("10", "40", "25")),
        ("25 % (10 из 40)", Second.UNTOLD, ("10", "40", "25")),
        ("15/30", Second.BASE, ("15", "30", None)),
        ("15 / 30 чел.", Second.BASE, ("15", "30", None)),
        ("5 (25)", Second.PERCENT, ("5", None, "25")),
        ("5/25,5", Second.PERCENT, ("5", None, "25.5")),
        ("5 чел. (25 %)", Second.PERCENT, ("5", None, "25")),
    ],
)
def test_two_numbers_in_a_cell(
    text: str, second: Second, told: tuple[str | None, str | None, str | None]
) -> None:
    figure = read_figure(text, is_share=False, second=second)
    assert figure[1:4] == tuple(None if part is None else Decimal(part) for part in told)


@pytest.mark.parametrize("text", ["15/30", "5 (25)"])
def test_two_numbers_of_which_nothing_is_said_are_refused(text: str) -> None:
    assert read_figure(text, is_share=False).state is CellState.ERROR
