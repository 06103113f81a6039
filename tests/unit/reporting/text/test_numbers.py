from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.period import parse_period
from pedmonitor.reporting.text.numbers import (
    MINUS,
    NBSP,
    NO_DATA,
    count_text,
    decimal_text,
    difference_text,
    percent_text,
    period_phrase,
    plural,
    share_text,
)

shares = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares)
def test_zero_and_hundred_are_printed_only_when_exact(share: tuple[int, int]) -> None:
    text = percent_text(*share)
    assert (text == f"0{NBSP}%") == (share[0] == 0)
    assert (text == f"100{NBSP}%") == (share[0] == share[1])
    assert not text.startswith(("0,0", "100,")), "what is not nothing or all never looks like it"


@given(shares)
def test_a_printed_percentage_is_within_a_step_of_the_truth(share: tuple[int, int]) -> None:
    printed = Fraction(percent_text(*share).removesuffix(f"{NBSP}%").replace(",", "."))
    assert abs(printed - Fraction(100 * share[0], share[1])) <= Fraction(1, 10)


@given(shares, shares)
def test_swapping_the_periods_flips_the_sign(one: tuple[int, int], two: tuple[int, int]) -> None:
    forward, back = difference_text(one, two), difference_text(two, one)
    assert forward.lstrip(f"+{MINUS}") == back.lstrip(f"+{MINUS}")
    assert (forward[0] == "+") == (back[0] == MINUS)
    assert forward.startswith(f"0{NBSP}") == (Fraction(*one) == Fraction(*two))


@given(st.integers(0, 10**6))
def test_the_noun_repeats_every_hundred(number: int) -> None:
    forms = ("педагог", "педагога", "педагогов")
    assert plural(number, *forms) == plural(number + 100, *forms)


@given(st.integers(-(10**12), 10**12))
def test_a_count_can_be_read_back(number: int) -> None:
    assert int(count_text(number).replace(NBSP, "").replace(MINUS, "-")) == number


def test_a_small_group_is_never_given_in_per_cent_in_the_text() -> None:
    assert share_text(9, 9) == "9 из 9"
    assert share_text(3, 10) == f"3 из 10 (30,0{NBSP}%)"
    assert share_text(0, 0) == NO_DATA


def test_half_goes_up() -> None:
    assert percent_text(1, 32) == f"3,1{NBSP}%"
    assert percent_text(5, 32) == f"15,6{NBSP}%"
    assert decimal_text(Fraction(-1, 8)) == f"{MINUS}0,13"


def test_periods_take_their_preposition() -> None:
    assert period_phrase(parse_period("2022-09-H2")) == "за 16–30 сентября 2022 года"
    assert period_phrase(parse_period("2022Q1")) == "за I квартал 2022 года"
    assert period_phrase(parse_period("2022-09-20")) == "на 20.09.2022"
