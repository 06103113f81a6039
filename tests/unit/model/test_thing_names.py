"""When two names name one thing."""

from __future__ import annotations

import pytest

from pedmonitor.model.thing_names import thing_key

_OPENINGS = (("проект", ""), ("районное методическое объединение", "рмо"))


@pytest.mark.parametrize(
    "other",
    ["«Рост»", '"Рост".', "Проект “Рост”", "проект  РОСТ", "1. Рост", "2) Проект „Рост“"],
)
def test_quotes_case_and_the_kind_make_no_other_thing(other: str) -> None:
    assert thing_key(other, _OPENINGS) == thing_key("Рост", _OPENINGS)


@pytest.mark.parametrize("other", ["Рост-2", "Рост и развитие", "Программа «Рост»", "5 шагов"])
def test_other_words_are_other_things(other: str) -> None:
    assert thing_key(other, _OPENINGS) != thing_key("Рост", _OPENINGS)


def test_an_abbreviation_is_the_words_it_stands_for() -> None:
    long = thing_key("Районное методическое объединение «Химики»", _OPENINGS)
    assert long == thing_key("РМО химики", _OPENINGS)


def test_a_name_that_is_the_kind_alone_stays() -> None:
    assert thing_key("Проект", _OPENINGS) == "проект"
