"""Captions written in one line: «Курсы: тема», «Курсы: дата» are two columns of a group."""

from __future__ import annotations

from collections import Counter

_COLON = ": "
_SEVERAL = 2


def split_colons(paths: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Take what several headings say before a colon for the caption over them.

    >>> split_colons([("ФИО",), ("Курсы: тема",), ("Курсы: дата",), ("Итог: балл",)])
    [('ФИО',), ('Курсы', 'тема'), ('Курсы', 'дата'), ('Итог: балл',)]

    Args:
        paths: Captions over each column, from the parent down.
    """
    if not any(_COLON in path[-1] for path in paths if path):
        return paths
    groups = Counter(_group(path) for path in paths)
    return [
        (*group, path[-1].partition(_COLON)[2].strip())
        if group and groups[group] >= _SEVERAL
        else path
        for path, group in ((path, _group(path)) for path in paths)
    ]


def _group(path: tuple[str, ...]) -> tuple[str, ...]:
    """Give the captions over a heading with a colon; nothing for a heading without."""
    before, colon, after = path[-1].partition(_COLON) if path else ("", "", "")
    return (*path[:-1], before.strip()) if colon and after.strip() else ()
