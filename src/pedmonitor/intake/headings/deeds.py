"""Lists of those who did something: «Список педагогов, прошедших диагностику дефицитов».

Names are all that such a list must hold: what they did stands over them. It is no list of staff.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan

_STAFF = "staff"
_DID = re.compile(
    r"(?:педагог|учител|воспитател|работник|сотрудник|специалист|участник)\w*\b[^.;:]{0,40}?"
    r"\b((?:прошедш|проходивш|проходящ|участвующ|участвовавш|принявш|принимавш|принимающ|имеющ"
    r"|обученн|обучивш|обучавш|освоивш|охваченн|завершивш)\w*\b.*"
    r"|реализующ\w+\s+(?:иом|индивидуальн\w+|маршрут).*"
    r"|(?:для|у)\s+которых\b.*\b(?:иом|маршрут\w*|индивидуальн\w+)\b.*)"
)

_DONE = re.compile(
    r"\W*((?:прошл|проходил|приняли участие|принимали участие|участвовал|обучил|освоил|завершил"
    r"|охвачен)\w*\b.*|участник\w*\s(?:\w+\s){0,2}(?:конкурс|диагностик|олимпиад)\w*.*)"
)
"""«Прошли диагностику выгорания в марте 2022 года», «Участники профессиональных конкурсов»."""


def told_deeds(titles: Iterable[str], plan: ReadingPlan) -> frozenset[str]:
    """Tell which registers a title speaks of after «прошедших», «участвующих», «имеющих».

    Args:
        titles: The lines over the table.
        plan: The reading plan.
    """
    told = (plan.keywords.forms_in(did) for did in map(_deed, titles) if did)
    return frozenset(chain.from_iterable(told)) - {_STAFF}


@lru_cache(maxsize=16_384)
def _deed(line: str) -> str:
    """Cut out of a title what those whom it names have done; empty when it names nobody so."""
    told = fold(line.replace(name_in_title(line) or "\n", " "))
    did = _DONE.match(told) or _DID.search(told)
    return did[1] if did is not None else ""


def some_of_staff(matches: list[Match], done: frozenset[str]) -> list[Match]:
    """Leave out the list of staff where the title tells of a part of it."""
    read = any(match.form.id in done and match.columns for match in matches)
    return [match for match in matches if not (read and match.form.id == _STAFF)]


def fits(match: Match, done: frozenset[str]) -> bool:
    """Say whether a table may be a register: its columns or its title of deeds say so."""
    missing = match.missing(without_marks=True)
    if match.form.id not in done or not missing:
        return not missing
    return missing == [match.form.needs[-1]] and len(match.form.needs) > 1
