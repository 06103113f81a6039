"""Caption lines over rows, one under another: the school, then the level of its contests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.intake.wording.time_captions import names_time

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF_WORK = re.compile(
    r"(?i)[\W\d]*(?:внеш\w*|внутр\w*)?[\s.-]*совместит\w*\W*$"
    r"|[\W\d]*(?:основн\w*|штатн\w*|постоянн\w*)\s+(?:педагог\w*\s+)?"
    r"(?:работник\w*|сотрудник\w*|персонал\w*|состав\w*|педагог\w*)\W*$"
)
_NO_SCHOOL = re.compile(r"(?i)\bуров(?:ень|ня|не)|\bэтап|\bконкурс|\bолимпиад|\bдиагностик")


def under(above: str, line: str, *, at_once: bool = False) -> str:
    r"""Put a caption line under those that stand above it; it ends what a line of its kind began.

    «Внешние совместители» goes over «Учителя» where nothing stands between them (`at_once`); over
    rows of its own it is one of the sections of a list, and the next line ends it.

    >>> under("СОШ 1", "Районный уровень"), under("СОШ 1\nРайонный уровень", "Школьный уровень")
    ('СОШ 1\nРайонный уровень', 'СОШ 1\nШкольный уровень')
    >>> under("СОШ 1\nРайонный уровень", "СОШ 2"), under("", "Учителя физики")
    ('СОШ 2', 'Учителя физики')
    >>> under("2021 год", "Районный уровень"), under("2021 год\nРайонный уровень", "2022 год")
    ('2021 год\nРайонный уровень', '2022 год')
    >>> under("Учителя\nВнешние совместители", "Воспитатели", at_once=True)
    'Внешние совместители\nВоспитатели'
    >>> under("Внешние совместители", "Воспитатели")
    'Воспитатели'
    """
    kind, lines = _kind(line), lines_of(above)
    if lines and kind == "other" and names_work(lines[-1]):
        kept = [one for one in lines[:-1] if _kind(one) in {"school", "time"}]
        return "\n".join([*kept, *lines[-1:] * at_once, line])
    kept = []
    for one in lines_of(above):
        if _kind(one) == kind:
            break
        kept.append(one)
    return "\n".join([*kept, line])


def _kind(line: str) -> str:
    if names_work(line):
        return "work"
    if names_school(line):
        return "school"
    return "time" if names_time(line) else "other"


def names_work(line: str) -> bool:
    """Say whether a caption line is of who works here how: «Внешние совместители».

    >>> names_work("Основные работники"), names_work("Учителя основной школы")
    (True, False)
    """
    return _OF_WORK.match(line) is not None


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
