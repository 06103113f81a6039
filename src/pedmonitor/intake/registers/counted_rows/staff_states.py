"""Words under «Статус» and «Вид занятости» of the staff that tell a day: «уволена 30.06.2022».

A dictionary knows that somebody has left; since when, and who has only begun or is yet to leave,
the whole cell tells, as a remark would.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import middle, parse_span
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.counted_rows.remark_words import (
    bounds,
    day_of,
    is_outsider,
    leaving,
)
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.registers.sheaf import Sheaf

_STATES = ("status", "employment")
_LEAVES = re.compile(r"(?:увольняется|уволится|уходит|будет уволен[ао]?) ?с (?P<when>.+)")
_WORKS = re.compile(
    r"(?:принят[ао]?|работает|трудоустроен[ао]?|приступ\w+) ?с "
    r"(?P<when>(?:[а-я]+ )?20\d\d(?: ?г\w*\.?)?)"
)


_WORKS_ON = re.compile(
    r"(?:по |до )?(?:наст\w*\.? вр\w*\.?|н\.? ?в\.?|сейчас)|(?:продолжает )?работает|работать|"
    r"в штате|действующий"
)
"""Where the day of leaving is asked for: there is none."""
_HIRED = re.compile(r"[сc] (?P<when>\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?: ?г\w*\.?)?")
_AGED = re.compile(r"(?P<when>.*\d.*\S) ?[(,;] ?\d{2} ?(?:лет|года?|г\.?)\)?")
_SCHOOL_AND_YEAR = re.compile(
    r"(?!.*(?:студен|курс|обуча|учится|заоч|№))[^\d]*[^\d\s] ?(?P<when>(?:19|20)\d\d)(?: ?г\w*\.?)?"
)
"""«ЯПК, 2021 г.» where the day of graduation is asked for; no number but the year."""
_READ_OVER: dict[str, tuple[str, re.Pattern[str]]] = {
    "end_date": ("end_date", _WORKS_ON),
    "experience_here": ("hire_date", _HIRED),
    "birth_date": ("birth_date", _AGED),
    "graduation_date": ("graduation_date", _SCHOOL_AND_YEAR),
}
"""Column → the column that its words speak of, and how they tell it."""


def settle_days(sheaf: Sheaf) -> None:
    """Read what stands where a day or a number is asked for and is neither, and yet is clear.

    Args:
        sheaf: Columns of the staff that have been read; it is changed.
    """
    for name, (field, pattern) in _READ_OVER.items():
        for at, parsed in enumerate(sheaf.parsed.get(name, ())):
            cell = sheaf.raw[name][at] if parsed.fault is not None else None
            told = pattern.fullmatch(fold(cell).strip(" .")) if isinstance(cell, str) else None
            if told is None:
                continue
            answers = sheaf.parsed.setdefault(field, [BLANK] * len(sheaf.rows))
            if pattern is _WORKS_ON:
                answers[at] = BLANK
            else:
                span = parse_span(told["when"]).value
                if not isinstance(span, tuple) or not isinstance(span[1], dt.date):
                    continue
                if field != name and answers[at].value is not None:
                    continue
                sheaf.parsed[name][at] = BLANK
                answers[at] = Parsed(CellState.VALUE, middle((span[0], span[1])))
            _drop_question(sheaf, at, name)


def settle_states(sheaf: Sheaf) -> None:
    """Read days of coming and leaving out of the words of a state, where no other cell has them.

    Args:
        sheaf: Columns of the staff that have been read; it is changed.
    """
    for name in _STATES:
        for at, cell in enumerate(sheaf.raw.get(name, ())):
            told = _told(cell) if isinstance(cell, str) and cell else None
            if told is None:
                continue
            field, value = told
            asked = sheaf.parsed[name][at].fault is not None
            answers = sheaf.parsed.setdefault(field, [BLANK] * len(sheaf.rows))
            if field == name or answers[at].value is None:
                answers[at] = Parsed(CellState.VALUE, value)
            if field != name:
                sheaf.parsed[name][at] = BLANK
            if asked:
                _drop_question(sheaf, at, name)


@lru_cache(maxsize=4096)
def _told(cell: str) -> tuple[str, Value] | None:
    """Tell the field of which words speak, and what they say; None where they leave a doubt.

    >>> _told("увольняется с 01.02.2023"), _told("принята с 01.02.2023")
    (('end_date', datetime.date(2023, 2, 1)), ('hire_date', datetime.date(2023, 2, 1)))
    >>> _told("уволена 30.06.2022"), _told("уволена"), _told("договор подряда")
    (('end_date', datetime.date(2022, 6, 30)), None, ('employment', 'contract'))
    >>> _told("работает с 2023 года"), _told("работает с 01.09.2015")
    (('hire_date', datetime.date(2023, 1, 1)), ('hire_date', datetime.date(2015, 9, 1)))
    """
    if (employment := is_outsider(cell)) is not None:
        return "employment", employment
    leaves = leaving(cell)
    if leaves is not None and leaves.value is not None:
        return "end_date", leaves.value
    text = fold(cell).strip(" .")
    for field, pattern in (("end_date", _LEAVES), ("hire_date", _WORKS)):
        found = pattern.fullmatch(text)
        day = _first_day(found["when"]) if found else None
        if day is not None:
            return field, day
    return bounds(cell)


def _first_day(words: str) -> dt.date | None:
    span = parse_span(words).value
    first = span[0] if isinstance(span, tuple) else None
    return first if isinstance(first, dt.date) else day_of(words)


def _drop_question(sheaf: Sheaf, at: int, name: str) -> None:
    """Take the question about a cell back that has been read after all."""
    place = sheaf.place.at(sheaf.rows[at], sheaf.positions.get(name))
    sheaf.issues[:] = [one for one in sheaf.issues if one.place != place]
