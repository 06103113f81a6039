from __future__ import annotations

from making.district import figure

from pedmonitor.model.publication import Publication, cell_key


def test_a_figure_is_named_across_runs() -> None:
    key = ("profile", "1.1", (("organisation", "ДДТ"),))
    assert cell_key(figure("1.1", {"organisation": "ДДТ"}, 1, 2)) == key


def test_an_edition_shows_nothing_by_default() -> None:
    assert Publication().shown == ()
