"""What is said of tables of counts is in Russian, with the cell, and shows no name."""

from __future__ import annotations

from pedmonitor.intake.aggregates.count_issues import no_indicator, not_named, unknown_subject
from pedmonitor.model.location import Place

PLACE = Place("свод.xlsx", "Лист1", 4, 1)


def test_the_text_is_shown_as_written_and_cut() -> None:
    assert "физика и труд" in unknown_subject("физика и труд", PLACE).message
    assert len(not_named("доля " * 100, PLACE).message) < 200


def test_a_name_is_not_shown() -> None:
    name = "Белова Анна Петровна"
    assert name not in unknown_subject(name, PLACE).message + not_named(name, PLACE).message


def test_the_place_is_told() -> None:
    for issue in (unknown_subject("труд", PLACE), no_indicator(PLACE), not_named("доля", PLACE)):
        assert issue.place == PLACE
        assert issue.hint
