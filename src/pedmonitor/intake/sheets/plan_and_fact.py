"""A plan beside what came of it: of «Дата (план)» and «Дата (факт)» only the second has been."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAYS = re.compile(r"(?i)\bдат[аыу]?\b|\bсрок|\bпериод\b")
_PLAN = re.compile(r"(?i)[\s(,:–—-]*\b(?:по\s+плану|план\w*|запланирован\w*|намечен\w*)\b[\s),:]*")
_FACT = re.compile(r"(?i)[\s(,:–—-]*\b(?:по\s+факту|факт\w*|выполнен\w*|исполнен\w*)\b[\s),:]*")
_PLANNED = ("срок по плану",)
Path = tuple[str, ...]


def without_plans(paths: list[Path]) -> list[Path]:
    """Take the days of a plan for a column nobody reads where the days of the fact stand beside.

    Args:
        paths: The captions over each column, from the parent down.

    >>> without_plans([("Дата (план)",), ("Дата (факт)",)])
    [('срок по плану',), ('Дата',)]
    >>> without_plans([("Срок", "план"), ("Срок", "факт")])
    [('срок по плану',), ('Срок',)]
    >>> without_plans([("Планируемая дата окончания",), ("Дата окончания",)])
    [('срок по плану',), ('Дата окончания',)]
    >>> without_plans([("Планируемый срок",), ("Дата составления",)])
    [('Планируемый срок',), ('Дата составления',)]
    """
    return list(_without_plans(tuple(paths)))


@lru_cache(maxsize=1024)
def _without_plans(paths: tuple[Path, ...]) -> Sequence[Path]:
    """Look for plans once: schools share their headers."""
    days = {at: " ".join(path) for at, path in enumerate(paths) if _DAYS.search(" ".join(path))}
    plans = {at for at, text in days.items() if _PLAN.search(text)}
    if not plans:
        return paths
    facts = {at for at, text in days.items() if at not in plans and _FACT.search(text)}
    plain = {normalise_label(text) for at, text in days.items() if at not in plans | facts}
    gone = {at for at in plans if facts or normalise_label(_PLAN.sub(" ", days[at])) in plain}
    told = [_PLANNED if at in gone else path for at, path in enumerate(paths)]
    return [_bare(path) if at in facts and gone else path for at, path in enumerate(told)]


def _bare(path: Sequence[str]) -> Path:
    captions = (_FACT.sub(" ", text).strip() for text in path)
    return tuple(text for text in captions if text) or tuple(path)
