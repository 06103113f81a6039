"""Captions beside the fact."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.asides import is_aside, is_part, is_whole, says_so, sums_year
from pedmonitor.intake.wording.family_names import FamilyNames

NAMES = FamilyNames({"a": ["прошли диагностику дефицитов"]}, cutoff=84)


@pytest.mark.parametrize(
    ("path", "aside"),
    [
        (["Прошли диагностику", "план"], True),
        (["Прошли диагностику", "% выполнения"], True),
        (["Руководящие работники", "прошли"], True),
        (["Прошли диагностику", "март"], True),
        (["Педагогические работники", "прошли"], False),
        (["Руководящие работники"], False),
    ],
)
def test_what_is_beside_the_fact(path: list[str], *, aside: bool) -> None:
    assert is_aside(path) is aside


@pytest.mark.parametrize(
    ("caption", "part"),
    [
        ("из них женщин", True),
        ("мужчины", True),
        ("в т.ч. по уровням", True),
        ("из них прошли", False),
        ("из них педагогов", False),
        ("чел.", False),
    ],
)
def test_some_of_those_who_have_done_it(caption: str, *, part: bool) -> None:
    assert is_part(caption, NAMES) is part


def test_all_pedagogues_may_be_a_part_of_the_workers() -> None:
    told = ["в том числе педагогических"]
    assert is_whole(told[0], told)
    assert not is_whole(told[0], ["Прошли диагностику", *told])


def test_a_year_sums_its_months_up() -> None:
    assert sums_year("Итого за 2022 год (без повторов)")
    assert not sums_year("Всего за полугодие")
    assert says_so("Итого за год", "a", NAMES)
    assert not says_so("Ведут кружки", "a", NAMES)
