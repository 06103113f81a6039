"""Caption lines over rows, one under another: the school, then the level of its contests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.intake.wording.time_captions import names_time

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_SCHOOL = re.compile(r"(?i)\bуров(?:ень|ня|не)|\bэтап|\bконкурс|\bолимпиад|\bдиагностик")


def under(above: str, line: str) -> str:
    r"""Put a caption line under those that stand above it; it ends what a line of its kind began.

    >>> under("СОШ 1", "Районный уровень"), under("СОШ 1\nРайонный уровень", "Школьный уровень")
    ('СОШ 1\nРайонный уровень', 'СОШ 1\nШкольный уровень')
    >>> under("СОШ 1\nРайонный уровень", "СОШ 2"), under("", "Учителя физики")
    ('СОШ 2', 'Учителя физики')
    >>> under("2021 год", "Районный уровень"), under("2021 год\nРайонный уровень", "2022 год")
    ('2021 год\nРайонный уровень', '2022 год')
    """
    kind = _kind(line)
    kept = []
    for one in lines_of(above):
        if _kind(one) == kind:
            break
        kept.append(one)
    return "\n".join([*kept, line])


def _kind(line: str) -> str:
    if names_school(line):
        return "school"
    return "time" if names_time(line) else "other"


def names_school(line: str) -> bool:
    """Say whether a caption line is a name of a school, and not of a level or an event.

    >>> names_school("Муниципальный (районный) уровень"), names_school("МБОУ СОШ № 1")
    (False, True)
    """
    return is_school_like(line) and not _NO_SCHOOL.search(line)


def lines_of(captions: str) -> list[str]:
    """Split the captions over a row into their lines, the outermost first."""
    return captions.split("\n") if captions else []


def different_lines(captions: Iterable[str]) -> list[str]:
    """List the different lines of the captions over many rows, in order."""
    return list(dict.fromkeys(line for text in dict.fromkeys(captions) for line in lines_of(text)))
