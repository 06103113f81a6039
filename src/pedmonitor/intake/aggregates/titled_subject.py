"""A table of one subject: «Диагностика учителей математики», a sheet «Физика»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.cells.dictionaries import Lookup

_TEACHERS_OF = re.compile(r"(?i)(?:учител\w*|педагог\w*|предмет\w*)\s+([^.,:;()«»\"\d]+)")
_PARTS = re.compile(r"[.,:;()–—]|\s-\s")
_LONGEST = 5


def titled_subjects(titles: Sequence[str], sheet: str, subjects: Lookup) -> tuple[str, ...]:
    """Tell of which subjects a table without a column of subjects is; usually of none.

    Args:
        titles: The lines over the table.
        sheet: The name of its sheet.
        subjects: The dictionary of subjects.
    """
    for line in (*reversed(titles), sheet):
        for phrase in _phrases(line):
            codes, unknown = subjects.find_many(phrase)
            if codes and not unknown:
                return codes
    return ()


def _phrases(line: str) -> Iterable[str]:
    """Give what may name subjects: whole parts of a line, and what follows «учителей»."""
    yield from filter(None, (part.strip() for part in _PARTS.split(line)))
    for found in _TEACHERS_OF.finditer(line):
        words = found[1].split()[:_LONGEST]
        yield from (" ".join(words[:size]) for size in range(len(words), 0, -1))
