"""Words that code reads from the bundled dictionaries."""

from __future__ import annotations

from pedmonitor.definitions.bundled_words import bundled_stems


def test_the_words_of_all_entries_are_given_in_order() -> None:
    found = bundled_stems("responsibles")
    assert found[0] == "руковод"
    assert {"=зам", "управлен"} <= {*found}
    assert len(found) == len(set(found))
