"""Columns that bear the numbers of graphs."""

from __future__ import annotations

from pedmonitor.intake.state_forms.graph_columns import graph_columns


def test_every_spelling_of_a_graph() -> None:
    header = ["str_n", "gr3", "ГР_04", "гр.5", "графа 6", "col 7"]
    assert graph_columns(header) == {"3": 1, "4": 2, "5": 3, "6": 4, "7": 5}


def test_words_and_repeats_are_none() -> None:
    assert graph_columns(["группа 3", "Всего", 3, "gr3", "гр 3"]) == {}
