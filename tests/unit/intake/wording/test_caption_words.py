"""Words of captions."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.caption_words import OF_THEM, alike, marks_of, telling_of, words_of


@pytest.mark.parametrize("text", ["из них до 35 лет", "– из них до 35 лет", "в т.ч. до 35 лет"])
def test_how_a_part_begins(text: str) -> None:
    assert OF_THEM.sub("", text) == "до 35 лет"


def test_a_route_is_not_told_by_diagnostics_alone() -> None:
    assert not alike("по результатам диагностики", "иом по результатам диагностики")
    assert alike("иом по результату диагностики", "иом по результатам диагностики")


def test_numbers_with_sides_mark_a_caption() -> None:
    assert marks_of("стаж до 3 лет") != marks_of("стаж до 5 лет")
    assert marks_of("Стаж педагогов СОШ № 5") == frozenset()


def test_teachers_of_subjects_are_not_a_layout_by_subjects() -> None:
    assert telling_of(words_of("учителя-предметники")) == ["предметники"]
