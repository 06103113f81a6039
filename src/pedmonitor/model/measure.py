"""A measure taken after the findings, the decision on it, and why its organisations were chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.period import Period


class Selection(StrEnum):
    """Why these organisations were chosen; the words stand in the workbook.

    What may be said of the effect depends on it (domain.md §3.5): organisations that were chosen by
    a low value of the same indicator come nearer to the others by themselves.
    """

    LOW_VALUE = "низкое значение этого же показателя в базовом году"
    RISK_GROUP = "группа риска (ШНОР и подобные)"
    VOLUNTEERS = "добровольное участие"
    ALL = "все организации"
    RANDOM = "случайный отбор"
    OTHER = "иное (см. пояснение)"


class DecisionCode(StrEnum):
    """What is decided on a measure (domain.md §3.5); the methodist decides, never the program."""

    CONTINUE = "продолжить"
    CHANGE = "изменить"
    STOP = "прекратить"
    NOT_ENOUGH_DATA = "недостаточно данных"
    CORRECT_GOAL = "скорректировать цель"


@dataclass(frozen=True, slots=True)
class Order:
    """Requisites of the act by which something was decided; empty where nobody has named them.

    Attributes:
        number: As it is written on the act.
        date: Of the act.
        link: Where it can be read.
    """

    number: str = ""
    date: dt.date | None = None
    link: str = ""

    def __bool__(self) -> bool:
        """Say whether there is an act at all."""
        return bool(self.number or self.date or self.link)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on a measure.

    Attributes:
        measure: Id of the measure.
        code: What is decided.
        date: When.
        order: By which act.
        text: The grounds, in the methodist's words.
        goal: The corrected goal, in her words.
    """

    measure: str
    code: DecisionCode
    date: dt.date
    order: Order = field(default_factory=Order)
    text: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of the register.

    Attributes:
        id: Number in the register.
        profile: Profile id: whose directions and numbers of indicators it uses.
        title: What is done.
        direction: Number of the direction in the profile's document, from 1; 0 when the document
            names none or the register does not say.
        direction_title: The direction in the words of the document, else of the register.
        organisations: Short names of the target organisations, sorted.
        everybody: Whether it is for all organisations; `organisations` is empty then.
        start: First day.
        end: Last day; None while nobody has set it.
        responsible: A position, never a person's name.
        order: By which act it was taken.
        indicators: Numbers of the indicators in the profile that it is to move.
        selection: Why these organisations were chosen; None when the register does not say.
        selection_text: The same in words.
        plan_row: Number of the row of the plan that it carries out; empty when it is none of them.
    """

    id: str
    profile: str
    title: str
    direction: int
    direction_title: str
    organisations: tuple[str, ...]
    everybody: bool
    start: dt.date
    end: dt.date | None = None
    responsible: str = ""
    order: Order = field(default_factory=Order)
    indicators: tuple[str, ...] = ()
    selection: Selection | None = None
    selection_text: str = ""
    plan_row: str = ""

    def goes_on(self, period: Period) -> bool:
        """Say whether it is known to end only after a period: it has begun, and is not held yet."""
        return self.end is not None and self.end > period.end

    def concerns(self, organisation: str) -> bool:
        """Say whether an organisation takes part.

        >>> import datetime as dt
        >>> one = Measure("М-1", "p", "т", 1, "", ("ДДТ",), False, dt.date(2022, 1, 1))
        >>> one.concerns("ДДТ"), one.concerns("СОШ № 1")
        (True, False)
        """
        return self.everybody or organisation in self.organisations


@dataclass(frozen=True, slots=True)
class Refused:
    """A row of the register that is no measure while its errors stand.

    Attributes:
        id: Number as it is written, people's names masked; empty when there is none.
        title: What is done, people's names masked.
        profile: Profile id; empty when the row does not say which.
        reasons: What is wrong, a sentence each.
    """

    id: str
    title: str
    profile: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureRegister:
    """What the workspace's register of measures says; rows with errors are not among it.

    Attributes:
        measures: In the order of the register.
        decisions: In the order of the register; every one is of a measure above.
        refused: Rows with errors, in the order of the register.
    """

    measures: tuple[Measure, ...] = ()
    decisions: tuple[Decision, ...] = ()
    refused: tuple[Refused, ...] = ()

    def of_profile(self, profile: str) -> tuple[Measure, ...]:
        """Give the measures of a profile."""
        return tuple(one for one in self.measures if one.profile == profile)

    def during(self, profile: str, period: Period) -> MeasureRegister:
        """Leave the measures of a profile that last in a period, with their decisions."""
        mine = tuple(
            one
            for one in self.of_profile(profile)
            if one.start <= period.end and (one.end is None or one.end >= period.start)
        )
        ids = {one.id for one in mine}
        return MeasureRegister(mine, tuple(one for one in self.decisions if one.measure in ids))

    def last_decision(self, measure: str) -> Decision | None:
        """Give the latest decision on a measure; of one day, the one that stands lower."""
        mine = [one for one in self.decisions if one.measure == measure]
        return max(reversed(mine), key=lambda one: one.date) if mine else None
