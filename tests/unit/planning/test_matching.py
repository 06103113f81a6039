"""Facts belong to a row by its number or by a telling title."""

from __future__ import annotations

import pytest

from pedmonitor.model.plan_evidence import EventFact
from pedmonitor.planning.matching import by_association, is_like, is_same, twice_counted


@pytest.mark.parametrize(
    ("planned", "title", "same"),
    [
        (
            "Семинар «Программа воспитания в детском саду»",
            "программа воспитания в детском саду",
            True,
        ),
        ("Программа воспитания в саду", "Семинар «Программа воспитания в саду» для ДОУ", True),
        ("Школа молодого педагога «Старт»", "Школа молодого педагога", False),
        ("Школа молодого педагога «Старт»", "«Школа молодого педагога»", False),
        ("Семинар «Система работы школы»", "Семинар", False),
        ("Конкурс «Учитель года»", "Конкурс «Воспитатель года»", False),
    ],
)
def test_titles(planned: str, title: str, same: bool) -> None:  # noqa: FBT001 - a table
    assert is_same(planned, title) is same


def test_a_part_of_a_title_is_only_asked_about() -> None:
    assert is_like("Школа молодого педагога «Старт»", "Приказ «Школа молодого педагога»")
    assert not is_like("Семинар «Система работы школы»", "Семинар")


def test_the_longest_name_wins_and_nobody_is_guessed() -> None:
    names = ("РМО учителей физики", "РМО учителей физики и математики")
    events = [EventFact("РМО учителей физики и математики"), EventFact("РМО учителей химии")]
    found, unnamed = by_association(events, names)
    assert (found, unnamed) == ({names[0]: 0, names[1]: 1}, 1)


def test_one_kind_is_not_twice() -> None:
    assert twice_counted([EventFact("Слёт", "a"), EventFact("Слёт", "a")]) == ()


def test_a_longer_title_with_the_same_words_is_asked_about() -> None:
    planned = "Диагностика профессиональных дефицитов"
    assert is_like(planned, "Проведена диагностика профессиональных дефицитов педагогов")
    assert is_like(planned, "Диагностика дефицитов")
    assert not is_like(planned, "Диагностика выгорания")
    assert not is_like("Конкурс", "Конкурс «Учитель года»")
