"""Tests of captions written in one line with a colon."""

from __future__ import annotations

from pedmonitor.intake.wording.colon_captions import split_colons


def test_a_group_of_one_heading_is_no_group() -> None:
    assert split_colons([("Курсы: тема",), ("ФИО",)]) == [("Курсы: тема",), ("ФИО",)]


def test_captions_above_stay_above() -> None:
    paths: list[tuple[str, ...]] = [("2022", "ПК: тема"), ("2022", "ПК: часов")]
    assert split_colons(paths) == [("2022", "ПК", "тема"), ("2022", "ПК", "часов")]


def test_groups_of_the_same_words_under_different_captions_are_two() -> None:
    paths: list[tuple[str, ...]] = [("2021", "ПК: тема"), ("2022", "ПК: тема")]
    assert split_colons(paths) == paths


def test_a_heading_that_ends_with_a_colon_is_whole() -> None:
    paths: list[tuple[str, ...]] = [("В том числе: ",), ("В том числе: ",), ()]
    assert split_colons(paths) == paths
