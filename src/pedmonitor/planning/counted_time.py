"""For which days a number of an event that comes back is asked: each time, or all its time."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Base, DeadlineKind, Metric, Op, PerUnit, Unit
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.model.plan import Expectation, PlannedEvent

_IN = r"(?<!\w)(?:в|за|на|раз в)\s+(?:(?:кажд\w+|один|1)\s+)?"
_NOUNS = {
    DeadlineKind.HALF_YEARLY: "полугоди",
    DeadlineKind.QUARTERLY: "квартал",
    DeadlineKind.TERMLY: "четверт",
    DeadlineKind.MONTHLY: "месяц",
    DeadlineKind.MONTHS: "месяц",
    DeadlineKind.WEEKLY: "недел",
}
_ADVERBS = {
    DeadlineKind.QUARTERLY: "ежеквартальн",
    DeadlineKind.MONTHLY: "ежемесячн",
    DeadlineKind.WEEKLY: "еженедельн",
}
_EVERY_TIME = re.compile(
    rf"{_IN}(?:раз\w*|заседани|заняти|встреч|семинар|мероприяти|совещани)"
    r"|(?<!\w)кажд\w+ (?:раз|заседани|заняти|встреч|семинар|мероприяти|совещани)"
)
_ALL_TIME = re.compile(
    rf"{_IN}(?:(?:весь|целый|учебн\w+|календарн\w+|отчетн\w+)\s+)*(?:год|период|20\d\d)"
    r"|(?<!\w)всего(?!\w)|(?<!\w)в течение (?:\w+ )?(?:года|периода)|(?<!\w)ежегодно(?!\w)"
)
_YEAR_DAYS = 366
_LONG = 300
"""Days from which an occurrence is a year: what is asked every year is asked each time."""


class Counted(Enum):
    """For which days a number is asked."""

    EACH_TIME = auto()
    ALL_TIME = auto()
    OPEN = auto()
    """The words of the plan allow both."""


def counted_time(part: Expectation, row: PlannedEvent) -> Counted:
    """Say for which days a number is asked; of an event that is held once there is no question.

    «Ежеквартально, не менее 4 заседаний» are as many as there are quarters: four in all its time.
    Where nothing tells, the words allow both, and nobody may judge for the plan.
    """
    windows = row.schedule.windows
    if len(windows) < 2 or not _is_number(part):  # noqa: PLR2004 - comes back
        return Counted.EACH_TIME
    if any((one.end - one.start).days >= _LONG for one in windows):
        return Counted.EACH_TIME
    folded = fold(part.text)
    if _is_each_time(folded, row.deadline.kind):
        return Counted.EACH_TIME
    is_one_year = (windows[-1].end - windows[0].start).days < _YEAR_DAYS
    as_many = part.metric is Metric.EVENTS and part.value == len(windows) * row.deadline.times
    if is_one_year and (_ALL_TIME.search(folded) or (as_many and part.per_unit is PerUnit.NONE)):
        return Counted.ALL_TIME
    return Counted.OPEN


def _is_number(part: Expectation) -> bool:
    """Whether registers count it event by event; shares are of their own days."""
    if part.value is None or part.op in {Op.EXISTS, Op.UP, Op.DOWN}:
        return False
    takes_part = part.metric is Metric.PARTICIPATION and part.base is Base.ORGANISATIONS
    return takes_part or part.unit is not Unit.PERCENT


def _is_each_time(folded: str, kind: DeadlineKind) -> bool:
    noun, adverb = _NOUNS.get(kind), _ADVERBS.get(kind)
    return bool(
        _EVERY_TIME.search(folded)
        or (noun and re.search(rf"{_IN}{noun}|(?<!\w)кажд\w+ {noun}", folded))
        or (adverb and adverb in folded)
    )
