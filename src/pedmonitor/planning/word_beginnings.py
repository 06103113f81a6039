"""Tell by beginnings of words what a text is about, as dictionaries and orientations name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable


def mentions(text: str, sets: Iterable[str]) -> bool:
    """Say whether all the beginnings of at least one set occur among the words of a text.

    >>> mentions("Сопровождение школ с низкими результатами", ["низк результат", "шнор"])
    True
    >>> mentions("Низкая явка", ["низк результат"])
    False
    """
    label = normalise_label(text)
    words = [*label.replace("-", " ").split(), *(word for word in label.split() if "-" in word)]
    return any(
        all(any(word.startswith(stem) for word in words) for stem in stems.split())
        for stems in sets
        if stems.strip()
    )
